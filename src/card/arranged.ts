import type { Joined } from "../story/joined.ts";
import type { Source } from "../story/story.ts";
import { action, counted } from "./action.ts";
import type { Block, Card } from "./card.ts";
import { joinedWords } from "./joined.ts";
import { pageOf } from "./paging.ts";
import { dateWords } from "./when.ts";

/** A story as this card names it. */
export interface Named {
  readonly id: string;
  readonly headline: string;
}

export interface Member {
  readonly source: Source;
  readonly joined: Joined | null;
}

/** What was done to a story, in words, the newest first. */
export interface Done {
  readonly kind: "merge" | "move";
  readonly documents: number;
  /** The other story, where it is still one. */
  readonly other: Named | null;
  /** True when the reader itself did it. */
  readonly read: boolean;
  readonly reason: string;
}

const SIZE = 8;
const answer = (blocks: readonly Block[]): Card => ({ status: "answer", command: "story", blocks });

/** The documents of a story, why each is in it, and what can be done about it. */
export function memberCard(
  story: Named,
  members: readonly Member[],
  done: readonly Done[],
  page: number,
): Card {
  const { items, more } = pageOf(members, page, SIZE, `/story show of ${story.id}`);
  const shown = items.flatMap(({ source, joined }): readonly Block[] => [
    { type: "text", text: documentWords(source) },
    { type: "text", text: `It ${joinedWords(joined)}`, small: true },
    ...(members.length > 1 ? [action("Not this story", `/story split document ${source.document}`)] : []),
  ]);
  const history = done.map((one): Block => ({ type: "text", text: doneWords(one), small: true }));
  return answer([
    { type: "heading", text: story.headline },
    ...shown,
    ...more,
    ...history,
    ...(done.length > 0 ? [action("Undo the last change", `/story undo of ${story.id}`)] : []),
  ]);
}

function doneWords({ kind, documents, other, read, reason }: Done): string {
  const who = read ? "The reader" : "A manager";
  const what =
    kind === "merge"
      ? `${who} put two stories together: ${counted(documents, "document")} came from another one`
      : `${who} moved ${counted(documents, "document")}`;
  const where = kind === "merge" || other === null ? "" : `; the other story: ${other.headline}`;
  return `${what}${where}${reason === "" ? "" : ` (in common: ${reason})`}.`;
}

/** "Port Lowe builds a wall · Lowe Mail, 4 Mar 2026". */
export function documentWords({ title, outlet, published }: Source): string {
  const about = [outlet, published === null ? null : dateWords(published)].filter(part => part !== null);
  return [title ?? "Untitled", about.join(", ")].filter(part => part !== "").join(" · ");
}

/** Two stories became one. */
export const mergedCard = (into: Named, from: string, documents: number): Card =>
  answer([
    {
      type: "text",
      text: `Done. ${counted(documents, "document")} of “${from}” ${documents === 1 ? "is" : "are"} in this story now:`,
    },
    { type: "heading", text: into.headline },
    action("Undo", `/story undo of ${into.id}`),
    action("Brief", `/brief ${into.id}`),
  ]);

/** Documents went from one story into another; `left` can follow them. */
export function movedCard(
  moved: readonly Source[],
  to: Named,
  from: Named | null,
  left: readonly Source[],
): Card {
  return answer([
    { type: "text", text: `Done. ${moved.map(documentWords).join("; ")} is in this story now:` },
    { type: "heading", text: to.headline },
    action("Undo", `/story undo of ${to.id}`),
    ...(from === null ? [] : [{ type: "text", text: `Still in “${from.headline}”:` } as const]),
    ...left
      .slice(0, SIZE)
      .map(source =>
        action(`Move ${documentWords(source)}`, `/story split document ${source.document} with ${to.id}`),
      ),
  ]);
}

/** The last change was taken back. */
export const takenBackCard = (kind: "merge" | "move", stories: readonly Named[]): Card =>
  answer([
    { type: "text", text: kind === "merge" ? "Taken back: these are two stories again." : "Taken back." },
    ...stories.map(({ id, headline }) => action(headline, `/story show of ${id}`)),
  ]);

export const unarranged = (words: string): Card => ({
  status: "nothing",
  command: "story",
  blocks: [{ type: "text", text: words }, action("All stories", "/stories")],
});
