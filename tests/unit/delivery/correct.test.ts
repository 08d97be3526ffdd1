import { describe, expect, it } from "vitest";
import type { Compose } from "../../../src/briefing/briefing.ts";
import { composer } from "../../../src/briefing/compose.ts";
import { ingest } from "../../../src/ingest.ts";
import { filing, type Head } from "../../../src/source/filing.ts";
import type { Source } from "../../../src/source/source.ts";
import { type Bureau, bureau } from "../../fake/bureau.ts";
import { channelOf, scheduleOf } from "../../fake/schedule.ts";

const EARLY = "2026-03-02T06:00:00Z";
const URL = "https://lowe.example/wall";
const HEAD: Head = {
  title: "Port Lowe builds a wall",
  outlet: "Lowe Mail",
  published: "2026-03-01",
  url: URL,
};
const TEXT = [
  "The harbour town of Port Lowe will build a sea wall, the council said on Sunday.",
  "Mayor Ana Ruiz said the wall would cost 12 million crowns.",
  "“We start in May, whatever the weather,” Ana Ruiz told reporters.",
  "The treasurer, Ben Storr, said the town had waited too long.",
].join("\n\n");

const quiet = {
  error: () => undefined,
  warn: () => undefined,
  info: () => undefined,
  debug: () => undefined,
};

/** Reads a text into the record, as a source would. */
async function read({ store }: Bureau, text: string, head: Head, space = "north"): Promise<void> {
  const source: Source = {
    count: async () => 1,
    async *deliveries() {
      yield { from: URL, filing: filing(text, head), notes: [] };
    },
  };
  for await (const done of ingest(source, store, space, quiet)) expect(done.status).not.toBe("refused");
}

/** A channel that was told of the wall. */
async function posted(space = "north"): Promise<Bureau> {
  const composed: { compose: Compose | null } = { compose: null };
  const made = await bureau(EARLY, {
    compose: async (schedule, told, now) => (await composed.compose?.(schedule, told, now)) ?? null,
  });
  composed.compose = composer(made.store);
  const manager = channelOf("north", "@ana");
  await made.store.schedules.add("north", scheduleOf({ since: EARLY, manager, length: "long" }));
  await read(made, TEXT, HEAD, space);
  await made.until("2026-03-02T07:01:00Z");
  expect(made.platform.messages).toHaveLength(1);
  return made;
}
const shown = ({ platform }: Bureau): string => platform.messages[0]?.text ?? "";

describe("a correction", () => {
  it("by an editor reaches the post: the right speaker stands there, and that it was corrected", async () => {
    const made = await posted();
    expect(shown(made)).toContain("Ana Ruiz");
    await read(made, TEXT, {
      ...HEAD,
      corrections: [{ type: "speaker", words: "We start in May", speaker: "Ben Storr" }],
    });
    await made.until("2026-03-02T07:03:00Z");
    expect(shown(made)).toContain("Corrected on Mon 2 Mar 2026");
    expect(shown(made)).toContain("Corrected: the speaker is Ben Storr (editor), not Ana Ruiz.");
    expect(made.platform.messages).toHaveLength(1);
  });

  it.each(["north", "house"])("by command reaches the post, whoever brought the article: %s", async space => {
    const made = await posted(space);
    const correction = { type: "speaker", words: "We start in May", speaker: "Ben Storr" } as const;
    await made.store.edits.add("north", correction, "u1");
    await made.until("2026-03-02T07:03:00Z");
    expect(shown(made)).toContain("Corrected: the speaker is Ben Storr (editor), not Ana Ruiz.");
    await made.store.edits.undo("north", null);
    await made.until("2026-03-02T07:05:00Z");
    expect(shown(made)).toContain("Ana Ruiz");
    expect(shown(made)).not.toContain("Ben Storr (editor)\n");
  });

  it("by the outlet reaches the post: the words as they are now, and as they were", async () => {
    const made = await posted();
    await read(made, TEXT.replaceAll("We start in May", "We start in June"), HEAD);
    await made.until("2026-03-02T07:03:00Z");
    expect(shown(made)).toContain("“We start in June, whatever the weather,”");
    expect(shown(made)).toMatch(/before: .*We start in May/);
  });

  it("that takes a source off the record takes its words out of the post", async () => {
    const made = await posted();
    const [source] = await made.store.documents.list("north");
    await made.store.documents.remove("north", source!.document);
    await made.until("2026-03-02T07:03:00Z");
    expect(shown(made)).toContain("taken out: the source is not on record any more.");
    expect(shown(made)).not.toContain("We start in May");
  });

  it("waits for a platform that does not take it now, and is made once", async () => {
    const made = await posted();
    const { amend } = made.platform;
    let tries = 0;
    made.platform.amend = async (to, id, card) => {
      tries++;
      return tries < 3 ? { status: "unknown", reason: "no answer" } : amend(to, id, card);
    };
    await read(made, TEXT.replaceAll("We start in May", "We start in June"), HEAD);
    await made.until("2026-03-02T07:10:00Z");
    expect(tries).toBe(3);
    expect(shown(made)).toContain("We start in June");
  });

  it("that a platform makes in another message is remembered there", async () => {
    const made = await posted();
    made.platform.amend = async () => ({ status: "sent", messageId: "m1 and a reply" });
    await read(made, TEXT.replaceAll("We start in May", "We start in June"), HEAD);
    await made.until("2026-03-02T07:03:00Z");
    expect((await made.slots())[0]?.posted?.messageId).toBe("m1 and a reply");
  });

  it("that cannot reach its post is told to the manager, with how it should read", async () => {
    const made = await posted();
    made.platform.amend = async () => ({ status: "refused", reason: "That message was deleted." });
    await read(made, TEXT.replaceAll("We start in May", "We start in June"), HEAD);
    await made.until("2026-03-02T07:05:00Z");
    const word = made.platform.messages.find(({ to }) => to.channel === "@ana");
    expect(word?.text).toContain("That message was deleted. It should read:");
    expect(word?.text).toContain("We start in June");
  });

  it("that changes nothing a post says leaves the post alone", async () => {
    const made = await posted();
    const before = shown(made);
    await read(made, TEXT, { ...HEAD, byline: "A. Writer" });
    await made.until("2026-03-02T07:05:00Z");
    expect(shown(made)).toBe(before);
    expect(await made.store.corrections.pending(10)).toEqual([]);
  });
});

describe("a story that is deleted between composing and posting", () => {
  it("is left out: the briefing is composed anew without it", async () => {
    const made = await posted();
    await read(made, "The ferry to Nordvik is stopped for three weeks, the harbour master said on Monday.", {
      ...{
        title: "Ferry stopped",
        outlet: "Nordvik Post",
        published: "2026-03-02",
        url: "https://nordvik.example/ferry",
      },
    });
    made.platform.faults.push("rate limit");
    made.clock.set("2026-03-03T07:00:10Z");
    await made.scheduler.minute();
    await made.scheduler.idle();
    const ferry = (await made.store.documents.list("north")).find(({ outlet }) => outlet === "Nordvik Post");
    await made.store.documents.remove("north", ferry!.document);
    await made.until("2026-03-03T07:05:00Z");
    expect(made.platform.messages.some(({ text }) => text.includes("Nordvik"))).toBe(false);
    const [slot] = await made.slots();
    expect(slot).toMatchObject({ status: "silent" });
  });
});
