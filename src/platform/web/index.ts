import { openBoard, type Posted } from "../board.ts";
import type { Address, Desk, Platform } from "../platform.ts";
import { CHANNELS, channelOf, routes } from "./routes.ts";
import { type Listening, listen } from "./server.ts";

export interface WebOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Default 127.0.0.1: only this machine can ask. */
  readonly host?: string;
  /** The space its visitors ask in; default the house's own. */
  readonly space?: string;
  /** Told of errors that a visitor only sees as "sorry". */
  readonly report?: (error: unknown) => void;
  /** What was posted to a channel of the page before this process began, oldest first; default nothing. */
  readonly posted?: (to: Address) => Promise<readonly Posted[]>;
}

export interface WebPlatform extends Platform {
  /** Where the chat is; null while it is not listening. */
  readonly address: string | null;
}

/** A chat channel as a web page, served by the bot itself. */
export function webPlatform(options: WebOptions): WebPlatform {
  const { port, host = "127.0.0.1", space = "house", report = () => {}, posted = async () => [] } = options;
  const board = openBoard();
  let listening: Listening | null = null;
  let stopped: Promise<void> | null = null;
  return {
    get address() {
      return listening?.address ?? null;
    },
    async start(desk: Desk) {
      for (const channel of CHANNELS) board.restore(await posted(channelOf(space, channel)));
      listening = await listen(routes({ desk, space, host, report, board }), host, port);
    },
    post: board.post,
    find: board.find,
    amend: board.amend,
    stop() {
      stopped ??= listening?.close() ?? Promise.resolve();
      return stopped;
    },
  };
}
