import type { Row } from "../table.ts";
import { type Pair, shared, union, type Words, wordsIn } from "./overlap.ts";
import { type GoldDocument, matchesIn, type PredictedDocument, type Scored, type Subset } from "./score.ts";

const TYPES = ["direct", "mixed", "indirect"] as const;

/** What went wrong with a quote: nothing of it was found; other words were; somebody else was named; nobody said it. */
const CLASSES = ["missed cue", "wrong span", "wrong speaker", "false quote"] as const;
type ErrorClass = (typeof CLASSES)[number];

interface Mistake {
  readonly kind: ErrorClass;
  readonly type: NonNullable<Scored["type"]>;
  readonly line: string;
}

/** Recall of each type, and the errors by class and type: the row to look at when choosing what to mend. */
export function errorRows(
  section: string,
  gold: readonly GoldDocument[],
  predicted: readonly PredictedDocument[],
  explain: (line: string) => void,
): Row[] {
  const mistakes = gold.flatMap((document, i) => mistakesIn(document, predicted[i]!.quotes));
  for (const { kind, type, line } of mistakes) explain(`${section}: ${kind} (${type}): ${line}`);
  const recall = TYPES.map(type => recallRow(section, gold, predicted, type));
  return [
    ...recall,
    ...CLASSES.map((kind): Row => {
      const some = mistakes.filter(one => one.kind === kind);
      const each = TYPES.map(type => `${type} ${some.filter(one => one.type === type).length}`);
      const name = `all attributions: ${kind}`;
      return { section, name, values: [some.length], unit: "", note: each.join(", ") };
    }),
  ];
}

function recallRow(
  section: string,
  gold: readonly GoldDocument[],
  predicted: readonly PredictedDocument[],
  type: Subset & (typeof TYPES)[number],
): Row {
  let [found, all, right] = [0, 0, 0];
  gold.forEach((document, i) => {
    const matches = matchesIn(document, predicted[i]!.quotes, null);
    const pairs = matches.found.filter(([one]) => one.type === type);
    found += pairs.length;
    right += pairs.filter(([one, made]) => isNamed(document.text, one, made)).length;
    all += pairs.length + matches.missed.filter(one => one.type === type).length;
  });
  const note = `with the right speaker ${((100 * right) / all).toFixed(1)} %; ${all} in gold`;
  return { section, name: `${type}: found, recall`, values: [(100 * found) / all], unit: "%", note };
}

function mistakesIn({ text, ...document }: GoldDocument, quotes: readonly Scored[]): Mistake[] {
  const { found, missed, invented } = matchesIn({ text, ...document }, quotes, null);
  const made = union(quotes.map(({ spans }) => ({ words: wordsIn(text, spans) })));
  const wanted = union(document.quotes.map(({ spans }) => ({ words: wordsIn(text, spans) })));
  const mistake = (one: Scored, near: Words, alone: ErrorClass, shares: ErrorClass): Mistake => ({
    kind: shared(wordsIn(text, one.spans), near) === 0 ? alone : shares,
    type: one.type ?? "indirect",
    line: `${document.id}: ${shown(text, one)}`,
  });
  return [
    ...missed.map(one => mistake(one, made, "missed cue", "wrong span")),
    // One that shares words with a gold quote is the other side of a wrong span: counted there.
    ...invented
      .map(one => mistake(one, wanted, "false quote", "wrong span"))
      .filter(({ kind }) => kind === "false quote"),
    ...found.flatMap(([gold, one]): Mistake[] =>
      isNamed(text, gold, one)
        ? []
        : [
            {
              kind: "wrong speaker",
              type: gold.type ?? "indirect",
              line: `${shown(text, gold)} / ${shown(text, one)}`,
            },
          ],
    ),
  ];
}

/** The source shares a word with the gold one, or both have none. */
export function isNamed(text: string, gold: Scored, made: Scored): boolean {
  const [source, named] = [wordsIn(text, gold.source ?? []), wordsIn(text, made.source ?? [])];
  return source.size > 0 ? shared(source, named) > 0 : named.size === 0;
}

const sliced = (text: string, spans: readonly Pair[] | null | undefined): string =>
  (spans ?? []).map(([start, end]) => text.slice(start, end)).join(" … ") || "-";

const shown = (text: string, { source, cue, spans }: Scored): string =>
  `[${sliced(text, source)}] ${sliced(text, cue)}: ${sliced(text, spans).replaceAll("\n", " ")}`;
