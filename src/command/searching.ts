import type { Passage } from "../store/store.ts";
import { type Claim, claimWords } from "../story/claim.ts";
import type { Said } from "../story/story.ts";
import { holdsWording, wording } from "../story/wording.ts";
import type { Context } from "./command.ts";

/** Quotations and sentences that are compared with a claim. */
const CANDIDATES = 40;
const SENTENCES = 20;

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

const MARKED = /“[^“”]*”|"[^"]*"|«[^«»]*»|„[^„“”]*[“”]|‘[^‘’]*’/gu;

/** A sentence that holds a claim's words in a row, one with the words in quotation marks first. */
export async function unattributed(claim: Claim, { store, space }: Context): Promise<Unattributed | null> {
  const words = claimWords(claim);
  const wanted = words.map(word => word.text).join(" ");
  const passages = await store.lookup.passages(space, wordsOf(claim), SENTENCES);
  const holding = passages.filter(({ words: sentence }) => holdsWording(wording(sentence.text), wanted));
  const marked = holding.find(({ words: sentence }) =>
    [...sentence.text.matchAll(MARKED)].some(([stretch]) => holdsWording(wording(stretch), wanted)),
  );
  const passage = marked ?? holding[0];
  return passage === undefined ? null : { passage, marked: marked !== undefined };
}
