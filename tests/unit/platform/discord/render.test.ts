import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, Card, Picture } from "../../../../src/card/card.ts";
import { plain } from "../../../../src/card/plain.ts";
import { decode, decodeKept, encode } from "../../../../src/platform/discord/custom-id.ts";
import { marked, markOf, partsSaid } from "../../../../src/platform/discord/mark.ts";
import { render } from "../../../../src/platform/discord/render.ts";
import { bodyOf } from "../../../../src/platform/discord/send.ts";
import { readMessage } from "../../../../src/platform/discord/wire.ts";
import { isJson, type Json, listOf, nested, textOf } from "../../../fake/discord/body.ts";
import { checkMessage } from "../../../fake/discord/limits.ts";
import { visible } from "../../../fake/discord/reading.ts";
import { said, storedSource, words } from "../../../fake/ferry.ts";

const card = (blocks: readonly Block[], status: Card["status"] = "answer"): Card => ({
  status,
  command: "brief",
  blocks,
});
const options = { site: null, drawn: new Map() };
const json = (value: unknown): Json => {
  const read: unknown = JSON.parse(JSON.stringify(value));
  return isJson(read) ? read : {};
};
const contents = (value: unknown): readonly string[] =>
  nested(listOf(json({ components: value }).components))
    .map(({ content }) => textOf(content))
    .filter(text => text !== "");
const shownBy = (one: Card): string =>
  render(one, options)
    .parts.flatMap(part => contents(part.components))
    .map(visible)
    .join(" ");
const text = (line: string): Block => ({ type: "text", text: line });
const action = (label: string, command: string): Block => ({ type: "action", label, command });
const blocks: fc.Arbitrary<readonly Block[]> = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant("heading" as const), text: fc.string({ minLength: 1, maxLength: 300 }) }),
    fc.record({
      type: fc.constant("text" as const),
      text: fc.string({ unit: "grapheme", maxLength: 3000 }),
      small: fc.boolean(),
    }),
    fc.record({
      type: fc.constant("action" as const),
      label: fc.string({ maxLength: 200 }),
      command: fc.string({ maxLength: 300 }),
    }),
  ),
  { maxLength: 60 },
);

