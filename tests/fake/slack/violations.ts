import { safeUrl } from "../../../src/card/link.ts";
import type { Message } from "../../../src/platform/slack/message.ts";
import type { Json } from "./state.ts";
import { blocksError } from "./strict.ts";
import { linksOf } from "./words.ts";

/** What a message does that no text of an article may make it do; empty: nothing. */
export interface Violations {
  readonly mentions: number;
  readonly controls: number;
  readonly links: number;
  readonly refused: number;
}

const NO_FILES: ReadonlySet<string> = new Set();
const CONTROL = /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu;

/** Markup is read in `text` and in mrkdwn objects; everywhere else Slack shows what stands there. */
export function violationsOf(message: Message, allowed: (url: string) => boolean): Violations {
  const blocks: unknown = JSON.parse(JSON.stringify(message.blocks));
  const marked = [message.text, ...mrkdwnOf(blocks)];
  const sequences = marked.flatMap(text =>
    [...text.matchAll(/<([^>]*)>?/g)].map(([, inside]) => inside ?? ""),
  );
  const mentions = sequences.filter(inside => !/^https?:\/\//.test(inside)).length + liveElements(blocks);
  const own = sequences.map(one => one.split("|")[0] ?? "");
  const urls = new Set([...linksOf(blocks), ...own].filter(url => !/^[@#!]/.test(url)));
  return {
    mentions,
    controls: `${message.text}${strings(blocks).join("")}`.match(CONTROL)?.length ?? 0,
    links: [...urls].filter(url => !(allowed(url) || allowed(url.replaceAll("&amp;", "&")))).length,
    refused: blocksError(blocks, NO_FILES) === null && message.text.length <= 40_000 ? 0 : 1,
  };
}

/** An address of the card's own sources, its text fragment aside; spelt as inside mrkdwn. */
export function allowing(sources: readonly (string | null)[]): (url: string) => boolean {
  const spelt = (url: string): string => url.replace(/[<>|\s]/gu, encodeURIComponent);
  const known = sources.map(source => safeUrl(source ?? "")).filter(url => url !== null);
  return url => known.some(source => spelt(url).startsWith(spelt(source)));
}

function mrkdwnOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(mrkdwnOf);
  if (typeof value !== "object" || value === null) return [];
  const one = value as Json;
  return one.type === "mrkdwn" ? [String(one.text)] : Object.values(one).flatMap(mrkdwnOf);
}

/** Elements that are mentions by themselves. */
function liveElements(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + liveElements(one), 0);
  if (typeof value !== "object" || value === null) return 0;
  const one = value as Json;
  const own = ["user", "usergroup", "channel", "broadcast", "emoji", "date"].includes(String(one.type))
    ? 1
    : 0;
  return own + liveElements(Object.values(one));
}

function strings(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(strings);
}
