/** Words after a name that are not part of it for comparing: "Jr.", "III", "QC". */
const isSuffix = (word: string): boolean => /^(?:Jr|Sr|II|III|IV|QC|KC|SC|MP)\.?$/.test(word);
const isJunior = (word: string): boolean => /^(?:Jr|II|III|IV)\.?$/.test(word);
const PARTICLE = /^(?:de|da|di|del|della|dos|das|du|van|von|der|den|ter|bin|ibn|al|el|la|le|al-\p{Lu}.*)$/u;

/** The words of a full name without suffixes. */
export const coreOf = (words: readonly string[]): string[] =>
  words.map(word => word.replace(/,$/, "")).filter(word => !isSuffix(word));

/** The family name: the last word with the particles before it ("van der Berg", "de Roe"). */
export function surnameOf(words: readonly string[]): string {
  const name = coreOf(words);
  let from = name.length - 1;
  while (from > 1 && PARTICLE.test(name[from - 1]!)) from--;
  return name.slice(Math.max(from, 0)).join(" ");
}

/** Same first and last word, or an initial for the first: "Ana M. Roe" and "Ana Roe", "J. Roe" and "Jon Roe"; father and "Jr." stay two. */
export function isSameFullName(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [coreOf(a), coreOf(b)];
  if (surnameOf(x) !== surnameOf(y) || a.some(isJunior) !== b.some(isJunior)) return false;
  return x[0] === y[0] || isInitialOf(x[0]!, y[0]!) || isInitialOf(y[0]!, x[0]!);
}

const isInitialOf = (initial: string, word: string): boolean =>
  /^\p{Lu}\.$/u.test(initial) && word.startsWith(initial[0]!);

/** Every short form a full name may go by: the given name, and all its endings ("Suu Kyi", "Kyi"). */
export function shortFormsOf(words: readonly string[]): string[] {
  const name = coreOf(words);
  const endings = name.slice(1).map((_, i) => name.slice(i + 1).join(" "));
  return [...new Set([name[0]!, ...endings])];
}
