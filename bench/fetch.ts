import { z } from "zod";
import { isPublic } from "../src/source/address.ts";
import { CLOSED_ADDRESSES, LOOPBACK_FORMS, OPEN_ADDRESSES } from "../tests/fake/web/addresses.ts";
import { hostileAnswers } from "../tests/fake/web/hostile.ts";
import { town } from "../tests/fake/web/scenarios.ts";
import { fakeWeb, serve } from "../tests/fake/web/server.ts";
import { measured } from "./speed/child.ts";
import { most, type Row, type Run, type RunOptions } from "./table.ts";

const GUARD = "The guard (nothing of it may be reached)";
const HOSTILE = "Hostile answers (each in a process of its own)";

/** The guarded way out against addresses, spellings, ways inside, and answers that try to fill memory or time. */
export const run: Run = async options => [...(await guardRows()), ...(await hostileRows(options))];

async function guardRows(): Promise<readonly Row[]> {
  const both = await town();
  const fetched = async (url: string) => await both.web.fetch({ url, purpose: "page", known: null });
  for (const host of LOOPBACK_FORMS) await fetched(`http://${host}:${both.inside.port}/`);
  const formed = both.inside.connections();
  for (const { url } of both.scenarios) {
    await fetched(url);
    await fetched(url);
  }
  const led = both.inside.connections() - formed;
  const reached = both.outside.connections();
  await both.close();
  const leaks = CLOSED_ADDRESSES.filter(isPublic).length;
  const blocks = OPEN_ADDRESSES.filter(address => !isPublic(address)).length;
  const row = (name: string, value: number, total: number): Row => ({
    section: GUARD,
    name,
    values: [value],
    unit: `of ${total}`,
    stated: most(0),
  });
  return [
    row("closed addresses let through", leaks, CLOSED_ADDRESSES.length),
    row("public addresses shut out", blocks, OPEN_ADDRESSES.length),
    row("connections by spellings of the loopback address", formed, LOOPBACK_FORMS.length),
    { ...row("connections by live scenarios", led, 12), note: `${reached} connections outside, as asked` },
  ];
}

const Cost = z.object({ status: z.string(), seconds: z.number(), megabytes: z.number() });

async function hostileRows({ quick, say }: RunOptions): Promise<readonly Row[]> {
  const megabytes = quick ? 128 : 1024;
  say(`packing bombs of ${megabytes} MB`);
  const answers = await hostileAnswers(megabytes);
  const server = await fakeWeb("127.0.0.1", path => answers.get(path) ?? serve("<p>Rain fell.</p>"));
  const rows: Row[] = [];
  for (const path of answers.keys()) {
    const at = (to: string): string => `http://127.0.0.1:${server.port}${to}`;
    const cost = Cost.parse(await measured("bench/fetch/hostile.ts", [at(path), at("/plain")]));
    const row = { section: HOSTILE, note: cost.status };
    rows.push({ ...row, name: path.slice(1), values: [cost.seconds], unit: "s", stated: most(10) });
    rows.push({ ...row, name: "  more memory", values: [cost.megabytes], unit: "MB", stated: most(64) });
  }
  await server.close();
  return rows;
}
