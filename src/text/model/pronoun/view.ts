import type { Candidate, Clauses } from "../../antecedents.ts";
import type { Gender } from "../../lexicon/titles.ts";

/** A pronoun to be resolved. */
export interface Pronoun {
  readonly at: number;
  readonly gender: "f" | "m";
  /** Index of its sentence. */
  readonly sentence: number;
}

/** What the document shows of a referent wherever it stands. */
export interface Traits {
  /** How far the trained tagger takes its names for a person's: 0 nowhere, 1 in some places, 2 in most, 3 everywhere. */
  readonly tagged: number;
  /** Words of its longest name, up to three. */
  readonly words: number;
  readonly titled: boolean;
  /** How often it is named, on the scale of `lengthStep`. */
  readonly named: number;
  /** Named in the first line 2, in the first few sentences 1, only later 0. */
  readonly early: number;
}

/** A noun for a person that is no part of a name, a role or a description that is resolved: "a woman", "the victim", "her son". */
export interface PersonNoun {
  readonly at: number;
  readonly gender: Gender;
  /** "a", "another", no article: somebody new. */
  readonly isNew: boolean;
}

/** The last pronoun of a gender and whom it was taken for (null: nobody clear). */
export interface Prior {
  readonly sentence: number;
  readonly referent: number | null;
}

/** Everything the resolution of a pronoun looks at; grows while a document is read from its start. */
export interface View {
  readonly sentences: readonly Clauses[];
  /** Gender of each referent as far as known; a pronoun resolved earlier has settled it. */
  readonly genders: readonly Gender[];
  /** Mentions of each sentence, pronouns resolved so far included. */
  readonly candidates: readonly (readonly Candidate[])[];
  /** Who speaks in a marked stretch, as far as known. */
  readonly speakers: ReadonlyMap<number, number>;
  /** By the token of a possessive that opens somebody's role ("his successor, X"): whose role it is. */
  readonly roleOpeners: ReadonlyMap<number, number>;
  readonly traits: readonly Traits[];
  /** In the order of the text. */
  readonly nouns: readonly PersonNoun[];
  readonly priors: { readonly f: Prior | null; readonly m: Prior | null };
}
