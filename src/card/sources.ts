import { action, counted } from "./action.ts";
import type { Block, Card } from "./card.ts";
import { pageOf } from "./paging.ts";

/** A source as its card shows it; `now` and the times are instants in milliseconds since 1970, null while there is none. */
export interface SourceLine {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly kind: "feed" | "page";
  /** True where it belongs to the house: everybody sees it, and the configuration file is where it is removed. */
  readonly shared: boolean;
  readonly items: number;
  readonly lastGood: number | null;
  readonly next: number;
  /** Why it could not be read, and since when; null: it can. */
  readonly error: string | null;
  readonly failingSince: number | null;
}

const SIZE = 12;

/** "5 minutes", "3 hours", "2 days": the largest unit that is not nothing. */
export function spanWords(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  if (minutes < 60) return counted(minutes, "minute");
  const hours = Math.round(minutes / 60);
  return hours < 48 ? counted(hours, "hour") : counted(Math.round(hours / 24), "day");
}

/** The sources a space reads, each with how it does; those that cannot be read first. */
export function sourcesCard(lines: readonly SourceLine[], now: number, page: number): Card {
  if (lines.length === 0) return noSources();
  const failing = lines.filter(({ error }) => error !== null);
  const ordered = [...failing, ...lines.filter(({ error }) => error === null)];
  const { items, more } = pageOf(ordered, page, SIZE, "/sources list");
  const sick = failing.length === 0 ? "" : `, ${failing.length} cannot be read`;
  return {
    status: "answer",
    command: "sources",
    blocks: [
      { type: "heading", text: `${counted(lines.length, "source")}${sick}` },
      ...items.flatMap(line => lineBlocks(line, now)),
      ...more,
    ],
  };
}

function lineBlocks(line: SourceLine, now: number): readonly Block[] {
  return [
    { type: "link", label: line.name, url: line.url },
    { type: "text", text: healthWords(line, now), small: true },
    ...(line.shared ? [] : [action("Remove", `/sources remove ${line.id}`)]),
  ];
}

function healthWords(
  { kind, shared, items, lastGood, next, error, failingSince }: SourceLine,
  now: number,
): string {
  const whose = shared ? `${kind} for everyone` : kind;
  const read = lastGood === null ? "not read yet" : `read ${spanWords(now - lastGood)} ago`;
  const held = lastGood === null || kind === "page" ? "" : `, ${counted(items, "item")}`;
  const again = next <= now ? "next try now" : `next try in ${spanWords(next - now)}`;
  if (error === null) return `${whose} · ${read}${held} · ${again}`;
  const since = failingSince === null ? "" : ` for ${spanWords(now - failingSince)}`;
  return `${whose} · cannot be read${since}: its address ${error} · ${read} · ${again}`;
}

const noSources = (): Card => ({
  status: "answer",
  command: "sources",
  blocks: [
    {
      type: "text",
      text: "Nothing is read by itself yet. Add a feed, a news site or a page by its address.",
    },
    addForm(),
  ],
});

/** What adding a source asks for. */
export const addForm = (): Block => ({
  type: "form",
  form: {
    title: "Add a source",
    command: "/sources add",
    submit: "Add",
    fields: [
      {
        name: "url",
        label: "Address",
        hint: "a feed, a news site or a page",
        required: true,
        value: "",
        choices: [],
      },
      {
        name: "name",
        label: "Outlet",
        hint: "its own name where left empty",
        required: false,
        value: "",
        choices: [],
      },
    ],
  },
});

/** To a manager: something happened to a source, and what can be done about it. */
export const sourceNote = (text: string, command: string): Card =>
  sourceCard(text, [action(command.includes("remove") ? "Remove it" : "All sources", command)]);

/** A sentence on a source, and what can be done next. */
export const sourceCard = (
  text: string,
  next: readonly Block[] = [],
  status: Card["status"] = "answer",
): Card => ({
  status,
  command: "sources",
  blocks: [{ type: "text", text }, ...next],
});
