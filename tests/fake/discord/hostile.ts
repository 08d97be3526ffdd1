import type { Block, Card } from "../../../src/card/card.ts";
import { openable } from "../../../src/platform/discord/markup.ts";
import { render } from "../../../src/platform/discord/render.ts";
import { bodyOf } from "../../../src/platform/discord/send.ts";
import { ferrySource, said } from "../ferry.ts";
import { isJson, type Json, jsonOf, listOf, nested, textOf } from "./body.ts";
import { checkMessage } from "./limits.ts";
import { scan } from "./scan.ts";

/** Strings that try to be more than text, from pieces that mean something to Discord. */
const PIECES: readonly string[] = [
  "@everyone",
  "@here",
  "<@",
  "<@!",
  "<@&",
  "<#",
  "123456789012345678",
  ">",
  "<t:1700000000:R>",
  "<:x:",
  "<a:x:",
  "</said:",
  "<id:home>",
  "[label](https://evil.example)",
  "](https://evil.example)",
  "[",
  "]",
  "(",
  ")",
  "<https://evil.example>",
  "https://evil.example/a_b",
  "http://",
  "discord://x",
  "\\",
  "\\\\",
  "`",
  "```",
  "**",
  "__",
  "~~",
  "||",
  "# ",
  "-# ",
  "- ",
  "1. ",
  "> ",
  ">>> ",
  "\n",
  "\u202e",
  "\u001b[31m",
  "\u0000",
  "\ud800",
  "🏴",
  "\u200d",
  "ж",
  "word ",
  "a",
  " ",
  "javascript:alert(1)",
  "attachment://x",
  "*",
  "_",
  "|",
  "&",
  ":",
  "!",
];

export type Chance = () => number;

export function hostileText(chance: Chance): string {
  const count = 1 + Math.floor(chance() * 14);
  const text = Array.from({ length: count }, () => PIECES[Math.floor(chance() * PIECES.length)]).join("");
  return chance() < 0.01 ? text.repeat(200) : text;
}

/** A card that holds ten such strings, wherever a card takes text from outside. */
export function hostileCard(chance: Chance): Card {
  const text = (): string => hostileText(chance);
  const blocks: readonly Block[] = [
    { type: "heading", text: text() },
    { type: "text", text: text() },
    { type: "text", text: text(), small: true },
    { type: "link", label: text(), url: text() },
    {
      type: "quote",
      said: said({ sources: [{ ...ferrySource, outlet: text(), title: text(), url: text() }] }),
    },
    {
      type: "difference",
      yours: [{ text: text(), mark: "changed" }],
      onRecord: [{ text: text(), mark: "same" }],
    },
    { type: "action", label: text(), command: text() },
  ];
  return { status: "answer", command: "brief", blocks };
}
export const STRINGS_PER_CARD = 11;

const wireOf = (value: unknown): Json => {
  const read: unknown = JSON.parse(JSON.stringify(value));
  return isJson(read) ? read : {};
};

/** What is wrong with a card as it would be posted: each finding a line, none where all is well. */
export function findings(card: Card): readonly string[] {
  const { parts } = render(card, { site: null, drawn: new Map() });
  const allowed = addressesOf(card);
  return parts.flatMap((part, at) => {
    const body = wireOf(bodyOf(part, { key: "k".repeat(20), part: at, parts: parts.length }));
    return [
      ...overlong(body),
      ...unsafe(body, allowed),
      ...(mayMention(body) ? ["allowed_mentions is open"] : []),
    ];
  });
}

const mayMention = (body: Json): boolean => {
  const { parse } = jsonOf(body.allowed_mentions);
  return !Array.isArray(parse) || parse.length > 0;
};

function overlong(body: Json): readonly string[] {
  try {
    checkMessage(body, [], false);
    return [];
  } catch (error) {
    return [`over-long: ${String(error)}`];
  }
}

function unsafe(body: Json, allowed: readonly string[]): readonly string[] {
  return nested(listOf(body.components)).flatMap(({ content }) => {
    const seen = scan(textOf(content));
    return [
      ...seen.mentions.map(one => `mention: ${one}`),
      ...seen.controls.map(one => `control: ${JSON.stringify(one)}`),
      ...seen.links
        .filter(one => !allowed.some(address => one.startsWith(address)))
        .map(one => `link: ${one}`),
    ];
  });
}

/** The addresses a card may lead to: those of its sources and links, as they are once they are safe to link to. */
function addressesOf({ blocks }: Card): readonly string[] {
  const given = blocks.flatMap(block =>
    block.type === "link"
      ? [block.url]
      : block.type === "quote"
        ? block.said.sources.map(({ url }) => url ?? "")
        : [],
  );
  return given.flatMap(url => openable(url, null) ?? []);
}
