import { SPEAKER_SHOWN } from "../../src/story/confidence.ts";
import type { Quote, Reading } from "../../src/text/reading.ts";
import { least, most, type Row } from "../table.ts";
import { isNamed } from "./errors.ts";
import { type GoldDocument, matchesIn, type Scored } from "./score.ts";

/** A stated chance and whether it came true. */
export interface Forecast {
  readonly chance: number;
  readonly right: boolean;
}

/** Of a speaker; PolNeAR does not say whom a pronoun means, so there only its place is checked (see the rows of GUM news). */
interface SpeakerForecast extends Forecast {
  readonly pronoun: boolean;
}

/** An article with what was read in it; `scored[i]` is `reading.quotes[i]` as the scorer sees it. */
export interface Predicted {
  readonly gold: GoldDocument;
  readonly reading: Reading;
  readonly scored: readonly Scored[];
}

/** Precision of the speakers shown, and both confidences against what came true, as a whole and in ten steps. */
export function calibrationRows(section: string, articles: readonly Predicted[]): Row[] {
  const words = articles.flatMap(wordForecasts);
  const speakers = articles.flatMap(article => speakerForecasts(article, null).filter(one => !one.pronoun));
  return [
    shownRow(section, articles, "quoted", 95),
    shownRow(section, articles, "speech", 90),
    ...errorsOf(section, "words", words),
    ...reliability(section, "words", words),
    ...errorsOf(section, "speaker", speakers),
    ...reliability(section, "speaker", speakers),
  ];
}

function shownRow(
  section: string,
  articles: readonly Predicted[],
  subset: "quoted" | "speech",
  floor: number,
): Row {
  const all = articles.flatMap(article => speakerForecasts(article, subset));
  const shown = all.filter(({ chance }) => chance >= SPEAKER_SHOWN);
  return {
    section,
    name: `${subset}: speakers shown by name, right`,
    values: [(100 * shown.filter(({ right }) => right).length) / shown.length],
    unit: "%",
    stated: least(floor),
    note: `${shown.length} shown of ${all.length} entities; span and name, of pronouns the span`,
  };
}

function errorsOf(section: string, what: string, forecasts: readonly Forecast[]): Row[] {
  const values = [100 * calibrationError(forecasts)];
  const note = `ten steps; Brier ${brier(forecasts).toFixed(3)}, ${forecasts.length} quotes`;
  return [
    { section, name: `confidence of the ${what}: mean error`, values, unit: "%", stated: most(5), note },
  ];
}

function wordForecasts({ gold, reading, scored }: Predicted): Forecast[] {
  const found = new Set(matchesIn(gold, scored, null).found.map(([, made]) => made));
  return reading.quotes.map((quote, i) => ({
    chance: quote.confidence.words,
    right: found.has(scored[i]!),
  }));
}

/** Of the quotes found whose speaker is an entity: is it the right one. */
function speakerForecasts(
  { gold, reading, scored }: Predicted,
  subset: "quoted" | "speech" | null,
): SpeakerForecast[] {
  const quoteOf = new Map(scored.map((one, i) => [one, reading.quotes[i]!]));
  return matchesIn(gold, scored, subset).found.flatMap(([right, made]) => {
    const quote = quoteOf.get(made)!;
    if (quote.speaker.type !== "entity") return [];
    const chance = quote.confidence.speaker;
    const pronoun = PRONOUN.test(sourceOf(gold.text, right));
    return [
      { chance, pronoun, right: isNamed(gold.text, right, made) && fits(gold.text, right, quote, reading) },
    ];
  });
}

const sourceOf = (text: string, { source }: Scored): string =>
  (source ?? []).map(([start, end]) => text.slice(start, end)).join(" ");

const PRONOUN = /^(?:he|she|it|they|who|him|her|we|i)$/i;

/** The annotated source, where it is no pronoun, holds one of the entity's forms or is within one. */
function fits(text: string, gold: Scored, { speaker }: Quote, { entities }: Reading): boolean {
  const written = sourceOf(text, gold);
  if (written === "" || speaker.type !== "entity" || PRONOUN.test(written)) return true;
  const { name, aliases } = entities[speaker.entity]!;
  const plain = (words: string): string => words.toLowerCase().replace(/^the /, "");
  return [name, ...aliases].some(
    form => plain(written).includes(plain(form)) || plain(form).includes(plain(written)),
  );
}

/** Expected calibration error: how far stated chances are from what came true, in ten steps. */
export function calibrationError(forecasts: readonly Forecast[]): number {
  const error = stepsOf(forecasts).reduce((sum, some) => {
    const stated = some.reduce((total, { chance }) => total + chance, 0);
    return sum + Math.abs(stated - some.filter(({ right }) => right).length);
  }, 0);
  return error / Math.max(1, forecasts.length);
}

/** Mean squared distance of chances from what came true (0 or 1). */
export const brier = (forecasts: readonly Forecast[]): number =>
  forecasts.reduce((sum, { chance, right }) => sum + (chance - Number(right)) ** 2, 0) /
  Math.max(1, forecasts.length);

const stepsOf = (forecasts: readonly Forecast[]): Forecast[][] =>
  Array.from({ length: 10 }, (_, step) =>
    forecasts.filter(({ chance }) => Math.min(9, Math.floor(chance * 10)) === step),
  );

/** Of what was stated with about the same confidence, how much came true. */
const reliability = (section: string, what: string, forecasts: readonly Forecast[]): Row[] =>
  stepsOf(forecasts).flatMap((some, step): Row[] => {
    if (some.length === 0) return [];
    const stated = (100 * some.reduce((sum, { chance }) => sum + chance, 0)) / some.length;
    return [
      {
        section,
        name: `confidence of the ${what}, ${step * 10} to ${step * 10 + 10} %: came true`,
        values: [(100 * some.filter(({ right }) => right).length) / some.length],
        unit: "%",
        note: `stated ${stated.toFixed(0)} %, ${some.length} quotes`,
      },
    ];
  });
