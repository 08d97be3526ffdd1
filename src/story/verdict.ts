import { type Bearing, bearing, likeness } from "./bearing.ts";
import type { Claim } from "./claim.ts";
import { type Omission, omissionIn } from "./omission.ts";
import { isStatement } from "./statement.ts";
import type { Said } from "./story.ts";

/**
 * What the record says of a quotation. verbatim: its words stand in quotation marks (`whole`: all of them; `parted`: the source parts
 * them with its own words). cut: the same with the omissions it marks. `omission`: what was left out may change the meaning. altered:
 * words differ. paraphrase: the source only retells it.
 */
export type Verdict =
  | {
      readonly type: "verbatim";
      readonly said: Said;
      readonly whole: boolean;
      readonly parted: boolean;
      readonly omission: Omission | null;
    }
  | { readonly type: "cut"; readonly said: Said; readonly omission: Omission | null }
  | { readonly type: "altered"; readonly said: Said; readonly change: Altered }
  | { readonly type: "paraphrase"; readonly said: Said; readonly sameWords: boolean }
  | { readonly type: "none"; readonly nearest: Said | null };

type Altered = Extract<Bearing["exact"], { readonly type: "altered" }>;

/** Share of a topic from which a retelling is one of the same thing, and from which something is worth showing as nearest. */
const RETOLD = 0.75;
const NEAREST = 0.5;
/** Likeness from which somebody else's words could be taken for these, and how many of them are shown. */
const ALIKE = 0.6;
const SHOWN = 2;

/** Judges a claimed quotation against what is on record; words of the speaker it names (`names`) come first. */
export function verdictOn(claim: Claim, record: readonly Said[], names: readonly string[] | null): Verdict {
  const all = record.map(said => bearing(claim, said));
  const theirs = all.filter(one => names === null || isBy(one.said, names));
  const found = exactly(claim, theirs) ?? exactly(claim, all) ?? altered(theirs) ?? retold(theirs);
  if (found !== null) return found;
  const rest = altered(all);
  if (rest !== null) return rest;
  const [best] = [...theirs, ...all]
    .filter(one => isStatement(one.said) && one.topic >= NEAREST)
    .sort((a, b) => b.topic - a.topic);
  return { type: "none", nearest: best?.said ?? null };
}

/** True when a quotation is given to one of these names. */
export const isBy = (said: Said, names: readonly string[]): boolean =>
  said.speaker.name !== null && names.includes(said.speaker.name);

/** Whole quotations first, then parts of one that keep its meaning, then parts that may not. */
function exactly(claim: Claim, found: readonly Bearing[]): Verdict | null {
  const whole = found.find(({ exact }) => exact.type === "exact" && exact.whole);
  if (whole?.exact.type === "exact")
    return { ...whole.exact, type: "verbatim", said: whole.said, omission: omissionIn(claim, whole.said) };
  let first: Verdict | null = null;
  for (const { said, exact } of found) {
    if (exact.type !== "exact" && exact.type !== "cut") continue;
    const omission = omissionIn(claim, said);
    const verdict: Verdict =
      exact.type === "exact"
        ? { ...exact, type: "verbatim", said, omission }
        : { type: "cut", said, omission };
    if (omission === null) return verdict;
    first ??= verdict;
  }
  return first;
}

/** Quotations of others than the one found that these words are, or are like: two people told apart. */
export function alike(claim: Claim, record: readonly Said[], found: Said): readonly Said[] {
  const whose = ({ speaker }: Said): string | null => speaker.name ?? speaker.words?.text ?? null;
  return record
    .filter(said => said !== found && whose(said) !== null && whose(said) !== whose(found))
    .map(said => ({ said, likeness: likeness(bearing(claim, said).exact) }))
    .filter(one => one.likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, SHOWN)
    .map(({ said }) => said);
}

function altered(found: readonly Bearing[]): Verdict | null {
  let best: Verdict | null = null;
  let most = 0;
  for (const { said, exact } of found) {
    if (exact.type !== "altered" || likeness(exact) <= most) continue;
    most = likeness(exact);
    best = { type: "altered", said, change: exact };
  }
  return best;
}

function retold(found: readonly Bearing[]): Verdict | null {
  const words = found.find(one => one.content.type === "exact" || one.content.type === "cut");
  if (words !== undefined) return { type: "paraphrase", said: words.said, sameWords: true };
  const [best] = found
    .filter(one => one.said.marked.length === 0 && isStatement(one.said) && one.topic >= RETOLD)
    .sort((a, b) => b.topic - a.topic);
  return best === undefined ? null : { type: "paraphrase", said: best.said, sameWords: false };
}
