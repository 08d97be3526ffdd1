import type { Range } from "../../range.ts";
import type { Judged } from "./decide.ts";
import type { Scene } from "./scene.ts";

/** A judged proposal that is an act of saying, or of believing, supporting, ruling. */
export interface Told extends Judged {
  readonly speech: boolean;
}

/** What nobody in particular believes is kept only from this probability on. */
const LEAST_UNSOURCED = 0.8;

/**
 * What nobody in particular believes ("known as", "is expected to") is kept only where it is nearly sure, what nobody at all believes
 * ("few shared his view") never, and a lone word for a person is whom somebody spoke to, not what was said ("Roe answered him"). Asked
 * before proposals are held against each other, so that what is not worth keeping drives nothing out.
 */
export function isWorthwhile(scene: Scene, { proposal, probability, speech }: Told): boolean {
  const { source, content } = proposal;
  if (speech) return !isPerson(scene, content);
  return source === null ? probability >= LEAST_UNSOURCED : !isNobody(scene, source);
}

function isPerson({ tokens, stretchOf }: Scene, content: readonly Range[]): boolean {
  const { first, last } = content[0]!;
  const alone = content.length === 1 && last - first === 1 && stretchOf[first] === -1;
  return alone && /^(?:me|us|you|him|her|them)$/.test(tokens[first]!.lower);
}

function isNobody({ tokens }: Scene, { first, last }: Range): boolean {
  const words = tokens.slice(first, Math.min(last, first + 3)).map(({ lower }) => lower);
  return /^(?:nobody|none|neither|nothing|few|no[ -]one)$/.test(words.join(" "));
}
