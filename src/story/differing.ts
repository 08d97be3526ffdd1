import { type Content, contentOf, shared } from "./content.ts";
import { datesAgree, dayOf, isPronoun, isSamePart, matterOf, speakerOf } from "./matter.ts";
import { type Amount, amountOf, fits, isFigure, textIn, unitOf, type Value } from "./measure.ts";
import type { Known, Source } from "./story.ts";

/** One value of one fact, and what it measures. */
interface Measured extends Amount {
  readonly known: Known;
  readonly value: Value;
}

/** Facts that give a measure another value than a second fact does: each with the first such. Pure; linear where no two values differ. */
export function differing(known: readonly Known[]): ReadonlyMap<Known, Known> {
  const found = new Map<Known, Known>();
  for (const alike of byMeasure(known)) {
    if (!alike.some(({ amount }) => amount !== alike[0]!.amount)) continue;
    const clear = alike.filter(one => !isManifold(one, alike));
    for (const one of clear) {
      const other = clear.find(two => !found.has(one.known) && isAgainst(one, two));
      if (other !== undefined) found.set(one.known, other.known);
    }
  }
  return found;
}

/** Values of one unit under one verb, where there are several. */
function byMeasure(known: readonly Known[]): readonly (readonly Measured[])[] {
  const groups = new Map<string, Measured[]>();
  for (const one of known) {
    if (one.negated || one.modality !== "did" || one.predicate === "") continue;
    for (const value of one.values) {
      const unit = measureOf(value);
      if (unit === null) continue;
      const name = `${one.predicate} ${unit.name}`;
      const measured = { known: one, value, amount: unit.amount, hedge: unit.hedge };
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [measured]);
      else group.push(measured);
    }
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

function measureOf(value: Value): (Amount & { readonly name: string }) | null {
  if (value.type === "duration")
    return { name: "time", amount: minutesIn(value.iso) ?? Number.NaN, hedge: value.hedge };
  if (!isFigure(value) || unitOf(value) === "") return null;
  return { name: `${value.type} ${unitOf(value)}`, amount: amountOf(value), hedge: value.hedge };
}

/** "PT1H30M" -> 90; null for a length in months or years, which have no fixed one. */
function minutesIn(iso: string): number | null {
  const match =
    /^P(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?)?$/u.exec(
      iso,
    );
  if (match === null) return null;
  const [weeks, days, hours, minutes] = match.slice(1).map(part => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  return ((weeks * 7 + days) * 24 + hours) * 60 + minutes;
}

/** Several values of one measure by one voice in one document are of several things. */
const isManifold = (one: Measured, all: readonly Measured[]): boolean =>
  all.some(
    two =>
      two.known.source.document === one.known.source.document &&
      speakerOf(two.known) === speakerOf(one.known) &&
      !(fits(one, two) || fits(two, one)),
  );

function isAgainst(one: Measured, two: Measured): boolean {
  if (fits(one, two) || fits(two, one) || Number.isNaN(one.amount) || Number.isNaN(two.amount)) return false;
  return isApart(one.known, two.known) && datesAgree(one.known, two.known) && isSameMatter(one, two);
}

/** Two voices: of one document two speakers it names, else two outlets of one day, neither a copy of the other. A later figure may be news. */
function isApart(a: Known, b: Known): boolean {
  if (a.source.document === b.source.document)
    return a.attributed !== null && b.attributed !== null && speakerOf(a) !== speakerOf(b);
  if (outletOf(a.source) === outletOf(b.source) || isCopy(a.source, b.source) || isCopy(b.source, a.source))
    return false;
  const days = Math.abs(Date.parse(dayOf(a)) - Date.parse(dayOf(b))) / 86_400_000;
  return days <= 1;
}

const outletOf = ({ outlet, document }: Source): string => outlet?.toLowerCase() ?? document;
const isCopy = (one: Source, other: Source): boolean => one.copyOf === other.document;

/** Share of both clauses' words that two tellings of one measure have in common: all but alike, or half where the same one acts. */
const ALIKE = 0.8;
const SAME = 0.5;

function isSameMatter(one: Measured, two: Measured): boolean {
  // "It raised $15 million": of whom, nobody can say.
  if ([one, two].some(({ known }) => matterOf(known).actors.some(isPronoun))) return false;
  if (namesApart(one.known, two.known) || partsApart(one, two)) return false;
  const [a, b] = [contentBeside(one), contentBeside(two)];
  const size = a.terms.size + b.terms.size;
  const share = size === 0 ? 0 : (2 * shared(a, b)) / size;
  return share >= ALIKE || (share >= SAME && sameActor(one.known, two.known));
}

/** Each names somebody or a place that the other does not: a fire in one town and a fire in another. */
function namesApart(a: Known, b: Known): boolean {
  const [one, two] = [a, b].map(({ parts }) => new Set(parts.flatMap(({ names }) => names)));
  const lacks = (from: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
    [...from].some(name => !other.has(name));
  return lacks(one!, two!) && lacks(two!, one!);
}

/** "For the wall" and "for a depot". */
function partsApart(one: Measured, two: Measured): boolean {
  const [a, b] = [one, two].map(({ known, value }) =>
    matterOf(known).others.filter(
      ({ words: { span } }) => span.end <= value.span.start || value.span.end <= span.start,
    ),
  );
  return a!.some(part => {
    const other = b!.filter(({ role }) => role === part.role);
    return other.length > 0 && !other.some(two => isSamePart(part, two));
  });
}

const sameActor = (a: Known, b: Known): boolean =>
  matterOf(a).actors.some(actor => matterOf(b).actors.some(other => isSamePart(actor, other)));

/** The words of a clause besides its value and its dates. */
function contentBeside({ known, value }: Measured): Content {
  const dates = known.values.filter(({ type }) => type === "date");
  return contentOf(
    known.evidence.text,
    [value, ...dates].map(one => textIn(known, one)),
  );
}
