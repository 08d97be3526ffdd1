import { findings, hostileCard, STRINGS_PER_CARD } from "../tests/fake/discord/hostile.ts";
import { type Bot, echoBot, ourBot } from "./discord/client.ts";
import type { Order } from "./discord/traffic.ts";
import { most, percentile, type Row, type Run } from "./table.ts";
import { randomFrom } from "./train/random.ts";

const COMMANDS: Order["commands"] = [
  { name: "brief", options: { story: "harbour wall" } },
  { name: "said", options: { person: "Tomas Reyes" } },
  { name: "whosaid", options: { words: "the sea does not wait for a budget" } },
  { name: "check", options: { quote: "“The sea never waits for a budget”" } },
  { name: "fact", options: { question: "how many loaves were sold?" } },
  { name: "timeline", options: { story: "harbour wall" } },
  { name: "people", options: { story: "harbour wall" } },
  { name: "sides", options: { story: "harbour wall" } },
  { name: "stories", options: {} },
  { name: "help", options: {} },
];
const P99 = 0.99;
const ACK_MOST = 250;
const FIRST_MOST = 100;
const TIMES_ECHO = 1.3;
const STRINGS = 200_000;

/** The bot on Discord: how soon it says that it heard, how it bears load, and what hostile text makes of its messages. */
export const run: Run = async options => [...(await speed(options)), ...hostile(options)];

async function speed({ quick, say }: Parameters<Run>[0]): Promise<Row[]> {
  const [ours, echo] = [await ourBot(), await echoBot()];
  try {
    const calm = { commands: COMMANDS, perSecond: 20, seconds: quick ? 4 : 15 };
    // The first commands load what is loaded once.
    for (const bot of [ours, echo]) await bot.play({ ...calm, seconds: 2 });
    const [mine, theirs] = await inTurn(ours, echo, calm, quick ? 1 : 3);
    say("first responses are measured; now the load");
    const load = { commands: COMMANDS, perSecond: 200, seconds: quick ? 10 : 60 };
    const { firsts, errors } = await ours.play(load);
    const [first, bare] = [percentile(mine, P99), percentile(theirs, P99)];
    const row = (section: string, name: string, value: number, unit: string): Row => ({
      section,
      name,
      values: [value],
      unit,
    });
    const calmly = "first response, every command in turn, 20 a second";
    const loaded = `200 commands a second for ${load.seconds} s`;
    return [
      {
        ...row(calmly, "p99", first, "ms"),
        stated: most(FIRST_MOST),
        note: `echo bot of the same library ${bare.toFixed(2)} ms`,
      },
      {
        ...row(calmly, "p99, times the echo bot's", first / bare, "x"),
        stated: most(TIMES_ECHO),
      },
      {
        ...row(calmly, "median", percentile(mine, 0.5), "ms"),
        note: `echo ${percentile(theirs, 0.5).toFixed(2)} ms`,
      },
      { ...row(loaded, "errors", errors, `of ${load.perSecond * load.seconds}`), stated: most(0) },
      { ...row(loaded, "first response, p99", percentile(firsts, P99), "ms"), stated: most(ACK_MOST) },
      row(loaded, "first response, slowest", Math.max(...firsts), "ms"),
    ];
  } finally {
    await Promise.allSettled([ours.stop(), echo.stop()]);
  }
}

/** Both in turn, so that what else the machine does strikes both. */
async function inTurn(
  ours: Bot,
  echo: Bot,
  order: Order,
  rounds: number,
): Promise<readonly [number[], number[]]> {
  const [mine, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    theirs.push(...(await echo.play(order)).firsts);
    mine.push(...(await ours.play(order)).firsts);
  }
  return [mine, theirs];
}

const KINDS = ["mention", "control", "link", "over-long", "allowed_mentions"] as const;

function hostile({ quick, explain }: Parameters<Run>[0]): Row[] {
  const wanted = quick ? STRINGS / 10 : STRINGS;
  const chance = randomFrom(11);
  const counts = new Map<string, number>(KINDS.map(kind => [kind, 0]));
  for (let strings = 0; strings < wanted; strings += STRINGS_PER_CARD) {
    for (const finding of findings(hostileCard(chance))) {
      explain(finding);
      const kind = KINDS.find(one => finding.startsWith(one)) ?? "over-long";
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  const section = `${wanted.toLocaleString("en")} strings that try to be more than text`;
  const names: Readonly<Record<(typeof KINDS)[number], string>> = {
    mention: "mentions",
    control: "control sequences",
    link: "links outside the sources",
    "over-long": "messages Discord would refuse",
    allowed_mentions: "messages that may mention",
  };
  return KINDS.map(kind => ({
    section,
    name: names[kind],
    values: [counts.get(kind) ?? 0],
    unit: "",
    stated: most(0),
  }));
}
