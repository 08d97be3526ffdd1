import { type Content, contentOf, shared } from "../story/content.ts";
import { amountOf, type Figure, fits, isFigure, textIn, unitOf } from "../story/measure.ts";
import { bySourceDate } from "../story/source.ts";
import { stem } from "../story/stem.ts";
import type { Known, Story } from "../story/story.ts";
import { synonymsOf } from "../story/synonyms.ts";
import { hashed } from "./content.ts";
import type { Item, Valued } from "./item.ts";

/** One figure in one document, and what it counts: unit, verb, and the words of its clause without the figure itself. */
interface Measured extends Valued {
  readonly amount: number;
  readonly hedge: string | null;
  readonly unit: string;
  readonly verb: string;
  readonly mood: string;
  readonly content: Content;
  /** Its words besides those of the whole story. */
  readonly own: Content;
}

/** Figures of one subject that several documents give, each with every value it was given. */
export function figuresOf(story: Story): readonly Item[] {
  const groups: Measured[][] = [];
  const subject = subjectOf(story);
  const all = story.known.flatMap(known => measuredIn(known, subject));
  for (const one of all.sort((a, b) => bySourceDate(a.source, b.source))) {
    const group = groups.find(others => others.some(other => isSameSubject(other, one)));
    if (group === undefined) groups.push([one]);
    else group.push(one);
  }
  return groups.filter(isClear).map(group => itemOf(story, group));
}

const itemOf = (story: Story, group: readonly Measured[]): Item => ({
  sort: "figure",
  kind: "fact",
  keys: [
    ...new Set(
      group.map(({ unit, verb, content }) => hashed([story.id, unit, verb, ...[...content.terms].sort()])),
    ),
  ],
  values: distinct(group),
  mentions: group,
  said: null,
  weight: 500,
});

function measuredIn(known: Known, subject: ReadonlySet<string>): readonly Measured[] {
  if (known.negated || known.status === "withdrawn") return [];
  const dates = known.values.filter(({ type }) => type === "date").map(value => textIn(known, value));
  return known.values.filter(isFigure).flatMap(value => {
    const text = textIn(known, value);
    return text === ""
      ? []
      : [measured(known, value, contentOf(known.evidence.text, [text, ...dates]), subject)];
  });
}

function measured(known: Known, value: Figure, content: Content, subject: ReadonlySet<string>): Measured {
  const verb = stem(known.predicate);
  const own = [...content.terms].filter(term => term === verb || !subject.has(term));
  return {
    words: known.sentence,
    source: known.source,
    value: String(amountOf(value)),
    amount: amountOf(value),
    hedge: value.hedge,
    unit: unitOf(value),
    verb,
    mood: known.modality,
    content,
    own: { ...content, terms: new Set(own) },
  };
}

/** Words of a story that tell nothing of its figures apart: those of its headline, and its strongest. */
function subjectOf({ headline, signature }: Story): ReadonlySet<string> {
  const strongest = Object.entries(signature.terms).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return new Set([...contentOf(headline).terms, ...strongest.slice(0, STRONGEST).map(([term]) => term)]);
}
const STRONGEST = 12;

/** Share of both clauses' words, besides those of the whole story, that two figures of one subject have in common. */
const ALIKE = 0.5;

function isSameSubject(a: Measured, b: Measured): boolean {
  if (a.mood !== b.mood || !isSameWord(a.unit, b.unit) || !isSameWord(a.verb, b.verb)) return false;
  const [one, two] = [a.own, b.own];
  if (one.terms.size === 0 || two.terms.size === 0) return one.terms.size === two.terms.size;
  return (2 * shared(one, two)) / (one.terms.size + two.terms.size) >= ALIKE;
}

const isSameWord = (a: string, b: string): boolean => a === b || synonymsOf(a).has(b);

/** Two figures of one document are of two subjects, however alike their clauses: then nothing can be said of either. */
function isClear(group: readonly Measured[]): boolean {
  const amounts = new Map<string, number>();
  return group.every(({ source, amount }) => {
    const known = amounts.get(source.document);
    amounts.set(source.document, amount);
    return known === undefined || known === amount;
  });
}

/** The values in their order, each where it was first told; a rough figure that fits one is no value of its own. */
function distinct(group: readonly Measured[]): readonly Valued[] {
  const kept: Measured[] = [];
  for (const one of group) if (!kept.some(other => fits(one, other))) kept.push(one);
  return kept;
}
