import type { Known } from "../story/story.ts";
import { wordedSentence } from "../story/worded.ts";
import type { Context } from "./command.ts";

/** The sentence before a fact that leans on it ("It belongs to the trust"), as stems and as text. */
export interface Before {
  readonly stems: ReadonlySet<string>;
  readonly text: string;
}

/** Facts whose sentence before is looked at, and characters of it. */
const LOOKED_AT = 24;
const REACH = 400;
const LEANING =
  /^(?:(?:it|they|them|he|she|this|these|those|both)$|(?:its|their|his|her|the (?:two|company|firm|club|bank|party|agency|man|woman|group|\d+-year-old))\b)|\bof (?:them|these|those)\b/iu;

/** "This deal could …": it begins with what the sentence before tells of. */
const isPointing = ([first]: Known["parts"]): boolean =>
  first !== undefined &&
  first.names.length === 0 &&
  /^(?:subject|object)$/.test(first.role) &&
  /^(?:this|that|these|those) \p{Ll}/iu.test(first.words.text);

/** For facts with a pronoun or a "this": what the sentence before them says; by fact id. */
export async function beforeOf(
  facts: readonly Known[],
  { store, space }: Context,
): Promise<ReadonlyMap<string, Before>> {
  const leaning = facts
    .filter(
      ({ parts }) =>
        parts.some(({ words, names }) => names.length === 0 && LEANING.test(words.text)) || isPointing(parts),
    )
    .slice(0, LOOKED_AT);
  const found = new Map<string, Before>();
  const texts = new Map<string, string>();
  for (const { id, sentence, source, parts } of leaning) {
    const text =
      texts.get(source.document) ?? (await store.documents.get(space, source.document))?.text ?? "";
    texts.set(source.document, text);
    const last = lastSentences(text.slice(Math.max(0, sentence.span.start - REACH), sentence.span.start));
    const before = isBody(parts) ? `${text.slice(0, LEAD)} ${last}` : last;
    if (before !== "") found.set(id, { stems: wordedSentence(before).all, text: before });
  }
  return found;
}

/** Characters of a text in which the body it is about is named. */
const LEAD = 160;
/** "The company" is the one the text is about. */
const isBody = (parts: Known["parts"]): boolean =>
  parts.some(
    ({ words, names }) =>
      names.length === 0 && /^the (?:company|firm|club|bank|party|group|agency)$/iu.test(words.text),
  );

/** Texts whose beginning is read, and characters of it. */
const TEXTS = 8;
const BEGINNING = 400;

/** What the texts of facts are about: stems of their title and of their beginning, by document. */
export async function scenesOf(
  facts: readonly Known[],
  { store, space }: Context,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const documents = [...new Set(facts.map(({ source }) => source.document))].slice(0, TEXTS);
  const texts = await Promise.all(documents.map(document => store.documents.get(space, document)));
  return new Map(
    texts.flatMap(text =>
      text === null
        ? []
        : [[text.id, wordedSentence(`${text.title ?? ""} ${text.text.slice(0, BEGINNING)}`).all] as const],
    ),
  );
}

/** The last sentence of a text, and those before it while each begins with a pronoun: "It was founded …. It has …". */
function lastSentences(text: string): string {
  const last = lastSentence(text);
  const rest = text.trimEnd().slice(0, -last.length);
  return LED.test(last) && rest.length > 1 ? `${lastSentences(rest)} ${last}` : last;
}

const LED = /^(?:(?:it|they|he|she|its|their|his|her)\b|the \p{Ll}+ (?:is|was|has|had|will|would)\b)/iu;

/** The last sentence of a text, roughly: what follows the last full stop but one. */
function lastSentence(text: string): string {
  const trimmed = text.trimEnd();
  const end = Math.max(
    ...[". ", "! ", "? ", "\n", ".” ", '." '].map(mark => trimmed.lastIndexOf(mark, trimmed.length - 2)),
  );
  return trimmed.slice(end + 1).trim();
}
