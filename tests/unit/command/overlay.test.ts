import { beforeEach, describe, expect, it } from "vitest";
import { plain } from "../../../src/card/plain.ts";
import { answerer } from "../../../src/command/answer.ts";
import { ingest } from "../../../src/ingest.ts";
import { type Asker, OPERATOR } from "../../../src/platform/platform.ts";
import { filing } from "../../../src/source/filing.ts";
import { openMemoryStore } from "../../../src/store/open.ts";
import { HOUSE, type Store } from "../../../src/store/store.ts";

const FIRE = `The old mill at Sundby burned down on Tuesday night. No one was hurt.
“We will build it again, stone by stone,” said the mill's owner, Greta Holm.
Bosse Larsen, who saw the fire from his boat, said that the roof fell in first.
“The river was red from bank to bank,” a neighbour said. Inspector Bo Larsen is looking into the cause.`;
const OWN = `Greta Holm sold the island of Brattoy to a hotel on Friday, the town of Vik said.
“I have no use for an island,” Holm said.`;

const noon = { now: () => new Date("2031-05-20T12:00:00Z"), sleep: async () => undefined };
const silent = {
  error: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  debug: () => undefined,
};
const MANAGER: Asker = { id: "U1", manager: true, zone: null };
const [OURS, THEIRS] = ["team one", "team two"];

let store: Store;
const read = async (text: string, title: string, space: string): Promise<void> => {
  const head = { published: "2031-05-15", title, outlet: "Sundby Post" };
  const source = {
    count: async () => 1,
    async *deliveries() {
      yield { from: "test", filing: filing(text, head), notes: [] };
    },
  };
  for await (const item of ingest(source, store, space, silent as never))
    if (item.status === "refused") throw new Error(item.reason);
};
const ask = async (line: string, space: string = OURS): Promise<string> => {
  const answer = answerer(store, noon, { error: fields => expect.fail(JSON.stringify(fields)) });
  const asker = space === HOUSE ? OPERATOR : MANAGER;
  return plain(await answer({ line, space, conversation: line, asker, channel: null }));
};

beforeEach(async () => {
  store = await openMemoryStore(noon);
  await read(FIRE, "Old mill burns down", HOUSE);
});

/** A correction of one space, a question it answers, and how that space then answers it. */
const CASES = [
  [
    "speaker",
    "/correct speaker of “The river was red from bank to bank” to Ole Brandt",
    "/whosaid The river was red from bank to bank",
    "Ole Brandt (editor)",
  ],
  [
    "speaker, by name",
    "/correct speaker of “The river was red from bank to bank” to Ole Brandt",
    "/said Ole Brandt",
    "The river was red",
  ],
  [
    "role",
    "/correct role of Greta Holm to Mayor of Sundby",
    "/people Greta Holm",
    "Mayor of Sundby (editor)",
  ],
  [
    "role beside words",
    "/correct role of Greta Holm to Mayor of Sundby",
    "/said Greta Holm",
    "Greta Holm, Mayor of Sundby (editor)",
  ],
  [
    "alias",
    "/correct alias of Greta Holm to the lady of the mill",
    "/said the lady of the mill",
    "stone by stone",
  ],
  ["merge", "/correct merge of Bosse Larsen to Bo Larsen", "/said Bo Larsen", "the roof fell in first"],
  ["date", "/correct date of “The old mill at Sundby burned down” to 2031-05-12", "/timeline", "12 May 2031"],
  [
    "date of a fact",
    "/correct date of “The old mill at Sundby burned down” to 2031-05-12",
    "when did the old mill burn down?",
    "12 May 2031",
  ],
] as const;

describe("a correction of a space over what the house brought", () => {
  it.each(CASES)("holds in that space alone, and is taken back: %s", async (_, line, question, wanted) => {
    const [house, theirs] = [await ask(question, HOUSE), await ask(question, THEIRS)];
    expect(house).not.toContain(wanted);
    expect(await ask(line)).toContain("Corrected in 1 document");
    expect(await ask(question)).toContain(wanted);
    expect([await ask(question, HOUSE), await ask(question, THEIRS)]).toEqual([house, theirs]);
    expect(await ask("/correct list", THEIRS)).toContain("No corrections are in force");
    expect(await ask("/correct undo")).toContain("Taken back");
    expect(await ask(question)).toBe(house);
  });

  it("reaches the whole story: who is who, and who is quoted", async () => {
    await ask("/correct merge of Bosse Larsen to Bo Larsen");
    expect(await ask("/people")).not.toMatch(/^Bosse Larsen/mu);
    expect(await ask("/people", THEIRS)).toMatch(/^Bosse Larsen/mu);
  });

  it("reaches the space's own documents and the house's at once", async () => {
    await read(OWN, "Greta Holm sells Brattoy", OURS);
    expect(await ask("/correct role of Greta Holm to Mayor of Vik")).toContain("Corrected in 2 documents");
    expect(await ask("/said Greta Holm about island")).toContain("Mayor of Vik (editor)");
    expect(await ask("/said Greta Holm about stone")).toContain("Mayor of Vik (editor)");
    expect(await ask("/said Greta Holm", HOUSE)).not.toContain("Mayor of Vik");
  });

  it("holds for what the house reads later", async () => {
    await ask("/correct role of Greta Holm to Mayor of Vik");
    await read(OWN, "Greta Holm sells Brattoy", HOUSE);
    expect(await ask("/said Greta Holm about island")).toContain("Mayor of Vik (editor)");
    expect(await ask("/said Greta Holm about island", THEIRS)).not.toContain("Mayor of Vik");
  });

  it("goes with the space", async () => {
    await ask("/correct role of Greta Holm to Mayor of Vik");
    await store.spaces.remove(OURS);
    expect(await ask("/people Greta Holm")).not.toContain("Mayor of Vik");
  });

  it("is shown to the space as a correction that can be taken back", async () => {
    await ask("/correct role of Greta Holm to Mayor of Vik");
    expect(await ask("/correct list")).toContain("Greta Holm is Mayor of Vik (U1, 20 May 2031)");
  });

  it("changes nothing where its words are nowhere", async () => {
    expect(await ask("/correct speaker of “No such words at all here” to Ole Brandt")).toContain(
      "Nothing was changed",
    );
    expect(await ask("/correct list")).toContain("No corrections are in force");
  });
});
