import type { Passage } from "../store/store.ts";
import { cite } from "../story/cite.ts";
import { type Claim, claimWords } from "../story/claim.ts";
import type { Said } from "../story/story.ts";
import { holdsWording, mayHold, wording, wordsIn } from "../story/wording.ts";
import type { Span } from "../text/document.ts";
import type { Context } from "./command.ts";

/** Quotations and sentences that are compared with a claim. */
const CANDIDATES = 60;
const SENTENCES = 48;

/** Words of a claim as a lookup takes them. */
const wordsOf = (claim: Claim): readonly string[] => [
  ...new Set(claimWords(claim).map(word => claim.text.slice(word.start, word.end))),
];

/** Quotations that share words with a claim, best first. */
export const candidates = (claim: Claim, { store, space }: Context): Promise<readonly Said[]> =>
  store.lookup.said(space, { speakers: null, about: wordsOf(claim), story: null, limit: CANDIDATES });

/** Words found in a sentence of a document that nobody is given as having said. */
export interface Unattributed {
  readonly passage: Passage;
  /** True when they stand between quotation marks there. */
  readonly marked: boolean;
}

/** Each kind of mark on its own: an apostrophe would begin a stretch over the quotation behind it. */
const MARKED = [/“[^“”]*”/gu, /"[^"]*"/gu, /«[^«»]*»/gu, /„[^„“”]*[“”]/gu, /‘[^‘]*?’(?!\p{L})/gu];

/** A sentence that holds a claim's words in a row, one with the words in quotation marks first; several sentences where it runs over them. */
export async function unattributed(claim: Claim, context: Context): Promise<Unattributed | null> {
  const { store, space } = context;
  const words = claimWords(claim);
  const wanted = words.map(word => word.text).join(" ");
  const passages = await store.lookup.passages(space, wordsOf(claim), SENTENCES);
  const holding = passages.filter(
    ({ words: { text } }) => mayHold(text, wanted) && holdsWording(wording(text), wanted),
  );
  const marked = holding.find(({ words: sentence }) => isMarked(sentence.text, wanted));
  const passage =
    marked ??
    holding[0] ??
    (await running(
      words.map(word => word.text),
      passages,
      context,
    ));
  return passage === undefined ? null : { passage, marked: isMarked(passage.words.text, wanted) };
}

const isMarked = (text: string, wanted: string): boolean =>
  MARKED.flatMap(mark => text.match(mark) ?? []).some(stretch => holdsWording(wording(stretch), wanted));

/** Documents read whole for words that run over several sentences. */
const DOCUMENTS = 10;

/** Words in a row that no one sentence holds, with the marks around them. */
async function running(
  wanted: readonly string[],
  near: readonly Passage[],
  { store, space }: Context,
): Promise<Passage | undefined> {
  const first = [...new Map(near.map(passage => [passage.words.document, passage])).values()];
  for (const passage of first.slice(0, DOCUMENTS)) {
    const document = await store.documents.get(space, passage.words.document);
    const span =
      document === null || !mayHold(document.text, wanted.join(" ")) ? null : runIn(document.text, wanted);
    if (document !== null && span !== null) return { ...passage, words: cite(document, span) };
  }
  return undefined;
}

/** Where words stand in a row in a text, with a mark right before and behind them; null where they do not. */
function runIn(text: string, wanted: readonly string[]): Span | null {
  const all = wordsIn(text);
  for (let at = all.findIndex(word => word.text === wanted[0]); at >= 0 && at < all.length; at++) {
    if (!wanted.every((word, offset) => all[at + offset]?.text === word)) continue;
    const { start } = all[at]!;
    const { end } = all[at + wanted.length - 1]!;
    const after = /^[.,!?…]*[”"’»]{0,2}/u.exec(text.slice(end))![0].length;
    return { start: start - (/[“"‘«„]/u.test(text[start - 1] ?? "") ? 1 : 0), end: end + after };
  }
  return null;
}
