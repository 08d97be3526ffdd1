import { z } from "zod";
import { percentile } from "../table.ts";
import { measuredAsTheBot } from "./child.ts";

const Timings = z.array(z.object({ line: z.string(), milliseconds: z.number(), busy: z.number() }));

/** Lookups in turn, each with its milliseconds by the clock and by processor time. */
export type Timings = z.infer<typeof Timings>;

/** Asks the record in a folder so many lines, in a process like the bot's, kept on one core or given all. */
export const lookupsIn = async (folder: string, lookups: number, cores: "one" | "all"): Promise<Timings> =>
  Timings.parse(await measuredAsTheBot("bench/speed/lookup.ts", [folder, String(lookups)], cores));

/** A percentile of each run, in milliseconds. */
export const percentileOf = (
  runs: readonly Timings[],
  share: number,
  time: "milliseconds" | "busy" = "milliseconds",
): readonly number[] =>
  runs.map(lines =>
    percentile(
      lines.map(line => line[time]),
      share,
    ),
  );

/** Tells the slowest lines. */
export function explainSlowest(timings: Timings, explain: (line: string) => void): void {
  const slowest = [...timings].sort((a, b) => b.busy - a.busy).slice(0, 20);
  for (const { line, busy } of slowest) explain(`${busy.toFixed(1)} ms of processor time: ${line}`);
}
