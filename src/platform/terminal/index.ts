import { createInterface, type Interface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { bare } from "../../card/bare.ts";
import { plain } from "../../card/plain.ts";
import { messageOf } from "../../errors.ts";
import { openBoard } from "../board.ts";
import { type Desk, OPERATOR, type Platform } from "../platform.ts";
import { passage } from "./passage.ts";
import { type Choice, render } from "./render.ts";
import { look, type Screen, type Style, styleOf } from "./style.ts";

export interface TerminalOptions {
  readonly input: Readable;
  readonly output: Writable & Screen;
  /** Ends the chat when aborted. */
  readonly signal?: AbortSignal;
  readonly space?: string;
}

export interface TerminalPlatform extends Platform {
  /** Settles when the chat is over: Ctrl-D, Ctrl-C on an empty line, "/quit", or `stop`. */
  readonly ended: Promise<void>;
}

const QUIT = /^\/(?:quit|exit)$/iu;
const HELLO =
  "Ask in your own words, or type / and Tab for the commands. A number opens what it stands by. Ctrl-D ends.";

/** Completion for readline: whole lines that begin as the typed one does. */
function completer(desk: Desk, space: string) {
  return (line: string, done: (error: Error | null, result: [string[], string]) => void): void => {
    desk
      .complete(space, line)
      .then(offered => {
        const lines = offered
          .map(one => one.line)
          .filter(one => one.toLowerCase().startsWith(line.toLowerCase()));
        done(null, [lines, line]);
      })
      .catch(() => done(null, [[], line]));
  };
}

/** Writes, and waits while the reader of a pipe is slower than we are. */
const write = (output: Writable, text: string): Promise<void> =>
  new Promise(resolve => {
    if (output.write(text) || output.destroyed) resolve();
    else {
      output.once("drain", resolve);
      output.once("close", resolve);
    }
  });

/** What a line leads to, as text: a card, or the words behind a number of the last card. */
function conversation(desk: Desk, space: string, style: () => Style | null) {
  let choices: readonly Choice[] = [];
  const ask = async (line: string): Promise<string> => {
    const card = await desk.answer({
      line,
      space,
      conversation: "terminal",
      asker: OPERATOR,
      channel: null,
    });
    const shown = style();
    if (shown === null) return plain(card);
    const rendered = render(card, shown);
    choices = rendered.choices;
    return rendered.text;
  };
  return async (line: string): Promise<string> => {
    const choice = /^\d{1,3}$/u.test(line) ? choices[Number(line) - 1] : undefined;
    const shown = style();
    if (choice === undefined || shown === null) return await ask(line);
    if (choice.type === "ask") return `${look(shown, "dim", choice.line)}\n\n${await ask(choice.line)}`;
    const page = await desk.open(space, choice.place.document);
    return page === null ? "That document is not on record any more." : passage(page, choice.place, shown);
  };
}

/** Ctrl-C clears what is typed, and ends the chat on an empty line. */
function interrupt(lines: Interface): void {
  if (lines.line === "") lines.close();
  else lines.write(null, { ctrl: true, name: "u" });
}

interface Chat {
  readonly lines: Interface;
  /** Settles when the chat is over and its last answer is written. */
  readonly over: Promise<void>;
}

/** Reads lines and answers them one after the other, those typed ahead too. */
function openChat({ input, output, space = "house" }: TerminalOptions, desk: Desk): Chat {
  const terminal = styleOf(output) !== null;
  const lines = createInterface({
    input,
    output,
    terminal,
    completer: completer(desk, space),
    historySize: 500,
    prompt: terminal ? "› " : "",
  });
  const answer = conversation(desk, space, () => styleOf(output));
  const { promise: over, resolve: end } = Promise.withResolvers<void>();
  let work = Promise.resolve();
  let isClosed = false;
  const take = async (line: string): Promise<void> => {
    if (line !== "") {
      const said = await answer(line).catch(error => bare(messageOf(error)));
      await write(output, `${terminal ? "\n" : ""}${said}\n\n`);
    }
    if (terminal && !isClosed) lines.prompt();
  };
  lines.on("line", typed => {
    const line = typed.trim();
    if (isClosed) return;
    if (QUIT.test(line)) lines.close();
    else work = work.then(() => take(line));
  });
  lines.on("SIGINT", () => interrupt(lines));
  lines.once("close", () => {
    isClosed = true;
    void work.then(() => (terminal ? write(output, "\n") : undefined)).finally(end);
  });
  return { lines, over };
}

/** A chat in the terminal, with history and completion; a pipe gets bare text, one answer a line. */
export function terminalPlatform(options: TerminalOptions): TerminalPlatform {
  const { output, signal } = options;
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  let chat: Chat | null = null;
  const stop = async (): Promise<void> => {
    if (chat === null) return end();
    chat.lines.close();
    await ended;
  };
  const board = openBoard(({ card }) => {
    const style = styleOf(output);
    void write(output, `${style === null ? plain(card) : render(card, style).text}\n\n`);
  });
  return {
    ended,
    post: board.post,
    find: board.find,
    amend: board.amend,
    async start(desk) {
      chat = openChat(options, desk);
      void chat.over.then(end);
      signal?.addEventListener("abort", () => void stop(), { once: true });
      if (signal?.aborted) return await stop();
      const style = styleOf(output);
      if (style === null) return;
      await write(output, `${look(style, "bold", "Onrecord")}\n${look(style, "dim", HELLO)}\n\n`);
      chat.lines.prompt();
    },
    stop,
  };
}
