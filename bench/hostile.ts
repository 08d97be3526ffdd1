import { monitorEventLoopDelay } from "node:perf_hooks";
import { openParser } from "../src/source/parse/parse.ts";
import { type Bombs, FEED_BOMBS, HTML_BOMBS } from "./hostile/bombs.ts";
import { most, type Row, type Run } from "./table.ts";

/** Pages and feeds made to break what reads them: each ends in time, and the main loop goes on. */
export const run: Run = async ({ explain }) => [
  ...(await exploded("Pages", HTML_BOMBS, "page", explain)),
  ...(await exploded("Feeds", FEED_BOMBS, "feed", explain)),
];

async function exploded(
  section: string,
  bombs: Bombs,
  kind: "page" | "feed",
  explain: (line: string) => void,
): Promise<readonly Row[]> {
  const parser = openParser();
  const seconds: number[] = [];
  const lags: number[] = [];
  let polluted = 0;
  for (const [name, make] of Object.entries(bombs)) {
    const bytes = new TextEncoder().encode(make());
    const loop = monitorEventLoopDelay({ resolution: 5 });
    await new Promise(resolve => setTimeout(resolve, 20));
    loop.enable();
    const started = performance.now();
    const result = await parser[kind]({ bytes, charset: null, url: "https://vale.example/x" });
    seconds.push((performance.now() - started) / 1000);
    loop.disable();
    lags.push(loop.max / 1e6);
    if ("polluted" in {}) polluted++;
    const outcome = result.status === "no" ? result.reason : "read";
    explain(
      `${section}, ${name}: ${outcome}, ${seconds.at(-1)!.toFixed(2)} s, loop ${lags.at(-1)!.toFixed(0)} ms`,
    );
  }
  parser.rest();
  const note = `${seconds.length} of them`;
  return [
    {
      section,
      name: "longest time to a result or refusal",
      values: [Math.max(...seconds)],
      unit: "s",
      stated: most(4),
      note,
    },
    {
      section,
      name: "longest pause of the main loop",
      values: [Math.max(...lags)],
      unit: "ms",
      stated: most(150),
    },
    { section, name: "prototypes changed", values: [polluted], unit: "", stated: most(0) },
  ];
}
