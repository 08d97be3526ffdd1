import { hashOf } from "../hash.ts";
import { LABELS, PENN } from "../tagset.ts";

/** What the models ask of a token's tag and label, as bits of one number: asked once a tag, not once a question. */
export const TRAIT = {
  /** VB, VBD, … */
  verb: 1,
  /** Tense or modal: the head of a clause. */
  finite: 2,
  /** Noun or personal pronoun. */
  noun: 4,
  /** Noun, personal or asking pronoun. */
  bearer: 8,
  /** Determiner, number, adjective and the like, which can stand for a noun. */
  stand: 16,
  /** Conjunction or relative pronoun. */
  link: 32,
  /** Can head a phrase, as a source does. */
  head: 64,
  possessive: 128,
  /** nsubj, nsubjpass, nmod, root, dep: where a word without a noun bears a phrase. */
  argument: 256,
  /** Part of another word's form: never a phrase of its own. */
  bound: 512,
  /** nsubj, nsubjpass, nmod, dobj. */
  participant: 1_024,
  /** ccomp, xcomp, advcl, dep, parataxis. */
  clause: 2_048,
  punct: 4_096,
  /** advmod, aux. */
  aside: 8_192,
  /** aux, auxpass, advmod, punct. */
  helper: 16_384,
  /** A clause or member that hangs on a noun. */
  trailing: 32_768,
  /** case, cc, mark, advmod, punct: ties a phrase to what is before. */
  tie: 65_536,
  compound: 131_072,
  case: 262_144,
  subject: 524_288,
  passiveSubject: 1_048_576,
} as const;

type Trait = keyof typeof TRAIT;

const OF_TAGS: readonly (readonly [Trait, RegExp])[] = [
  ["verb", /^VB/],
  ["finite", /^(?:VB[DPZ]|MD)$/],
  ["noun", /^(?:NN|PRP)/],
  ["bearer", /^(?:NN|PRP|WP)/],
  ["stand", /^(?:DT|CD|JJ|JJS|WDT|FW|ADD|VBG)$/],
  ["link", /^(?:CC|WDT|WP|WRB)$/],
  ["head", /^(?:NN|PRP|WP|DT|CD|JJ)/],
  ["possessive", /^POS$/],
];

const OF_LABELS: readonly (readonly [Trait, RegExp])[] = [
  ["argument", /^(?:nsubj|nsubjpass|nmod|root|dep)$/],
  ["bound", /^(?:compound|mwe|case|punct|expl|neg|aux|auxpass|cop)$/],
  ["participant", /^(?:nsubj|nsubjpass|nmod|dobj)$/],
  ["clause", /^(?:ccomp|xcomp|advcl|dep|parataxis)$/],
  ["punct", /^punct$/],
  ["aside", /^(?:advmod|aux)$/],
  ["helper", /^(?:aux|auxpass|advmod|punct)$/],
  ["trailing", /^(?:acl:relcl|acl|parataxis|advcl|ccomp|conj)$/],
  ["tie", /^(?:case|cc|mark|advmod|punct)$/],
  ["compound", /^compound$/],
  ["case", /^case$/],
  ["subject", /^nsubj$/],
  ["passiveSubject", /^nsubjpass$/],
];

/** A tag or label as numbers. */
export interface Sign {
  readonly hash: number;
  /** Hash of its first two letters, which tell words of one class. */
  readonly stem: number;
  readonly traits: number;
}

const signOf = (name: string, traits: readonly (readonly [Trait, RegExp])[]): Sign => ({
  hash: hashOf(name),
  stem: hashOf(name.slice(0, 2)),
  traits: traits.reduce((bits, [trait, pattern]) => bits | (pattern.test(name) ? TRAIT[trait] : 0), 0),
});

const TAGS = PENN.map(name => signOf(name, OF_TAGS));
const LABEL_SIGNS = LABELS.map(name => signOf(name, OF_LABELS));

/** Of the number of a Penn tag, of a label. */
export const signOfTag = (tag: number): Sign => TAGS[tag]!;
export const signOfLabel = (label: number): Sign => LABEL_SIGNS[label]!;