describe("a card as messages of Discord", () => {
  it("stays within every limit, whatever the card holds", () => {
    fc.assert(
      fc.property(blocks, given => {
        const { parts } = render(card(given), options);
        for (const [part, one] of parts.entries()) {
          const body = json(bodyOf(one, { key: "k".repeat(20), part, parts: parts.length }));
          checkMessage(body, [], false);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("leaves no word out, however long the card is", () => {
    const lines = Array.from({ length: 120 }, (_, at) =>
      text(`Line ${at} of the minutes: ${"the board heard the pilots, ".repeat(at % 9)}`),
    );
    const long = card([{ type: "heading", text: "Minutes" }, ...lines, text("endless".repeat(900))]);
    const all = shownBy(long).replace(/\s/gu, "");
    expect(all).toBe(plain(long).replace(/\s/gu, ""));
    expect(render(long, options).parts.length).toBeGreaterThan(3);
  });

  it("never ends a message with a heading that stands above the next one", () => {
    const part = Array.from({ length: 12 }, (_, at): readonly Block[] => [
      { type: "heading", text: `Day ${at}` },
      text("The board met. ".repeat(40)),
    ]).flat();
    for (const { components } of render(card(part), options).parts)
      expect(contents(components).at(-1)?.split("\n").at(-1)).not.toMatch(/^#/);
  });

  it("shows words of a document without an address behind a button", () => {
    const { parts } = render(card([{ type: "quote", said: said({ sources: [storedSource] }) }]), options);
    const buttons = nested(listOf(json({ c: parts[0]?.components }).c)).filter(({ type }) => type === 2);
    expect(buttons.map(({ label }) => label)).toEqual(["open at these words"]);
    expect(decode(textOf(buttons[0]?.custom_id))).toMatchObject({ type: "press", press: { type: "open" } });
  });

  it("offers many choices as a list, and says labels in full that a button would cut", () => {
    const many = render(
      card(Array.from({ length: 27 }, (_, at) => action(`Choice ${at}`, `/brief story ${at}`))),
      options,
    );
    const selects = nested(listOf(json({ c: many.parts[0]?.components }).c)).filter(({ type }) => type === 3);
    expect(selects.map(one => listOf(one.options).length)).toEqual([25, 2]);
    const label = `The harbour board ${"and the town council ".repeat(6)}`.trim();
    expect(shownBy(card([text("Which one?"), action(label, "/brief board")]))).toContain(label);
  });

  it("shows a drawn picture with its words as the description, and tells it in words where there is none", () => {
    const picture: Picture = {
      kind: "quoted",
      title: "Quoted",
      bars: [{ label: "Marit Solberg", count: 3 }],
    };
    const one = card([
      text("Who is quoted"),
      { type: "picture", picture, alternative: "Marit Solberg, 3 times" },
      text("after"),
    ]);
    const drawn = render(one, { site: null, drawn: new Map([[picture, new Uint8Array([1])]]) });
    expect(drawn.parts[0]?.files.map(({ name }) => name)).toEqual(["picture-0.png"]);
    const [gallery] = nested(listOf(json({ c: drawn.parts[0]?.components }).c)).filter(
      ({ type }) => type === 12,
    );
    expect(listOf(gallery?.items)[0]?.description).toBe("Marit Solberg, 3 times");
    expect(contents(drawn.parts[0]?.components).join(" ")).not.toContain("3 times");
    expect(shownBy(one)).toContain("Marit Solberg, 3 times");
  });

  it("marks the words that differ", () => {
    const run = (words: string, mark: "same" | "changed") => ({ text: words, mark });
    const shown = render(
      card([
        {
          type: "difference",
          yours: [run("have ", "same"), run("the", "changed")],
          onRecord: [run("have ", "same"), run("a", "changed")],
        },
      ]),
      options,
    );
    expect(contents(shown.parts[0]?.components)[0]).toBe(
      "- **yours:** have **\\[the\\]**\n- **on record:** have **\\[a\\]**",
    );
  });

  it("cites words exactly: the quotation is a slice of the source", () => {
    const quoted = words("“No one sails on a cracked hull,”");
    expect(shownBy(card([{ type: "quote", said: said() }]))).toContain(quoted.text);
  });
});

describe("buttons", () => {
  it("lead back to what they stand for, in at most 100 characters", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.nat(46_655), (line, position) => {
        const { id, kept } = encode(position, { type: "ask", line });
        expect(id.length).toBeLessThanOrEqual(100);
        const read = kept === null ? decode(id) : decodeKept(kept.value);
        expect(read).toEqual({ type: "press", press: { type: "ask", line } });
        if (kept !== null) expect(decode(id)).toEqual({ type: "kept", key: kept.key });
      }),
    );
  });

  it("of another version are known to be unknown", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), id => {
        expect(["press", "kept", "choice", "unknown"]).toContain(decode(id).type);
      }),
    );
    expect(decode("v2:said:Marit")).toEqual({ type: "unknown" });
  });
});

describe("the mark of a message", () => {
  const part = render(card([text("The board met.")]), options).parts[0]!;

  it("is found again, and tells parts and keys apart", () => {
    const components = json({ components: marked(part, markOf("k1", 0), 3) }).components;
    const message = readMessage({ id: "1", channel_id: "2", author: { id: "3" }, components });
    expect(partsSaid(message, markOf("k1", 0))).toBe(3);
    expect(partsSaid(message, markOf("k1", 1))).toBeNull();
    expect(partsSaid(message, markOf("k2", 0))).toBeNull();
  });

  it("fits the numbers Discord gives to components", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(100), (key, at) => {
        const { outer, inner } = markOf(key, at);
        for (const number of [outer, inner + 255]) {
          expect(number).toBeGreaterThan(0);
          expect(number).toBeLessThan(2 ** 31);
        }
      }),
    );
  });
});
