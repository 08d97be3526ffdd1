import { beforeAll, describe, expect, it } from "vitest";
import { newsroom } from "../../fake/newsroom.ts";
import { evening, morning, other } from "../../fake/quay.ts";
import type { Room } from "../../fake/room.ts";

let room: Room;
beforeAll(async () => {
  room = await newsroom([morning, evening, other]);
});

/** A line, the status of the card, words on it, words that must not be on it. */
type Row = readonly [line: string, status: string, words: readonly string[], absent?: readonly string[]];

const REBUILD = "“We will rebuild every metre of this wall before the winter storms,”";
const SEARCHED = "Searched 3 documents, 20 Apr to 3 May 2025.";

const tables: Readonly<Record<string, readonly Row[]>> = {
  "what someone said": [
    [
      "/said Ingrid Solheim",
      "answer",
      ["Ingrid Solheim, Mayor", REBUILD, "Harbour Post, 2 May 2025", "Coast Radio"],
    ],
    ["/said solheim", "answer", [REBUILD]],
    ["/said Mayor Solheim", "answer", [REBUILD]],
    ["/said the mayor", "answer", [REBUILD]],
    ["said Solheim", "answer", [REBUILD]],
    ["What did Solheim say?", "answer", [REBUILD]],
    ["/said Solhiem", "answer", ["Nobody called Solhiem is on record; this is Ingrid Solheim.", REBUILD]],
    [
      "/said Tomas Reyes",
      "answer",
      ["“The sea does not wait for a budget,” … “Neither can the town.”", "(paraphrase)"],
    ],
    ["/said Tomas Reyes about the budget", "answer", ["does not wait for a budget"], ["two years"]],
    [
      "What did Tomas Reyes say about repairs?",
      "answer",
      ["the repairs could take two years (paraphrase)"],
      ["“the"],
    ],
    [
      "/said Tomas Reyes about fish prices",
      "nothing",
      ["no statement by Tomas Reyes about fish prices", SEARCHED],
    ],
    ["/said Reyes", "ask", ["2 people", "Tomas Reyes", "Anna Reyes"]],
    ["/said Reyes about flour", "answer", ["Anna Reyes", "Flour has never been so dear"]],
    ["/said Per Lund", "nothing", ["Per Lund is mentioned, but no statement", SEARCHED]],
    ["What did Per Lund say?", "nothing", ["Per Lund is mentioned"]],
    ["/said Margot Vane", "nothing", ["nobody called Margot Vane", SEARCHED]],
    ["What did a council clerk say?", "answer", ["A council clerk", "last inspected in 2016 (paraphrase)"]],
    [
      "/said everyone about Harbour wall gives way at Ostrel",
      "answer",
      ["Tomas Reyes", "Ingrid Solheim"],
      ["Flour"],
    ],
  ],
  "who said it": [
    [
      "/whosaid the sea does not wait for a budget",
      "answer",
      ["Tomas Reyes, Engineer", "“The sea does not wait"],
    ],
    ["/whosaid “The sea does NOT wait — for a budget”", "answer", ["Tomas Reyes"], ["almost"]],
    ["who said flour has never been so dear?", "answer", ["Anna Reyes", "“Flour has never been so dear,”"]],
    ["/whosaid the sea never waits for a budget", "answer", ["almost these", "Tomas Reyes"]],
    ["/whosaid my stall went into the water", "answer", ["Kari Lund, a fishmonger"]],
    ["/whosaid repairs could take two years", "answer", ["Tomas Reyes", "(paraphrase)"]],
    ["/whosaid Ostrel stands", "answer", ["In quotation marks, but the source names nobody", "The slogan"]],
    ["/whosaid no one was hurt", "answer", ["the source's own words"]],
    ["/whosaid penguins cannot fly", "nothing", ["Not on record", SEARCHED]],
  ],
  "a quotation checked": [
    [
      "/check We will rebuild every metre of this wall before the winter storms",
      "answer",
      ["Verbatim", REBUILD],
    ],
    ["/check every metre of this wall", "answer", ["Verbatim, part of a longer quotation"]],
    ["/check We will rebuild … before the winter storms", "answer", ["Verbatim, with words left out"]],
    [
      "/check We will rebuild every metre of that wall before the winter storms",
      "answer",
      ["Altered: one word differs", "[that]", "[this]", REBUILD],
    ],
    [
      "/check The sea does … wait for a budget",
      "answer",
      ["Verbatim, but cut so that the meaning may change: a negation is left out", "[not]"],
    ],
    ["/check [T]he sea does not wait for a budget", "answer", ["Verbatim"], ["Altered"]],
    ["/check Solheim said “every metre of this wall”", "answer", ["Verbatim"], ["not by"]],
    ["/check He said “my stall went into the water”", "answer", ["Verbatim"], ["not by"]],
    ["/check Reyes said “my stall went into the water”", "answer", ["Said by Kari Lund, not by Reyes"]],
    [
      "/check Kari Lund: my stall went into the water with everything in it",
      "answer",
      ["Verbatim"],
      ["not by"],
    ],
    [
      "/check “We will rebuild every metre of this wall” — Ingrid Solheim",
      "answer",
      ["Verbatim"],
      ["not by"],
    ],
    [
      "Did Solheim say “The sea does not wait for a budget”?",
      "answer",
      ["Said by Tomas Reyes, not by Solheim"],
    ],
    ["/check the repairs could take two years", "answer", ["Paraphrase only", "(paraphrase)"]],
    ["/check Ostrel stands for all of us", "nothing", ["Not on record", SEARCHED]],
    ["/check no penguin has ever crossed the harbour", "nothing", ["Not on record", SEARCHED]],
    [
      "/check He said “my stall went into the water” and “the sea will not wait for a budget”.",
      "answer",
      ["Verbatim, part of", "Altered:"],
    ],
  ],
  "a story": [
    [
      "/brief",
      "answer",
      [
        "Harbour wall gives way at Ostrel",
        "2 outlets, 1 independent",
        "In their words",
        "[Timeline]",
        "[People]",
      ],
    ],
    ["/brief bakers", "answer", ["Bakers of Venn count their loaves", "“Flour has never"]],
    ["/brief submarines", "nothing", ["no story on submarines", SEARCHED, "[All stories]"]],
    ["/timeline harbour wall", "answer", ["2016", "1 May 2025  A stretch of the harbour wall"]],
    ["/people", "answer", ["Ingrid Solheim", "Mayor, per Harbour Post, 2 May 2025", "Per Lund", "Kari Lund"]],
    [
      "/people Kari Lund",
      "answer",
      ["a fishmonger, per Coast Radio (via Harbour Post), 3 May 2025"],
      ["Tomas"],
    ],
    ["who is Tomas Reyes?", "answer", ["Engineer, per Harbour Post, 2 May 2025"]],
    ["Kari Lund", "answer", ["a fishmonger"]],
    ["/people Lund", "ask", ["Per Lund", "Kari Lund"]],
    ["/sides", "answer", ["Ostrel (1 statement)", REBUILD]],
    ["/stories", "answer", ["2 stories", "Harbour wall gives way at Ostrel", "Bakers of Venn"]],
    ["/stories bakers", "answer", ["1 story on bakers"], ["Harbour wall"]],
    ["the harbour wall", "answer", ["Harbour wall gives way at Ostrel"]],
  ],
  "help and what is mistyped": [
    ["/help", "answer", ["/said <person> [about]", "/check <quote>", "[/said "]],
    ["help", "answer", ["/whosaid <words>"]],
    ["", "usage", ["Ask about what is on record"]],
    ["   ", "usage", ["Ask about"]],
    ["/", "usage", ["Ask about"]],
    ["/brif", "usage", ["There is no command /brif. Did you mean /brief [story]?"]],
    ["/zzzzzz", "usage", ["There is no command /zzzzzz.", "/help"]],
    [
      "/said",
      "usage",
      ["/said needs a person or organisation: type /said <person> [about]", "/said Kaja Kallas"],
    ],
    ["/check", "usage", ["/check needs a quotation"]],
    ["“The sea does not wait for a budget”", "answer", ["Verbatim"]],
  ],
};

