import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { plain } from "../../../../src/card/plain.ts";
import { terminalPlatform } from "../../../../src/platform/terminal/index.ts";
import { cardText } from "../../../../src/platform/terminal/render.ts";
import { type FakeDesk, fakeAsk, fakeDesk } from "../../../fake/desk.ts";

/** A terminal that can be typed into; `said` is all it has shown. */
function terminal(desk: FakeDesk, color = false) {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80, hasColors: () => color });
  const shown: string[] = [];
  output.on("data", chunk => shown.push(String(chunk)));
  const platform = terminalPlatform({ input, output });
  const said = (): string => shown.join("");
  const until = async (words: string): Promise<string> => {
    while (!said().includes(words)) await new Promise<void>(resolve => output.once("data", () => resolve()));
    return said();
  };
  /** Each key arrives by itself, as from a keyboard. */
  const type = (keys: string): void => {
    for (const key of keys) input.write(key);
  };
  return { platform, said, until, type, input, start: () => platform.start(desk) };
}

const OSC8 = "\u001b]8;;https://courier.example/ferry#:~:text=";

describe("one card outside a chat", () => {
  it("has no numbers on a terminal, and is bare text elsewhere", async () => {
    const card = await fakeDesk().answer(fakeAsk("/said x"));
    const shown = cardText(card, { isTTY: true, columns: 80, hasColors: () => false });
    expect(shown).toContain("[More by Solberg]");
    expect(shown).not.toMatch(/\[\d/);
    expect(cardText(card, {})).toBe(plain(card));
  });
});

describe("the chat in the terminal", () => {
  it("greets, answers, and ends on /quit", async () => {
    const chat = terminal(fakeDesk());
    await chat.start();
    expect(chat.said()).toContain("Ctrl-D ends");
    chat.type("/fact how many?\r");
    await chat.until("Not the same count");
    chat.type("/quit\r");
    await chat.platform.ended;
  });

  it("ends on Ctrl-D", async () => {
    const chat = terminal(fakeDesk());
    await chat.start();
    chat.type("\u0004");
    await chat.platform.ended;
  });

  it("links the evidence, and colours only where colours are wanted", async () => {
    const plain = terminal(fakeDesk());
    await plain.start();
    plain.type("/fact x\r");
    await plain.until("Not the same count");
    expect(plain.said()).toContain(OSC8);
    expect(plain.said()).not.toContain("\u001b[1m");
    await plain.platform.stop();
    const coloured = terminal(fakeDesk(), true);
    await coloured.start();
    coloured.type("/fact x\r");
    expect(await coloured.until("Not the same count")).toContain("\u001b[1mAbout 1,200 passengers");
    await coloured.platform.stop();
  });

  it("completes with Tab", async () => {
    const desk = fakeDesk();
    const chat = terminal(desk);
    await chat.start();
    chat.type("/said ma\t");
    await chat.until("/said Marit Solberg");
    chat.type("\r");
    await chat.until("Not on my watch");
    expect(desk.asked.at(-1)?.line).toBe("/said Marit Solberg");
    await chat.platform.stop();
  });

  it("recalls the last line with the up arrow", async () => {
    const desk = fakeDesk();
    const chat = terminal(desk);
    await chat.start();
    chat.type("/people\r");
    await chat.until("quoted twice");
    chat.input.write("\u001b[A");
    chat.type(" x\r/quit\r");
    await chat.platform.ended;
    expect(desk.asked.map(({ line }) => line)).toEqual(["/people", "/people x"]);
  });

  it("opens the words behind a number, and asks an action's line", async () => {
    const desk = fakeDesk();
    const chat = terminal(desk);
    await chat.start();
    chat.type("/said Marit Solberg\r");
    await chat.until("[3 More by Solberg]");
    chat.type("1\r");
    await chat.until("Harbour board stops the Nordvik ferry · Nordvik Courier");
    chat.type("3\r");
    await chat.until("/said Marit Solberg about ferry");
    await chat.platform.stop();
    expect(desk.asked.map(({ line }) => line)).toEqual([
      "/said Marit Solberg",
      "/said Marit Solberg about ferry",
    ]);
  });

  it("goes on when a document cannot be opened", async () => {
    const desk = { ...fakeDesk(), open: () => Promise.reject(new Error("the record is closed")) };
    const chat = terminal(desk);
    await chat.start();
    chat.type("/said Marit Solberg\r1\r/people\r");
    await chat.until("quoted twice");
    expect(chat.said()).toContain("the record is closed");
    await chat.platform.stop();
  });

  it("takes a number that stands by nothing as a question", async () => {
    const desk = fakeDesk();
    const chat = terminal(desk);
    await chat.start();
    chat.type("7\r");
    await chat.until("Asked: 7");
    await chat.platform.stop();
  });

  it("gives a pipe bare text, and answers every line of it", async () => {
    const input = new PassThrough();
    const output = new PassThrough();
    const platform = terminalPlatform({ input, output });
    await platform.start(fakeDesk());
    input.end("/people\n\n/quit\nnot asked\n");
    await platform.ended;
    const said = String(output.read());
    expect(said).toMatch(/^Marit Solberg|^People/);
    expect(said).not.toContain("\u001b");
    expect(said).not.toContain("not asked");
  });

  it("ends when it is told to by a signal", async () => {
    const stop = new AbortController();
    const platform = terminalPlatform({
      input: new PassThrough(),
      output: new PassThrough(),
      signal: stop.signal,
    });
    await platform.start(fakeDesk());
    stop.abort();
    await platform.ended;
  });
});
