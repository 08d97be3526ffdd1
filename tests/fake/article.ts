import { account } from "../../src/story/account.ts";
import type { Account, Correction, Filing } from "../../src/story/story.ts";
import type { Document, Span } from "../../src/text/document.ts";
import type { Entity, EntityKind, Event, Quote, Reading, Role, When } from "../../src/text/reading.ts";

/** An article annotated by hand, in words: spans are found by search, so that tests read like the article. */
export interface Article {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly via?: readonly string[];
  readonly published?: string;
  readonly people?: readonly Someone[];
  readonly quotes?: readonly Quoted[];
  readonly events?: readonly Dated[];
  readonly corrections?: readonly Correction[];
  readonly origin?: string;
}

export interface Someone {
  readonly name: string;
  readonly kind?: EntityKind;
  readonly aliases?: readonly string[];
  readonly gender?: "f" | "m";
  readonly roles?: readonly {
    readonly text: string;
    readonly affiliation?: string;
    readonly former?: boolean;
  }[];
}

export interface Quoted {
  /** Fragments as they stand in the text, marks included. */
  readonly words: readonly string[];
  /** Name of one of `people`, or the source's words for someone unnamed; null: unknown. */
  readonly speaker: string | null;
  readonly kind?: Quote["kind"];
  readonly sure?: number;
  readonly venue?: string;
  readonly speech?: boolean;
}

export interface Dated {
  readonly what: string;
  readonly on: string;
}

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the article: ${words}`);
  return { start, end: start + words.length };
}

function mentionsOf(text: string, names: readonly string[]): Entity["mentions"] {
  const spans = names.flatMap(name => [...text.matchAll(new RegExp(name, "g"))].map(found => found.index));
  return [...new Set(spans)]
    .sort((a, b) => a - b)
    .map(start => ({ span: { start, end: start + names[0]!.length }, kind: "name" }));
}

function entityOf(text: string, one: Someone, id: number): Entity {
  const roles: readonly Role[] = (one.roles ?? []).map(role => ({
    span: spanOf(text, role.text),
    former: role.former ?? false,
    affiliation: role.affiliation ?? null,
  }));
  return {
    id,
    kind: one.kind ?? "person",
    name: one.name,
    aliases: one.aliases ?? [],
    gender: one.gender ?? null,
    roles,
    mentions: mentionsOf(text, [one.name]),
  };
}

function quoteOf(text: string, entities: readonly Entity[], quoted: Quoted): Quote {
  const spans = quoted.words.map(words => spanOf(text, words));
  const kind = quoted.kind ?? "direct";
  const marked = spans.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/“[^”]*”/g)].map(found => ({
      start: start + found.index,
      end: start + found.index + found[0].length,
    })),
  );
  const entity = entities.findIndex(one => one.name === quoted.speaker);
  return {
    kind,
    spans,
    marked,
    source: [],
    cue: [],
    verb: "say",
    speech: quoted.speech ?? true,
    speaker:
      quoted.speaker === null
        ? { type: "unknown", candidates: [] }
        : entity >= 0
          ? { type: "entity", entity }
          : { type: "described", span: spanOf(text, quoted.speaker) },
    venue: quoted.venue === undefined ? null : spanOf(text, quoted.venue),
    addressee: null,
    said: null,
    continues: null,
    confidence: { words: 0.9, speaker: quoted.sure ?? 0.9 },
  };
}

export const day = (date: string): When => ({
  span: null,
  from: date,
  to: date,
  precision: date.length === 4 ? "year" : date.length === 7 ? "month" : "day",
  certainty: "explicit",
  planned: false,
});

function sentencesOf(text: string): readonly Span[] {
  return [...text.matchAll(/[^\s][^.\n]*(?:\.”?|(?=\n)|$)/g)].map(found => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** The article as a source hands it over, and as a reader would have read it. */
export function told(article: Article): { readonly filing: Filing; readonly reading: Reading } {
  const { id, text } = article;
  const document: Document = {
    id,
    sha256: `sha-${id}`,
    text,
    title: article.title ?? null,
    outlet: article.outlet ?? "Harbour Post",
    via: article.via ?? [],
    byline: null,
    url: null,
    published: article.published ?? "2025-05-02",
    language: "en",
    example: false,
  };
  const entities = (article.people ?? []).map((one, at) => entityOf(text, one, at));
  const events: readonly Event[] = (article.events ?? []).map(({ what, on }) => ({
    evidence: spanOf(text, what),
    when: day(on),
    fact: null,
  }));
  const reading: Reading = {
    paragraphs: [{ span: { start: 0, end: text.length }, kind: "text" }],
    sentences: sentencesOf(text).map(span => ({ span, paragraph: 0 })),
    entities,
    quotes: (article.quotes ?? []).map(quoted => quoteOf(text, entities, quoted)),
    trees: [],
    nested: [],
    facts: [],
    events,
  };
  return {
    filing: { document, corrections: article.corrections ?? [], origin: article.origin ?? null },
    reading,
  };
}

export function accountOf(article: Article): Account {
  const { filing, reading } = told(article);
  return account(filing, reading);
}
