import { offers } from "../src/command/offers.ts";
import { messagesOf } from "../src/platform/slack/message.ts";
import { HONEST, hostileCard, hostileText } from "../tests/fake/hostile.ts";
import { allowing, type Violations, violationsOf } from "../tests/fake/slack/violations.ts";
import { load } from "./slack/load.ts";
import { bot } from "./slack/material.ts";
import { invite, type Timed, timed } from "./slack/response.ts";
import { least, most, percentile, type Row, type Run } from "./table.ts";
import { randomFrom } from "./train/random.ts";

const STRINGS = { quick: 20_000, long: 200_000 };
const ROUNDS = { quick: 20, long: 100 };
const SECONDS = { quick: 10, long: 60 };
const RATE = 200;

/** Slack: how soon the bot answers beside the least a bot of the same library can do, under load, and against hostile text. */
export const run: Run = async ({ quick, say }) => {
  const size = quick ? "quick" : "long";
  say("hostile strings");
  const hostile = hostileRows(STRINGS[size]);
  say("first responses");
  const first = await responseRows(ROUNDS[size]);
  say(`${RATE} commands a second for ${SECONDS[size]} s`);
  return [...first, ...(await loadRows(SECONDS[size])), ...hostile];
};

/** Lines that are answered with a message, one a command. */
const lines = offers.map(({ name, example }) => (name === "help" ? "/help" : example));

async function responseRows(rounds: number): Promise<readonly Row[]> {
  const [echo, own] = [await bot("echo"), await bot("real")];
  const [theirs, ours]: [Timed[], Timed[]] = [[], []];
  let failed = 0;
  invite(echo.fake);
  invite(own.fake);
  // Both in turn, so that the machine's other work strikes both alike; the first round warms up.
  for (let round = 0; round <= rounds; round++) {
    for (const [at, line] of lines.entries()) {
      const [one, other] = [await timed(echo.fake, line, at), await timed(own.fake, line, at)];
      if (round === 0) continue;
      if (one !== null) theirs.push(one);
      if (other === null) failed++;
      else ours.push(other);
    }
  }
  await echo.end();
  await own.end();
  return responseTable(ours, theirs, failed);
}

function responseTable(ours: readonly Timed[], theirs: readonly Timed[], failed: number): readonly Row[] {
  const section = `first response, every command, ${ours.length} times`;
  const at = (all: readonly Timed[], part: keyof Timed, share: number): number =>
    percentile(
      all.map(one => one[part]),
      share,
    );
  const row = (name: string, part: keyof Timed, share: number): Row => ({
    section,
    name,
    values: [at(ours, part, share)],
    unit: "ms",
    note: `a bare echo bot ${at(theirs, part, share).toFixed(1)} ms`,
  });
  return [
    row("acknowledged, p50", "ack", 0.5),
    { ...row("acknowledged, p99", "ack", 0.99), stated: most(100) },
    {
      section,
      name: "acknowledged, p99, times echo",
      values: [at(ours, "ack", 0.99) / at(theirs, "ack", 0.99)],
      unit: "",
      stated: most(1.3),
    },
    row("answered, p50", "answer", 0.5),
    row("answered, p99", "answer", 0.99),
    { section, name: "not answered", values: [failed], unit: "", stated: most(0) },
  ];
}

async function loadRows(seconds: number): Promise<readonly Row[]> {
  const { fake, end } = await bot("real");
  invite(fake);
  const { sent, errors, acks } = await load(fake, lines, RATE, seconds);
  await end();
  const section = `${RATE} commands a second for ${seconds} s, sender and fake Slack in one other process`;
  return [
    { section, name: "commands", values: [sent], unit: "", stated: least(RATE * seconds) },
    { section, name: "errors", values: [errors], unit: "", stated: most(0) },
    { section, name: "acknowledged, p50", values: [percentile(acks, 0.5)], unit: "ms" },
    { section, name: "acknowledged, p99", values: [percentile(acks, 0.99)], unit: "ms", stated: most(250) },
    { section, name: "acknowledged, longest", values: [Math.max(...acks)], unit: "ms", stated: most(3000) },
  ];
}

function hostileRows(strings: number): readonly Row[] {
  const chance = randomFrom(20_261_122);
  const how = {
    pictures: new Map(),
    shorten: (text: string, at: number) => (text.length <= at ? text : "~short"),
  };
  const total: Record<keyof Violations, number> = { mentions: 0, controls: 0, links: 0, refused: 0 };
  let messages = 0;
  for (let turn = 0; turn < strings; turn++) {
    const text = hostileText(chance);
    const allowed = allowing([HONEST, text]);
    for (const message of messagesOf(hostileCard(text, turn), how)) {
      messages++;
      const found = violationsOf(message, allowed);
      for (const kind of ["mentions", "controls", "links", "refused"] as const) total[kind] += found[kind];
    }
  }
  const section = `${strings} hostile strings, ${messages} messages`;
  const row = (name: string, value: number): Row => ({
    section,
    name,
    values: [value],
    unit: "",
    stated: most(0),
  });
  return [
    row("mentions", total.mentions),
    row("control sequences", total.controls),
    row("links outside the sources", total.links),
    row("messages Slack would refuse", total.refused),
  ];
}
