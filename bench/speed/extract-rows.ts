import { z } from "zod";
import { least, median, most, type Row, type RunOptions } from "../table.ts";
import { measured } from "./child.ts";

export const EXTRACT = "Extracting (polnear-dev, one core, nothing stored)";
const MODELS = "Trained parts";

const Rates = z.object({ rates: z.array(z.number()), busyRates: z.array(z.number()) });

/** What `extract` does, beside compromise with coreference in the same run. */
export async function extractRows({ quick, shared, say }: RunOptions): Promise<readonly Row[]> {
  const rates = async (reader: string, passes: number) => {
    say(`extracting with ${reader}`);
    return Rates.parse(await measured("bench/speed/extracting.ts", [reader, shared, String(passes)]));
  };
  const own = await rates("onrecord", quick ? 5 : 9);
  const peer = await rates("compromise", quick ? 2 : 5);
  const row = { section: EXTRACT, unit: "articles/s" };
  const ratio = median(own.busyRates) / median(peer.busyRates);
  return [
    { ...row, name: "extract", values: own.rates, stated: least(100), note: "aim 200" },
    { ...row, name: "the same by processor time", values: own.busyRates },
    { ...row, name: "the same, first pass (cold)", values: own.rates.slice(0, 1) },
    { ...row, name: "compromise with coreference", values: peer.rates },
    {
      section: EXTRACT,
      name: "Onrecord to compromise with coreference",
      values: [ratio],
      unit: "times",
      stated: least(7),
      note: "by processor time",
    },
  ];
}

const Loading = z.object({ loading: z.number(), megabytes: z.number() });

/** Size of the weights and how long the first reading of a process waits for them. */
export async function loadingRows({ quick, say }: RunOptions): Promise<readonly Row[]> {
  say("loading the trained parts");
  const runs: z.output<typeof Loading>[] = [];
  for (let at = 0; at < (quick ? 3 : 7); at++)
    runs.push(Loading.parse(await measured("bench/speed/loading.ts", [])));
  return [
    {
      section: MODELS,
      name: "files of weights",
      values: [runs[0]!.megabytes],
      unit: "MB",
      stated: most(16),
    },
    {
      section: MODELS,
      name: "loaded, with the first reading",
      values: runs.map(({ loading }) => loading),
      unit: "ms",
      stated: most(500),
    },
  ];
}

const Used = z.array(z.object({ heap: z.number(), resident: z.number() }));

/** Megabytes by which reading on and on may grow: the tables of words fill up and start afresh. */
const FLAT = 30;

/** Memory after reading: what is in use at the end, less what was after a fifth of the documents. */
export async function flatRows({ quick, shared, say }: RunOptions): Promise<readonly Row[]> {
  const documents = quick ? 1000 : 10_000;
  say(`reading ${documents} documents for their memory`);
  const used = Used.parse(await measured("bench/speed/flat.ts", [shared, String(documents)]));
  const grown = used.at(-1)!.heap - used[1]!.heap;
  const row = { section: MODELS, unit: "MB" };
  return [
    {
      ...row,
      name: `memory in use: growth over ${documents} documents`,
      values: [grown],
      ...(quick ? {} : { stated: most(FLAT) }),
      note: quick ? "the tables of words still fill up" : "all in other words; from a fifth of them on",
    },
    { ...row, name: "memory in use: most", values: [Math.max(...used.map(({ heap }) => heap))] },
    { ...row, name: "resident memory: most", values: [Math.max(...used.map(({ resident }) => resident))] },
  ];
}
