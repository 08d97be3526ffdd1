import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { filing } from "../../src/source/filing.ts";
import type { Span } from "../../src/text/document.ts";
import type { Filing } from "../../src/text/filing.ts";
import { type Annotated, fragmentsOf, locate } from "../../tests/corpus/corpus.ts";

/** One article annotated by hand, as the measures want it; spans in UTF-16 units into `filing.document.text`. */
export interface Gold {
  readonly name: string;
  readonly filing: Filing;
  readonly quotes: readonly GoldQuote[];
  /** In quotation marks, but nobody's statement. */
  readonly notQuotes: readonly Span[];
  readonly people: readonly GoldPerson[];
  readonly dates: readonly { readonly span: Span; readonly value: string }[];
}

export interface GoldQuote {
  readonly kind: "direct" | "mixed" | "indirect";
  /** Fragments with their quotation marks. */
  readonly spans: readonly Span[];
  /** Canonical name; null where the source names nobody. */
  readonly speaker: string | null;
  /** The source's words for a speaker without a name. */
  readonly described: string | null;
}

export interface GoldPerson {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
}

const SpanOf = z.object({ start: z.int(), end: z.int() });
const Seed = z.object({
  dateline: z.object({ value: z.string() }),
  quotes: z.array(
    z.object({
      type: z.enum(["direct", "mixed", "indirect"]),
      span: SpanOf,
      speaker: z.string().nullable(),
      speakerKind: z.string().nullish(),
    }),
  ),
  quotedButNotSpeech: z.array(z.object({ span: SpanOf })),
  people: z.array(
    z.object({
      canonical: z.string(),
      aliasesInText: z.array(z.string()),
      rolesAsGiven: z.array(z.string()),
    }),
  ),
  timeline: z.array(
    z.object({ expression: SpanOf.nullable(), normalised: z.string(), certainty: z.string() }),
  ),
});

/** The annotated part of ../shared/seed, or null where it is not here. */
export function seedGold(shared: string): Gold | null {
  const folder = join(shared, "seed");
  if (!existsSync(join(folder, "gold.json"))) return null;
  const seed = Seed.parse(JSON.parse(readFileSync(join(folder, "gold.json"), "utf8")));
  const text = readFileSync(join(folder, "article.txt"), "utf8");
  return {
    name: "seed",
    filing: filing(text, { published: seed.dateline.value, outlet: "Bloomberg" }),
    quotes: seed.quotes.map(({ type: kind, span, speaker, speakerKind }) => {
      const named = speakerKind === "person";
      return { kind, spans: [span], speaker: named ? speaker : null, described: named ? null : speaker };
    }),
    notQuotes: seed.quotedButNotSpeech.map(({ span }) => span),
    people: seed.people.map(({ canonical: name, aliasesInText: aliases, rolesAsGiven }) => ({
      name,
      aliases,
      // Remarks of the annotator stand in brackets.
      roles: rolesAsGiven.map(role => role.replace(/\s*\(.*\)\s*/, "")).filter(role => role !== ""),
    })),
    dates: seed.timeline.flatMap(({ expression: span, normalised: value, certainty }) =>
      span !== null && (certainty === "explicit" || certainty === "derived") ? [{ span, value }] : [],
    ),
  };
}

/** An article of tests/corpus. */
export function ownGold({ name, text, annotation }: Annotated): Gold {
  const { date, outlet, quotes, notQuotes, people, dates } = annotation;
  return {
    name,
    filing: filing(text, { published: date, outlet }),
    quotes: quotes.map(quote => ({
      kind: quote.kind,
      spans: fragmentsOf(quote).map(words => locate(text, words)),
      speaker: quote.speaker,
      described: quote.described ?? null,
    })),
    notQuotes: notQuotes.map(words => locate(text, words)),
    people,
    dates: dates.map(({ expression, value }) => ({ span: locate(text, expression), value })),
  };
}
