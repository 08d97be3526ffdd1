import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptyFolder, onrecord, startBot } from "../fake/process.ts";

const article = [
  "The harbour of Port Lowe will get a new wall, the town council decided on Tuesday.",
  "“The sea does not wait for us,” said Mayor Ana Ruiz. “We start in May.”",
  "The wall will cost $12 million, according to engineer Tom Vale.",
].join("\n");

const folder = emptyFolder();
const data = join(folder, "record");
const env = { ONRECORD_DATA: data };
const file = join(folder, "wall.txt");

beforeAll(() => {
  writeFileSync(file, article);
  mkdirSync(join(folder, "empty"));
});

describe("the command line", () => {
  it.each([
    ["start"],
    ["ingest"],
    ["ask"],
    ["extract"],
    ["export"],
    ["eval"],
    ["sources"],
    ["backup"],
    ["restore"],
    ["forget"],
  ])("explains %s with --help", async verb => {
    const { code, out } = await onrecord([verb, "--help"]);
    expect(code).toBe(0);
    expect(out).toContain(`Usage: onrecord ${verb}`);
  });

  it("names the closest verb for one it does not know, and fails", async () => {
    const { code, err } = await onrecord(["ingets"]);
    expect(code).not.toBe(0);
    expect(err).toContain("ingest");
  });

  it("reads a file once, says what it found, and answers from it", async () => {
    const first = await onrecord(["ingest", file, "--date", "2026-03-04", "--outlet", "Lowe Mail"], env);
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/read +.*wall\.txt: \d statements, 2 people, new story/);
    const again = await onrecord(["ingest", file, "--date", "2026-03-04", "--outlet", "Lowe Mail"], env);
    expect(again.out).toContain("0 read, 1 already on record, 0 refused");
    const { out } = await onrecord(["ask", "who said the sea does not wait for us"], env);
    expect(out).toContain("Ana Ruiz");
    expect(out).toContain("“The sea does not wait for us,”");
    expect(out).toContain("Lowe Mail, 4 Mar 2026");
  });

  it("answers each line of standard input with one card a line", async () => {
    const { out } = await onrecord(
      ["ask", "-", "--json"],
      env,
      "/said Ana Ruiz\nhow much will the wall cost?\n\nwhat did Zork say?\n",
    );
    const cards = out
      .trim()
      .split("\n")
      .map(line => JSON.parse(line) as { status: string });
    expect(cards.map(({ status }) => status)).toEqual(["answer", "answer", "usage", "nothing"]);
    expect(out).not.toContain('"tree"');
  });

  it("asks one file without storing it", async () => {
    const apart = join(emptyFolder(), "record");
    const { out } = await onrecord(["ask", "--file", file, "--date", "2026-03-04", "/said ruiz"], {
      ONRECORD_DATA: apart,
    });
    expect(out).toContain("“We start in May.”");
    const { out: later } = await onrecord(["ask", "/said Ana Ruiz"], { ONRECORD_DATA: apart });
    expect(later).toMatch(/not on record/i);
  });

  it("starts a new record with the briefings", async () => {
    const { out } = await onrecord(["ask", "/said kallas"], { ONRECORD_DATA: join(emptyFolder(), "record") });
    expect(out).toContain("“In any negotiation, Europe must have a central role,”");
  });

  it("leaves the invented briefs out when the configuration says so", async () => {
    const cwd = emptyFolder();
    const config = join(cwd, "plain.yaml");
    writeFileSync(config, "examples: false\n");
    const record = join(cwd, "record");
    const { out } = await onrecord(["ask", "/stories"], { ONRECORD_CONFIG: config, ONRECORD_DATA: record });
    expect(out).toContain("Putin");
    expect(out).not.toContain("Quillby");
  });

  it("streams readings in the order of the documents, and a bad line costs only itself", async () => {
    const lines = [{ id: "a", text: article }, "not json", { id: 7, text: "" }].map(line =>
      typeof line === "string" ? line : JSON.stringify(line),
    );
    const { code, out, err } = await onrecord(["extract"], {}, `${lines.join("\n")}\n`);
    const readings = out
      .trim()
      .split("\n")
      .map(
        line => JSON.parse(line) as { id: unknown; quotes?: { speaker: string | null }[]; error?: string },
      );
    expect(readings.map(({ id }) => id)).toEqual(["a", null, 7]);
    expect(readings[0]?.quotes?.map(({ speaker }) => speaker)).toContain("Ana Ruiz");
    expect(readings[1]?.error).toContain('expected {"id"');
    expect([code, err]).toEqual([1, expect.stringContaining("line 2:")]);
  });

  it("exports a story as Markdown and as JSON", async () => {
    const { out } = await onrecord(["export", "harbour"], env);
    expect(out).toMatch(/^# .*Port Lowe/);
    expect(out).toContain("**Ana Ruiz**");
    const json = (await onrecord(["export", "harbour", "--format", "json"], env)).out;
    const story = JSON.parse(json) as { said: unknown[]; known: unknown[] };
    expect(Math.min(story.said.length, story.known.length)).toBeGreaterThan(0);
    expect(json).not.toContain('"tree"');
    expect(await onrecord(["export", "volcano"], env)).toMatchObject({
      code: 2,
      err: expect.stringContaining("no story on record"),
    });
  });

  it("names every file it refuses and keeps the rest", async () => {
    const mixed = join(folder, "mixed");
    mkdirSync(mixed);
    writeFileSync(join(mixed, "bad.txt"), new Uint8Array([0xff, 0x00, 0xfe, 0x41]));
    writeFileSync(join(mixed, "good.txt"), "“It rained,” said farmer Olga Stern in Nether Vale.");
    const { code, out } = await onrecord(["ingest", mixed, join(folder, "nowhere")], env);
    expect(code).toBe(1);
    expect(out).toContain("refused  bad.txt");
    expect(out).toContain("refused  nowhere does not exist");
    expect(out).toContain("1 read, 0 already on record, 2 refused");
  });

  it.each([
    [["ingest", file, "--date", "soon"], "--date takes a day like 2025-02-13"],
    [["export", "x", "--format", "pdf"], "--format is json or markdown"],
  ])("says what to type instead: %j", async (args, words) => {
    expect(await onrecord(args, env)).toMatchObject({ code: 2, err: expect.stringContaining(words) });
  });
});

