import { createInterface } from "node:readline";
import { OPERATOR } from "../platform/platform.ts";
import { terminalPlatform } from "../platform/terminal/index.ts";
import { cardText } from "../platform/terminal/render.ts";
import { HOUSE } from "../store/store.ts";
import { type Session, type Where, withSession } from "./session.ts";
import { print, type System, type Verb } from "./verb.ts";

type Flags = Where & { readonly json?: boolean };

export const ask: Verb = {
  name: "ask",
  add(program, system, done) {
    program
      .command("ask")
      .description(
        "answer a command line or a question; without one, chat in the terminal; with -, answer each line of standard input",
      )
      .argument("[line]", 'like "/said kallas" or "how long did they talk?"')
      .option("--json", "print the card as one JSON line")
      .option("--data <folder>", "the record to ask (default: the configured one)")
      .option("--file <path>", "ask about this file alone, without storing it")
      .option("--date <day>", "publication date of that file, like 2025-02-13")
      .option("--outlet <name>", "outlet of that file")
      .action((line: string | undefined, flags: Flags) => done(run(line, flags, system)));
  },
};

const run = (line: string | undefined, flags: Flags, system: System): Promise<number> =>
  withSession(flags, system, async session => {
    if (line === undefined) return await chat(session, system);
    if (line !== "-") return await one(line, "ask", flags, session, system);
    let code = 0;
    let number = 0;
    for await (const each of createInterface({ input: system.input, crlfDelay: Number.POSITIVE_INFINITY })) {
      // Each line is a conversation of its own: a batch has no follow-ups.
      code = Math.max(code, await one(each, `line ${++number}`, flags, session, system));
      if (system.signal.aborted) break;
    }
    return code;
  });

/** Prints the answer; 1 when the line was none that can be answered. */
async function one(
  line: string,
  conversation: string,
  { json }: Flags,
  { desk }: Session,
  { output }: System,
): Promise<number> {
  const card = await desk.answer({
    line,
    space: HOUSE,
    conversation,
    asker: OPERATOR,
    channel: null,
  });
  await print(output, json ? JSON.stringify(card) : cardText(card, output));
  return card.status === "usage" || card.status === "sorry" ? 1 : 0;
}

async function chat({ desk }: Session, system: System): Promise<number> {
  const { input, output, signal } = system;
  const terminal = terminalPlatform({ input, output, signal });
  await terminal.start(desk);
  await terminal.ended;
  await terminal.stop();
  return 0;
}
