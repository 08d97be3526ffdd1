import { account } from "../../src/story/account.ts";
import type { Account, Known, Story } from "../../src/story/story.ts";
import { weave } from "../../src/story/weave.ts";
import type { Document } from "../../src/text/document.ts";
import { read } from "../../src/text/read.ts";
import { documentOf } from "./document.ts";

/** What a short report of an outlet knows, as the reader itself reads it. */
export function report(
  outlet: string,
  text: string,
  head: Partial<Pick<Document, "published" | "title">> = {},
): Account {
  const document: Document = { ...documentOf(text), id: `${outlet}-${text.length}`, outlet, ...head };
  return account({ document, corrections: [], origin: null }, read(document));
}

export const wovenOf = (...accounts: readonly Account[]): Story =>
  accounts.reduce<Story | null>(weave, null) as Story;

/** The fact that rests on these words and the fewest others. */
export function factOn(known: readonly Known[], words: string): Known {
  const length = ({ evidence }: Known): number => evidence.text.length;
  const [found] = known
    .filter(({ evidence }) => evidence.text.includes(words))
    .sort((a, b) => length(a) - length(b));
  if (found === undefined) throw new Error(`no fact rests on "${words}"`);
  return found;
}
