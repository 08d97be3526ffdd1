import { availableParallelism, loadavg } from "node:os";

/** A busy machine makes every figure by the clock worse: said beside them. */
export function loadNote(): string {
  const load = loadavg()[0]!;
  return load > availableParallelism() ? `the machine is busy: load ${load.toFixed(1)}` : "";
}
