import { placing } from "../../src/placing.ts";
import { filing } from "../../src/source/filing.ts";
import { decode, type Encoded, encode, parse } from "../../src/store/serial.ts";
import { HOUSE, type Store } from "../../src/store/store.ts";
import { account } from "../../src/story/account.ts";
import { sourceOf } from "../../src/story/source.ts";
import type { Account } from "../../src/story/story.ts";
import type { Filing } from "../../src/text/filing.ts";
import { read } from "../../src/text/read.ts";

/** Documents a word may be in and still be changed: what is commoner stays, so that questions meet as many rows as in other news. */
const RARE = 20;
const WORD = /\p{L}+/gu;

/**
 * Files articles and, for each, `copies` more that are as long and as dense, about other things: in copy n every name and every rare
 * word has its letters moved on by n, so that spans stay what they are and nothing is read twice.
 */
export async function fileMany(filings: readonly Filing[], copies: number, store: Store): Promise<number> {
  const rare = rareWords(filings);
  const found = filings.map(each => ({ each, own: account(each, read(each.document)) }));
  let filed = 0;
  for (let copy = 0; copy <= copies; copy++) {
    for (const { each, own } of found) {
      const changed = copy === 0 ? { each, own } : copied(each, own, text => shifted(text, copy, rare));
      const placed = await placing(changed.own, null, store, HOUSE);
      await store.documents.file(HOUSE, changed.each, changed.own, placed.story, placed.joined);
      filed++;
    }
  }
  return filed;
}

function rareWords(filings: readonly Filing[]): ReadonlySet<string> {
  const documents = new Map<string, number>();
  for (const { document } of filings) {
    for (const word of new Set(document.text.match(WORD) ?? []))
      documents.set(word, (documents.get(word) ?? 0) + 1);
  }
  return new Set([...documents].filter(([, count]) => count <= RARE).map(([word]) => word));
}

/** Changes texts as copy n of these articles has them; copy 0 is the article itself. */
export function inOtherLetters(filings: readonly Filing[]): (text: string, copy: number) => string {
  const rare = rareWords(filings);
  return (text, copy) => (copy === 0 ? text : shifted(text, copy, rare));
}

const isName = (word: string): boolean => /^\p{Lu}\p{Ll}{3}/u.test(word);

/** Text of the same length: rare words and names in other letters. */
const shifted = (text: string, by: number, rare: ReadonlySet<string>): string =>
  text.replace(WORD, word =>
    isName(word) || (word.length > 3 && rare.has(word))
      ? word.replace(/[a-z]/g, letter => moved(letter, by))
      : word,
  );

const A = "a".charCodeAt(0);
const moved = (letter: string, by: number): string =>
  String.fromCharCode(A + ((letter.charCodeAt(0) - A + by) % 26));

function copied(
  { document, corrections, origin }: Filing,
  own: Account,
  change: (text: string) => string,
): { readonly each: Filing; readonly own: Account } {
  const { title, outlet, published } = document;
  const made = filing(change(document.text), { title: title && change(title), outlet, published });
  const encoded = parse<Account>(encode(own));
  const renamed: Encoded<Account> = {
    documents: [made.document.id],
    value: strings(encoded.value, {
      words: change,
      id: id => id.replace(own.source.document, made.document.id),
    }) as Encoded<Account>["value"],
  };
  const cited = new Map([[made.document.id, { source: sourceOf(made.document), text: made.document.text }]]);
  return { each: { ...made, corrections, origin }, own: decode(renamed, cited) };
}

/** What holds words of the document; other strings are kinds and dates. */
const WORDS: ReadonlySet<string> = new Set([
  "name",
  "names",
  "aliases",
  "text",
  "affiliation",
  "candidates",
  "head",
]);

/** How words, and how ids are changed. */
interface Changes {
  readonly words: (text: string) => string;
  readonly id: (id: string) => string;
}

/** Every string of these fields changed; numbers, and with them all places, stay. */
function strings(value: unknown, changes: Changes, change?: (text: string) => string): unknown {
  if (typeof value === "string") return change === undefined ? value : change(value);
  if (Array.isArray(value)) return value.map(one => strings(one, changes, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      strings(one, changes, key === "id" ? changes.id : WORDS.has(key) ? changes.words : undefined),
    ]),
  );
}
