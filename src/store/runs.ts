import type { Known } from "../story/story.ts";
import { encode } from "./serial.ts";

/** Facts in runs of the same sentence, the order kept: a third of the rows, and the sentence is indexed once. */
export function bySentence(known: readonly Known[]): readonly (readonly Known[])[] {
  const runs: Known[][] = [];
  for (const one of known) {
    const run = runs.at(-1);
    const last = run?.[0]?.sentence;
    const same =
      last?.document === one.sentence.document &&
      last.span.start === one.sentence.span.start &&
      run !== undefined;
    if (same) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

interface Written {
  readonly run: readonly Known[];
  readonly body: string;
}

/** By the first fact of each run. */
const written = new WeakMap<Known, Written>();

/** A run as it is stored: what a document knows and what its story knows are mostly the same facts, written out once. */
export function runBody(run: readonly Known[]): string {
  const [first] = run;
  const kept = first === undefined ? undefined : written.get(first);
  if (kept !== undefined && kept.run.length === run.length && kept.run.every((one, at) => one === run[at]))
    return kept.body;
  const body = encode(run);
  if (first !== undefined) written.set(first, { run, body });
  return body;
}
