import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerer } from "../../src/command/answer.ts";
import { completer } from "../../src/command/complete.ts";
import { offers } from "../../src/command/offers.ts";
import { opener } from "../../src/command/open.ts";
import type { Desk } from "../../src/platform/platform.ts";
import { listOf, nested, textOf } from "../fake/discord/body.ts";
import { openStand, type Stand } from "../fake/discord/bot.ts";
import type { Interaction } from "../fake/discord/interactions.ts";
import { answerTo, until, visitor } from "../fake/discord/people.ts";
import { wordsOf } from "../fake/discord/reading.ts";
import type { FakeMessage } from "../fake/discord/world.ts";
import { newsroom } from "../fake/newsroom.ts";
import { evening, morning, other } from "../fake/quay.ts";
import { DIALOGUES, type Dialogue, MISSING } from "./discord-dialogues.ts";

/** Dialogues on Discord, with the real commands over a record of three invented articles. */

let stand: Stand;
let faults: readonly object[];
const noon = { now: () => new Date("2025-05-05T12:00:00Z"), sleep: async () => undefined };

beforeAll(async () => {
  const room = await newsroom([morning, evening, other]);
  const written: object[] = [];
  faults = written;
  const desk: Desk = {
    offers,
    answer: answerer(room.store, noon, { error: fields => void written.push(fields) }),
    complete: completer(room.store),
    open: opener(room.store),
    forget: space => room.store.spaces.remove(space),
  };
  stand = await openStand();
  await stand.platform.start(desk);
});
afterAll(() => stand.close());

const labelOf = (message: FakeMessage, label: string): string =>
  textOf(
    nested(listOf(message.body.components)).find(one => one.type === 2 && one.label === label)?.custom_id,
  );

/** Everything shown for an interaction. */
async function heard(one: Interaction): Promise<{ readonly first: FakeMessage; readonly words: string }> {
  const first = await answerTo(one);
  return { first, words: [first, ...one.followUps].map(wordsOf).join("\n") };
}

function expectShown(words: string, wanted: Dialogue["shown"]): void {
  for (const one of wanted) {
    if (typeof one === "string") expect(words).toContain(one);
    else expect(words).toMatch(one);
  }
}

const title = ({ command, options, manager = false }: Dialogue): string =>
  `/${command} ${Object.entries(options)
    .map(([name, value]) => `${name}: ${value}`)
    .join(" ")}${manager ? " (a manager)" : ""}`;

describe("dialogues on Discord", () => {
  it.each(DIALOGUES.map(dialogue => [title(dialogue), dialogue] as const))("%s", async (_, dialogue) => {
    const { command, options, manager = false, shown, pressed } = dialogue;
    const someone = visitor(stand.discord, stand.channel, { manager });
    const answer = await heard(someone.slash(command, options));
    expectShown(answer.words, shown);
    if (pressed === undefined) return;
    const next = await heard(someone.press(answer.first, labelOf(answer.first, pressed.label)));
    expectShown(next.words, pressed.shown);
  });

  it("have every command in them, or the reason why it is not on Discord", () => {
    const told = new Set(DIALOGUES.map(({ command }) => command));
    expect(
      offers.map(({ name }) => name).filter(name => !told.has(name) && MISSING[name] === undefined),
    ).toEqual([]);
    expect([...told].filter(name => !offers.some(offer => offer.name === name))).toEqual([]);
  });

  it("register every command that is offered", async () => {
    const { world } = stand.discord;
    while (world.registrations === 0) await new Promise(resolve => setTimeout(resolve, 10));
    const registered = world.commands.map(({ name }) => name);
    expect(
      offers
        .map(({ name }) => name)
        .filter(name => !registered.includes(name) && MISSING[name] === undefined),
    ).toEqual([]);
    expect(registered).toContain("Check quotes");
  });

  it.each([
    ["said", "person", "rey", "Tomas Reyes"],
    ["brief", "story", "harb", "Harbour wall gives way at Ostrel"],
    ["stories", "topic", "bak", "Bakers of Venn count their loaves"],
    ["follow", "what", "Solh", "Ingrid Solheim"],
  ])("/%s suggests while its %s is typed", async (name, option, typed, wanted) => {
    const choices = await until(
      visitor(stand.discord, stand.channel).complete(name, option, typed),
      one => one.choices,
    );
    expect(choices.map(choice => textOf(choice.name)).join("\n")).toContain(wanted);
  });

  it("Check quotes looks at every quotation of a message", async () => {
    const someone = visitor(stand.discord, stand.channel);
    const target = someone.say(
      "“The sea does not wait for a budget,” he said, and “the gulls own the harbour”.",
    );
    const { words } = await heard(someone.use("Check quotes", target));
    expectShown(words, ["Tomas Reyes", /not on record/i]);
  });

  it("a mention asks in plain words", async () => {
    const { discord, channel } = stand;
    const before = discord.messages(channel.id).length;
    visitor(discord, channel).say(`<@${discord.world.bot}> who said the sea does not wait for a budget?`);
    while (discord.messages(channel.id).length < before + 2)
      await new Promise(resolve => setTimeout(resolve, 10));
    expect(wordsOf(discord.messages(channel.id).at(-1)!)).toContain("Tomas Reyes");
  });

  it("words of a document without an address open in Discord", async () => {
    const someone = visitor(stand.discord, stand.channel);
    const answer = await heard(someone.slash("whosaid", { words: "the sea does not wait for a budget" }));
    const { words } = await heard(someone.press(answer.first, labelOf(answer.first, "open at these words")));
    expectShown(words, [
      "Harbour wall gives way at Ostrel",
      "“The sea does not wait for a budget,” Reyes said.",
    ]);
  });

  it("nothing went wrong meanwhile", () => {
    expect(faults).toEqual([]);
    expect(stand.log.filter(line => !line.startsWith("the commands were registered"))).toEqual([]);
  });
});
