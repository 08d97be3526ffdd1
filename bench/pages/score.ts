/** Runs of so many words are compared: order counts, and a stray line costs only itself. */
const RUN = 4;

function runsOf(text: string): ReadonlyMap<string, number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = new Map<string, number>();
  for (let at = 0; at + RUN <= words.length; at++) {
    const run = words.slice(at, at + RUN).join(" ");
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

/** F measure (0..1) of a text against the right one, over runs of four words, each as often as it stands. */
export function agreement(found: string, gold: string): number {
  const [a, b] = [runsOf(found), runsOf(gold)];
  const size = (runs: ReadonlyMap<string, number>): number =>
    [...runs.values()].reduce((sum, count) => sum + count, 0);
  let shared = 0;
  for (const [run, count] of a) shared += Math.min(count, b.get(run) ?? 0);
  const [precision, recall] = [shared / Math.max(1, size(a)), shared / Math.max(1, size(b))];
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
