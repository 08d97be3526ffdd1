import { perWord } from "./lexicon/per-word.ts";

/** Without the marks over and under letters, so that "Brudziński" and "Brudzinski" are one. */
export const plainName = perWord((word: string): string => word.normalize("NFD").replace(/\p{M}/gu, ""));

/** Words after a name that are not part of it for comparing: "Jr.", "III", "QC". */
const isSuffix = (word: string): boolean => /^(?:Jr|Sr|II|III|IV|QC|KC|SC|MP)\.?$/.test(word);
export const isJunior = (word: string): boolean => /^(?:Jr|II|III|IV)\.?$/.test(word);
const PARTICLE = /^(?:de|da|di|del|della|dos|das|du|van|von|der|den|ter|bin|ibn|al|el|la|le|al-\p{Lu}.*)$/u;

const isNickname = (word: string): boolean => /^["“‘'(].+["”’')]$/.test(word);

/** The words of a full name without suffixes and quoted nicknames. */
export const coreOf = (words: readonly string[]): string[] =>
  words.map(word => word.replace(/,$/, "")).filter(word => !isSuffix(word) && !isNickname(word));

/** Quoted nicknames of a full name, without their marks. */
export const nicknamesOf = (words: readonly string[]): string[] =>
  words.filter(isNickname).map(word => plainName(word.slice(1, -1)));

/** The family name: the last word with the particles before it ("van der Berg", "de Roe"). */
export function surnameOf(words: readonly string[]): string {
  const name = coreOf(words);
  let from = name.length - 1;
  while (from > 1 && PARTICLE.test(name[from - 1]!)) from--;
  return plainName(name.slice(Math.max(from, 0)).join(" "));
}

/** "J.": a given name of one letter. */
export const isInitial = (word: string): boolean => /^\p{Lu}\.$/u.test(word);

/** Every short form a full name may go by: the given name, a nickname, and all its endings ("Suu Kyi", "Kyi"). */
export function shortFormsOf(words: readonly string[]): string[] {
  const name = coreOf(words);
  const endings = name.slice(1).map((_, i) => plainName(name.slice(i + 1).join(" ")));
  return [...new Set([plainName(name[0]!), ...nicknamesOf(words), ...endings])];
}
