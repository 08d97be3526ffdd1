import type { Span } from "./document.ts";

/** What one pass over one document found. Pure data of spans and indices: every word of it is in the document's text. */
export interface Reading {
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  /** Dependency trees by sentence, packed (text/tree.ts); empty for a sentence without facts. */
  readonly trees: readonly string[];
  /** `entities[i].id === i`. */
  readonly entities: readonly Entity[];
  /** As the document tells them; none inside another. */
  readonly quotes: readonly Quote[];
  /** What is told inside one of `quotes`: "Roe called him a liar" of "Roe called him a liar, Berg told the court". */
  readonly nested: readonly NestedQuote[];
  readonly facts: readonly Fact[];
  readonly events: readonly Event[];
}

/** A line of the document. Boilerplate (advertisements, sign-up and copyright lines) is kept as a span and read no further. */
export interface Paragraph {
  readonly span: Span;
  readonly kind: "text" | "heading" | "boilerplate";
}

export interface Sentence {
  readonly span: Span;
  /** Index into `paragraphs`. */
  readonly paragraph: number;
}

export type EntityKind = "person" | "organisation" | "place" | "group";

/** A person, organisation, place or named group of one document. */
export interface Entity {
  readonly id: number;
  readonly kind: EntityKind;
  /** The longest name written, without its title: "Kaja Kallas". Always a slice of the text. */
  readonly name: string;
  /** Every other form written: "Kallas", "the EU's foreign policy chief" when used as a name. */
  readonly aliases: readonly string[];
  /** Grammatical gender as the text's pronouns and titles show it; null while nothing does. */
  readonly gender: "f" | "m" | null;
  readonly roles: readonly Role[];
  readonly mentions: readonly Mention[];
}

export interface Mention {
  readonly span: Span;
  readonly kind: "name" | "nominal" | "pronoun";
}

/** A role as the document gives it: the words, where they stand, and the affiliation named inside them. */
export interface Role {
  readonly span: Span;
  /** True for "former", "ex-", "then", "late". */
  readonly former: boolean;
  /** The organisation, country or party named in the role ("the EU", "Nebraska"), a slice of the text. */
  readonly affiliation: string | null;
}

export type QuoteKind = "direct" | "mixed" | "indirect";

/** Who is said to have said it. */
export type Speaker =
  | { readonly type: "entity"; readonly entity: number }
  /** Only described, in the source's own words: "one insider", "European diplomats familiar with the negotiations". */
  | { readonly type: "described"; readonly span: Span }
  /** Unsure means unknown; the candidates are kept, best first. */
  | { readonly type: "unknown"; readonly candidates: readonly number[] };

/** One attribution (PolNeAR's conventions, see bench/quality): cue, source and content are spans of the text. */
export interface Quote {
  readonly kind: QuoteKind;
  /** Content fragments in order, with their quotation marks and "that"; one for each side of "he said". */
  readonly spans: readonly Span[];
  /** The pieces between quotation marks inside `spans`, marks included; empty for an indirect quote. */
  readonly marked: readonly Span[];
  /** The source as written, title and apposition included ("the EU's foreign policy chief, Kaja Kallas"); empty if none. */
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  /** Lemma of the cue's head ("declare", "according to"); null without a cue. */
  readonly verb: string | null;
  /** The cue is an act of saying or writing, as against believing, supporting or ruling. */
  readonly speech: boolean;
  readonly speaker: Speaker;
  readonly venue: Span | null;
  readonly addressee: Span | null;
  readonly said: When | null;
  /** Index of the quote this one continues (same speaker, no cue of its own), or null. */
  readonly continues: number | null;
  /** 0..1 each: are these the words, is this the speaker. */
  readonly confidence: { readonly words: number; readonly speaker: number };
}

/** Words of somebody as somebody else tells them. */
export interface NestedQuote extends Quote {
  /** Index into `Reading.quotes` of the quote that tells this one. */
  readonly within: number;
}

/** A date as the text gives it, resolved against the document's date. */
export interface When {
  /** The expression ("On Tuesday evening"); null when only context dates it. */
  readonly span: Span | null;
  /** ISO, as precise as known: `2025-02-11`, `2022-02`, `2016`, `2025-Q1`; null when open at that side. */
  readonly from: string | null;
  /** Same shape; equal to `from` for a point in time. */
  readonly to: string | null;
  readonly precision: "day" | "week" | "month" | "quarter" | "year" | "interval" | "before" | "after";
  /** explicit: written out; derived: computed from the document's date; uncertain: context only; editor: set by one. */
  readonly certainty: "explicit" | "derived" | "uncertain" | "editor";
  readonly planned: boolean;
}

/** A typed value inside a fact. `span` covers number and unit ("nearly an hour and a half", "$300 billion"). */
export type Value =
  | {
      readonly type: "money";
      readonly span: Span;
      readonly amount: number;
      readonly currency: string;
      readonly hedge: string | null;
    }
  | { readonly type: "share"; readonly span: Span; readonly percent: number; readonly hedge: string | null }
  | {
      readonly type: "count";
      readonly span: Span;
      readonly amount: number;
      readonly unit: string;
      readonly hedge: string | null;
    }
  /** `iso` is an ISO 8601 duration ("PT1H30M"). */
  | { readonly type: "duration"; readonly span: Span; readonly iso: string; readonly hedge: string | null }
  | { readonly type: "date"; readonly span: Span; readonly when: When };

/** A part of a clause: its words and what it does there. */
export interface Argument {
  /** "subject", "object", "agent" (by …), "complement", or the preposition that brings it in ("in", "for", "to"). */
  readonly role: string;
  readonly span: Span;
  /** Lemma of its head word, lower case. */
  readonly head: string;
  /** Entities named or meant in it, pronouns resolved. */
  readonly entities: readonly number[];
}

/** One predication: who did what to whom, where, when, with the words it rests on. */
export interface Fact {
  readonly kind: "action" | "role" | "figure";
  readonly sentence: number;
  /** The clause. */
  readonly evidence: Span;
  /** Lemma of the verb ("hold", "be"); for a role "be"; "" where a sentence with a figure has no verb that was found. */
  readonly predicate: string;
  readonly negated: boolean;
  /** did, or only plans, may, could, denied … */
  readonly modality: "did" | "plans" | "may" | "denied";
  readonly arguments: readonly Argument[];
  readonly values: readonly Value[];
  /** Quote whose content holds this clause: the document reports it as said, not as so. */
  readonly quote: number | null;
}

/** Something dated, or placed in time by its context. */
export interface Event {
  readonly evidence: Span;
  readonly when: When;
  readonly fact: number | null;
}