describe.each(Object.entries(tables))("%s", (_, rows) => {
  const named = rows.map(([line, status, words, absent = []]) => ({ line, status, words, absent }));
  it.each(named)("$line", async ({ line, status, words, absent }) => {
    const card = await room.ask(line);
    const text = await room.hear(line);
    for (const one of words) expect(text).toContain(one);
    for (const one of absent) expect(text).not.toContain(one);
    expect(card.status).toBe(status);
  });
});

describe("a conversation", () => {
  const talk = async (...lines: readonly string[]): Promise<string> => {
    const conversation = lines.join("|");
    let last = "";
    for (const line of lines) last = await room.hear(line, conversation);
    return last;
  };

  it.each([
    [
      "asks the same person about something else",
      ["/said Tomas Reyes", "and about the repairs?"],
      "take two years",
    ],
    ["asks someone else about the same", ["What did Solheim say?", "and Kari Lund?"], "my stall"],
    [
      "means the last person by a pronoun",
      ["who is Tomas Reyes?", "What did he say about the budget?"],
      "The sea",
    ],
    ["stays with the story it was about", ["/brief bakers", "/timeline"], "4,000 loaves"],
    ["asks for a view of the story in words", ["/brief bakers", "and the people?"], "Anna Reyes"],
    [
      "takes a follow-up of a follow-up",
      ["/said Solheim", "and Tomas Reyes?", "and about the repairs?"],
      "two years",
    ],
  ])("%s", async (_, lines, words) => {
    expect(await talk(...lines)).toContain(words);
  });

  it("does not hear another conversation", async () => {
    await room.hear("/said Tomas Reyes", "one");
    expect(await room.hear("What did he say?", "two")).not.toContain("Tomas Reyes,");
  });
});

describe("a list that is longer than a card", () => {
  it("is paged, and the pages together hold everything once", async () => {
    const quotes = Array.from({ length: 12 }, (_, at) => `“The tide was ${at + 1} metres high that winter,”`);
    const long = await newsroom([
      {
        id: "long",
        title: "Tides of Ostrel",
        text: quotes.map(words => `${words} Ola Berg said.`).join("\n"),
        people: [{ name: "Ola Berg" }],
        quotes: quotes.map(words => ({ words: [words], speaker: "Ola Berg" })),
      },
    ]);
    const seen: string[] = [];
    let line: string | undefined = "/said Ola Berg";
    while (line !== undefined) {
      const card = await long.ask(line);
      seen.push(
        ...card.blocks.flatMap(block => (block.type === "quote" ? [block.said.marked[0]!.text] : [])),
      );
      line = card.blocks.flatMap(block =>
        block.type === "action" && block.label === "More" ? [block.command] : [],
      )[0];
    }
    expect(seen).toEqual(quotes);
  });
});
