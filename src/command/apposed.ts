import type { Card } from "../card/card.ts";
import { type FactShown, factCard } from "../card/fact.ts";
import { cite } from "../story/cite.ts";
import { wordsOf } from "../story/stem.ts";
import type { Context } from "./command.ts";
import { type Apposed, bearersAs, bearersOf, definitionsOf, isOffice } from "./find-apposition.ts";

/** Facts looked at, and answers shown. */
const LOOKED_AT = 40;
const SHOWN = 2;

/** "Oslo's mayor": the name that a sentence puts beside it; null where none does. */
export const bearerCard = async (asked: string, context: Context): Promise<Card | null> =>
  isOffice(asked) ? shown(asked, bearersOf, context) : shown(asked, bearersAs, context);

/** The name that a text says is "the regulator"; null where none is, or several are. */
export async function bearerOf(asked: string, { store, space }: Context): Promise<string | null> {
  if (!/^the \p{Ll}+$/u.test(asked)) return null;
  const facts = await store.lookup.known(space, { words: wordsOf(asked), story: null, limit: LOOKED_AT });
  const [first, ...others] = distinct(bearersAs(asked, facts)).map(wordsOfApposed);
  return first === undefined || others.length > 0 ? null : first.replace(/^The /u, "");
}

/** "Who are the Arnans", "what is the Lantern Walk": what a sentence says beside the name; null where none does. */
export const definitionCard = (name: string, context: Context): Promise<Card | null> =>
  shown(name, definitionsOf, context);

async function shown(asked: string, find: typeof bearersOf, { store, space }: Context): Promise<Card | null> {
  const facts = await store.lookup.known(space, { words: wordsOf(asked), story: null, limit: LOOKED_AT });
  const found = await Promise.all(distinct(find(asked, facts)).map(one => shownOf(one, { store, space })));
  const answers = found.flatMap(one => (one === null ? [] : [one]));
  return answers.length === 0 ? null : factCard(answers, null);
}

async function shownOf(
  { known, span }: Apposed,
  { store, space }: Pick<Context, "store" | "space">,
): Promise<FactShown | null> {
  const document = await store.documents.get(space, known.source.document);
  return document === null ? null : { known, answer: { words: cite(document, span), name: null } };
}

const wordsOfApposed = ({ known: { sentence }, span }: Apposed): string =>
  sentence.text.slice(span.start - sentence.span.start, span.end - sentence.span.start);

/** Each wording once, the first of them. */
function distinct(found: readonly Apposed[]): readonly Apposed[] {
  return [...new Map(found.map(one => [wordsOfApposed(one).toLowerCase(), one] as const).reverse()).values()]
    .reverse()
    .slice(0, SHOWN);
}
