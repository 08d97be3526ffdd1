import type { Person, Said } from "./story.ts";
import { wordCount } from "./wording.ts";

/** A retelling of fewer words is a thing named, not a thing said ("rejected the offer"). */
const FEWEST = 4;
/** Up to this many words a retelling seldom stands without its sentence. */
const FEW = 7;

/** True for words said or written; not for beliefs, nor for a retelling that only names what was spoken of. */
export const isStatement = (said: Said): boolean =>
  said.speech && (said.marked.length > 0 || retold(said) >= FEWEST);

/**
 * True when a retelling must be shown in its whole sentence: a short one, or one of a verb that turns it round ("denied that …"),
 * says nothing, or the contrary, without it.
 */
export const needsSentence = (said: Said): boolean =>
  said.marked.length === 0 && (retold(said) < FEW || (said.verb !== null && TURNING.has(said.verb)));

/** True where the verb turns the words round: "denied that talks had been offered" says that none had. */
export const isTurned = (said: Said): boolean => said.verb !== null && TURNING.has(said.verb);

const retold = (said: Said): number => said.words.reduce((sum, piece) => sum + wordCount(piece.text), 0);

const TURNING = new Set(
  "decline deny disavow dismiss dispute doubt oppose question rebut refuse refute reject repudiate retract withdraw".split(
    " ",
  ),
);

/** People with the number of their statements; most quoted first, then most mentioned, then by name. */
export function withQuoteCounts(people: readonly Person[], said: readonly Said[]): readonly Person[] {
  const quoted = new Map<string, number>();
  for (const one of said) {
    const { name } = one.speaker;
    if (name !== null && isStatement(one)) quoted.set(name, (quoted.get(name) ?? 0) + 1);
  }
  return people
    .map(person => withCount(person, quoted.get(person.name) ?? 0))
    .sort((a, b) => b.quoted - a.quoted || b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
}

const withCount = (person: Person, quoted: number): Person =>
  person.quoted === quoted ? person : { ...person, quoted };
