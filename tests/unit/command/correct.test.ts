import { beforeEach, describe, expect, it } from "vitest";
import { plain } from "../../../src/card/plain.ts";
import { answerer } from "../../../src/command/answer.ts";
import { ingest } from "../../../src/ingest.ts";
import { OPERATOR } from "../../../src/platform/platform.ts";
import { filing } from "../../../src/source/filing.ts";
import { openMemoryStore } from "../../../src/store/open.ts";
import { HOUSE, type Store } from "../../../src/store/store.ts";
import type { Filing } from "../../../src/text/filing.ts";

const FIRST = `The old mill at Sundby burned down on Tuesday night. No one was hurt.
“We will build it again, stone by stone,” said the mill's owner, Greta Holm.
Bosse Larsen, who saw the fire from his boat, said that the roof fell in first.
“The river was red from bank to bank,” a neighbour said. Inspector Bo Larsen is looking into the cause.`;
const SECOND = `The fire at the old mill of Sundby was set on purpose, Inspector Arne Fiske said on Friday.
“Somebody wanted it gone,” Fiske said. Greta Holm, who owns the mill, said she was not surprised.`;

const noon = { now: () => new Date("2031-05-20T12:00:00Z"), sleep: async () => undefined };
const silent = {
  error: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  debug: () => undefined,
};

let store: Store;
const told = (text: string, published: string, title: string): Filing =>
  filing(text, { published, title, outlet: "Sundby Post" });
const read = async (filed: Filing): Promise<void> => {
  const source = {
    count: async () => 1,
    async *deliveries() {
      yield { from: "test", filing: filed, notes: [] };
    },
  };
  for await (const item of ingest(source, store, HOUSE, silent as never))
    if (item.status === "refused") throw new Error(item.reason);
};
const ask = async (line: string, asker = OPERATOR, space: string = HOUSE): Promise<string> => {
  const answer = answerer(store, noon, { error: fields => expect.fail(JSON.stringify(fields)) });
  return plain(await answer({ line, space, conversation: line, asker, channel: null }));
};

beforeEach(async () => {
  store = await openMemoryStore(noon);
  await read(told(FIRST, "2031-05-15", "Old mill burns down"));
});

describe("/correct", () => {
  it("sets a speaker right, shows it as the editor's, and takes it back", async () => {
    const made = await ask("/correct speaker of “The river was red from bank to bank” to Ole Brandt");
    expect(made).toContain("Corrected in 1 document");
    expect(made).toContain("Ole Brandt (editor)");
    expect(await ask("/whosaid The river was red from bank to bank")).toContain("Ole Brandt (editor)");
    expect(await ask("/said Ole Brandt")).toContain("The river was red");
    expect(await ask("/correct undo")).toContain("Taken back");
    expect(await ask("/whosaid The river was red from bank to bank")).not.toContain("Ole Brandt");
  });

  it("gives a role that wins over the one that was read", async () => {
    await ask("/correct role of Greta Holm to Mayor of Sundby");
    expect(await ask("/people Greta Holm")).toContain("Mayor of Sundby (editor)");
    expect(await ask("/said Greta Holm")).toContain("Greta Holm, Mayor of Sundby (editor)");
  });

  it("holds for what is read later", async () => {
    await ask("/correct role of Greta Holm to Mayor of Sundby");
    await read(told(SECOND, "2031-05-17", "Mill fire was set on purpose"));
    const list = await ask("/correct list");
    expect(list).toContain("Greta Holm is Mayor of Sundby (operator, 20 May 2031)");
    expect(await ask("/said Greta Holm about surprised")).toContain("Mayor of Sundby (editor)");
  });

  it("makes two names one person", async () => {
    await ask("/correct merge of Bosse Larsen to Bo Larsen");
    const people = await ask("/people");
    expect(people).toContain("Bo Larsen");
    expect(people).not.toMatch(/^Bosse Larsen/mu);
    expect(await ask("/said Bo Larsen")).toContain("the roof fell in first");
  });

  it("gives an alias that is found", async () => {
    await ask("/correct alias of Greta Holm to the lady of the mill");
    expect(await ask("/said the lady of the mill")).toContain("stone by stone");
  });

  it("sets a date right on the timeline", async () => {
    await ask("/correct date of “The old mill at Sundby burned down” to 2031-05-12");
    expect(await ask("/timeline")).toContain("12 May 2031 (editor)");
  });

  it("asks for what is missing, and refuses what it does not know", async () => {
    expect(await ask("/correct role of Greta Holm")).toContain("/correct role");
    expect(await ask("/correct colour of Greta Holm to red")).toContain("Type one of speaker, role");
    expect(await ask("/correct date of the mill to soon")).toContain("is no date");
    expect(await ask("/correct role of Nobody Known to king")).toContain("Nothing was changed");
    expect(await ask("/correct undo")).toContain("no correction to take back");
  });

  it("is for managers, and a space cannot change what the house is told", async () => {
    const anyone = { id: "u1", manager: false, zone: null };
    expect(await ask("/correct role of Greta Holm to queen", anyone)).toContain("managers");
    const manager = { id: "u2", manager: true, zone: null };
    expect(await ask("/correct role of Greta Holm to queen", manager, "elsewhere")).toContain(
      "It holds here alone",
    );
    expect(await ask("/people Greta Holm")).not.toContain("queen");
  });
});
