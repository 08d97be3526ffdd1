import { stem } from "../story/stem.ts";
import { synonymsOf } from "../story/synonyms.ts";
import type { Candidate } from "./pick-candidates.ts";
import { kindOf } from "./pick-kinds.ts";
import { caseOf } from "./pick-path.ts";
import { onPlace } from "./pick-place.ts";
import { cluesFrom, say, step } from "./pick-say.ts";
import type { Scene, Setting } from "./pick-scene.ts";
import type { Told } from "./pick-words.ts";

/** Clues that no candidate is the answer. */
export function cluesOfNone({ type, asked, most }: Scene, told: readonly Told[]): Int32Array {
  return cluesFrom(() => {
    const least = Math.min(9, ...told.map(({ missing }) => missing));
    const names = Math.min(9, ...told.map(({ missingNames }) => missingNames));
    say(100, "none");
    say(101, type);
    say(102, step(most));
    say(103, type, step(most));
    say(104, String(least), String(names));
    say(105, String(asked.terms.length + asked.names.length));
    say(106, type, String(least));
  });
}

/** Clues on one candidate, as hashed features. */
export function cluesOf(setting: Setting, candidate: Candidate): Int32Array {
  return cluesFrom(() => {
    onSentence(setting);
    onKind(setting, candidate);
    onPlace(setting, candidate);
    onUnit(setting, candidate);
  });
}

function onSentence({ scene: { type, most }, told, rank }: Setting): void {
  const [here, missing, names] = [
    step(told.here),
    String(Math.min(3, told.missing)),
    String(told.missingNames),
  ];
  say(1, here);
  say(2, type, here);
  say(3, missing, names);
  say(4, type, missing);
  say(5, step(told.around));
  say(6, String(rank), told.here >= most - 1e-9 ? "most" : "less");
  const [{ known }] = told.facts as readonly [Told["facts"][number]];
  const from = known.sentence.span.start;
  say(7, from < 200 ? "lead" : from < 1200 ? "early" : "late");
  say(8, /[.!?…]["”’')]*$/u.test(told.text) ? "whole" : "title");
}

function onKind(setting: Setting, candidate: Candidate): void {
  const {
    scene: { type, fine, asked },
    told: { tree, sure, words },
  } = setting;
  const { head, first, last } = candidate;
  const kind = kindOf(setting.told, candidate);
  const label = tree.labels[head]!;
  const before = caseOf(setting, head);
  say(10, type, kind);
  say(11, fine, kind);
  say(12, type, label);
  say(13, fine, label, before);
  say(14, type, kind, before);
  say(15, fine, before);
  const { preposition } = asked.question;
  if (preposition !== null) say(16, before === preposition ? "asked" : before === "" ? "none" : "other");
  const content = rangeOf(first, last).filter(at => /^(?:NN|JJ|CD|VB)/u.test(tree.tags[at]!));
  const known = content.filter(at => sure[at]! > 0).length;
  const share = known === 0 ? "new" : known === content.length ? "said" : "half";
  say(17, share);
  say(18, type, share, sure[head]! > 0 ? "head" : "");
  say(19, type, String(Math.min(8, last - first + 1)));
  say(
    20,
    /^(?:the|this|that|these|those|his|her|its|their)$/u.test(words[first]!)
      ? "definite"
      : /^an?$/u.test(words[first]!)
        ? "a"
        : "bare",
    type,
  );
}

function onUnit(setting: Setting, candidate: Candidate): void {
  const {
    scene: {
      asked: { question },
      type,
      fine,
    },
    told: { stems, tree },
  } = setting;
  if (question.unit === null) return;
  const unit = stem(question.unit);
  const is = (at: number): boolean => at >= 0 && (stems[at] === unit || synonymsOf(unit).has(stems[at]!));
  const { head, first, last } = candidate;
  const inside = rangeOf(first, last).some(is);
  const above = is(tree.heads[head]!);
  const where = is(head) ? "head" : inside ? "inside" : above ? `above ${tree.labels[head]!}` : "no";
  const kind = kindOf(setting.told, candidate);
  say(50, type, where);
  say(51, fine, where, kind);
  say(
    52,
    type,
    where,
    rangeOf(first, last).some(at => tree.tags[at] === "CD" || tree.kinds[at] != null) ? "which" : "bare",
  );
  say(53, unit, kind);
}

const rangeOf = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);
