import type { Asked } from "./find-terms.ts";
import { type Candidate, candidatesIn, childrenOf } from "./pick-candidates.ts";
import { caseOf } from "./pick-path.ts";
import { suits } from "./pick-types.ts";
import type { Told } from "./pick-words.ts";

/** What all candidates of one question have in common. */
export interface Scene {
  readonly asked: Asked;
  /** Kind of question, coarse and fine. */
  readonly type: string;
  readonly fine: string;
  /** Share told by the best sentence. */
  readonly most: number;
}

const PASSIVE =
  /^(?:who|what|which \p{L}+|where|when|why|how) (?:was|were|is|are|has been|have been|been|being)\b/iu;

export function sceneOf(asked: Asked, told: readonly Told[]): Scene {
  const { focus, slot, unit, text } = asked.question;
  const [first = "", second = ""] = text.toLowerCase().split(/\s+/u);
  const isNamed = /\b(?:called|named|name|names)\b/iu.test(text) ? "n" : "";
  const type = `${focus}${slot ?? ""}${unit === null ? "" : "u"}${PASSIVE.test(text) ? "p" : ""}${isNamed}`;
  const aux = /^(?:did|does|do|has|have|had|was|were|is|are|will|would|can|could)$/.test(second)
    ? second
    : "-";
  return {
    asked,
    type,
    fine: `${focus}|${first}|${aux}`,
    most: Math.max(0, ...told.map(({ here }) => here)),
  };
}

/** One sentence with what is worked out once for all of its candidates. */
export interface Setting {
  readonly scene: Scene;
  readonly told: Told;
  readonly children: readonly (readonly number[])[];
  /** Words of the sentence that are the question's. */
  readonly matched: readonly number[];
  /** Place among the sentences that are looked at. */
  readonly rank: number;
}

export const settingOf = (scene: Scene, told: Told, rank: number): Setting => ({
  scene,
  told,
  children: childrenOf(told.tree.heads),
  matched: told.sure.flatMap((sure, at) => (sure > 0 ? [at] : [])),
  rank,
});

/** The words of a sentence that can be what is asked for. */
export const offered = (setting: Setting): Candidate[] =>
  candidatesIn(setting.told).filter(one =>
    suits(setting.scene.asked.question, setting.told, one, caseOf(setting, one.head)),
  );