describe("the running bot", () => {
  let bot: Awaited<ReturnType<typeof startBot>>;
  const home = join(emptyFolder(), "record");
  beforeAll(async () => {
    bot = await startBot({ ONRECORD_DATA: home, PORT: "0" });
  });
  afterAll(async () => {
    await bot.stop();
  });

  it("says where it listens and is healthy", async () => {
    expect((await fetch(`${bot.address}/health`)).status).toBe(200);
  });

  it("refuses a second process on its record, and goes on", async () => {
    const { code, err } = await onrecord(["ask", "/stories"], { ONRECORD_DATA: home });
    expect(code).toBe(2);
    expect(err).toContain(home);
    expect((await fetch(`${bot.address}/health`)).status).toBe(200);
  });

  it("refuses a port in use and names the setting", async () => {
    const port = new URL(bot.address).port;
    const { code, err } = await onrecord(["start"], {
      ONRECORD_DATA: join(emptyFolder(), "record"),
      PORT: port,
    });
    expect(code).toBe(2);
    expect(err).toContain("PORT");
  });

  it("stops on SIGTERM with exit code 0, and the record opens again", async () => {
    const own = join(emptyFolder(), "record");
    const other = await startBot({ ONRECORD_DATA: own, PORT: "0" });
    expect(await other.stop()).toBe(0);
    expect((await onrecord(["ask", "/stories"], { ONRECORD_DATA: own })).code).toBe(0);
  });
});
