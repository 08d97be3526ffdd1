import { describe, expect, it } from "vitest";
import { claimedIn } from "../../../src/command/claimed.ts";
import { commands } from "../../../src/command/index.ts";
import { offers } from "../../../src/command/offers.ts";
import { parse, usage } from "../../../src/command/parse.ts";
import { UsageError } from "../../../src/errors.ts";

const read = (line: string) => {
  const parsed = parse(line, commands);
  return parsed.type === "command" ? { command: parsed.command.name, ...parsed.values } : parsed;
};

describe("a line", () => {
  it.each([
    ["/said trump about nato", { command: "said", person: "trump", about: "nato", page: null }],
    ["/SAID  Ana Ruiz", { command: "said", person: "Ana Ruiz", about: null, page: null }],
    ["said Ana Ruiz", { command: "said", person: "Ana Ruiz", about: null, page: null }],
    [
      "/said person: Ana Ruiz about: the cup",
      { command: "said", person: "Ana Ruiz", about: "the cup", page: null },
    ],
    ["/said Ana Ruiz page 3", { command: "said", person: "Ana Ruiz", about: null, page: "3" }],
    [
      "/said Ana Ruiz about the cup page 2",
      { command: "said", person: "Ana Ruiz", about: "the cup", page: "2" },
    ],
    [
      '/said "Talk about Town" about rent',
      { command: "said", person: "Talk about Town", about: "rent", page: null },
    ],
    ["/brief the front page of the Courier", { command: "brief", story: "the front page of the Courier" }],
    ["/check “It is about time” about it", { command: "check", quote: "“It is about time” about it" }],
    ["/timeline", { command: "timeline", story: null, page: null }],
    ["help", { command: "help" }],
  ])("%s is a command", (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  it.each([
    "who said that?",
    "why will the night ferry stop",
    "why didn't they vote",
    "people were hurt, how many?",
    "stories about fish, are there any?",
    "said",
    "what did Ana Ruiz say",
  ])("%s is a question", line => {
    expect(read(line)).toEqual({ type: "question", text: line });
  });

  it.each([
    ["/tmeline", "timeline"],
    ["/whosad me", "whosaid"],
    ["/time", "timeline"],
    ["/xylophone", null],
  ])("%s is no command; the closest is %s", (line, closest) => {
    const parsed = parse(line, commands);
    expect(parsed.type === "unknown" ? (parsed.closest?.name ?? null) : parsed.type).toBe(closest);
  });

  it.each(["/said", "/check ", "/whosaid"])("%j says what it needs", line => {
    expect(() => parse(line, commands)).toThrow(UsageError);
  });
});

describe("the commands", () => {
  it("have each a name of their own, a summary that fits and an example that is read as that command", () => {
    expect(new Set(commands.map(one => one.name)).size).toBe(commands.length);
    for (const { name, summary, example } of commands) {
      expect(summary.length).toBeLessThanOrEqual(100);
      expect(read(example)).toMatchObject({ command: name });
    }
  });

  it("are offered to platforms as they are declared", () => {
    expect(offers.map(offer => offer.name)).toEqual(commands.map(one => one.name));
  });

  it("show required arguments in angle brackets and the others in square ones", () => {
    expect(usage(commands.find(one => one.name === "said")!)).toBe("/said <person> [about]");
  });
});

describe("quotations in a message", () => {
  it.each([
    ["Reyes said “the wall will hold”", [["“the wall will hold”", "Reyes"]]],
    ["“The wall will hold,” said Tomas Reyes yesterday.", [["“The wall will hold,”", "Tomas Reyes"]]],
    ["“The wall will hold,” Tomas Reyes told us.", [["“The wall will hold,”", "Tomas Reyes"]]],
    ['"the wall will hold" — Ana de la Cruz', [['"the wall will hold"', "Ana de la Cruz"]]],
    ["Reyes: the wall will hold", [["the wall will hold", "Reyes"]]],
    ["According to Reyes, “the wall will hold”", [["“the wall will hold”", "Reyes"]]],
    ["the wall will hold", [["the wall will hold", null]]],
    ["it's the town's wall, isn't it", [["it's the town's wall, isn't it", null]]],
    [
      "«die Mauer hält» und „sie hält“",
      [
        ["«die Mauer hält»", null],
        ["„sie hält“", null],
      ],
    ],
    [
      "Reyes said “it will hold” and Lund said “it will not”",
      [
        ["“it will hold”", "Reyes"],
        ["“it will not”", "Lund"],
      ],
    ],
  ])("%s", (message, expected) => {
    expect(claimedIn(message).map(({ words, speaker }) => [words, speaker])).toEqual(expected);
  });
});
