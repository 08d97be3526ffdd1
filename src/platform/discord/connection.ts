import { type Client, RequestMethod, Routes } from "discord.js";
import { ConfigError, messageOf } from "../../errors.ts";
import type { DiscordLog } from "./log.ts";
import type { Call } from "./rest.ts";
import {
  CLOSED_FOR_GOOD,
  type Happenings,
  hasBudget,
  lastHeartbeat,
  openSession,
  type SessionOptions,
} from "./session.ts";
import { wire } from "./wire.ts";

/** How patient the bot is with its connection, in milliseconds. */
export interface Patience {
  /** Until a session has to stand. */
  readonly login: number;
  /** Without an answered heartbeat, before the session is opened anew. */
  readonly silence: number;
  /** Between looks at the connection. */
  readonly look: number;
  /** Reconnects within `window` that are still normal. */
  readonly reconnects: number;
  readonly window: number;
  /** First and longest pause before a session is opened anew. */
  readonly pause: number;
  readonly longest: number;
}

export const PATIENCE: Patience = {
  login: 60_000,
  silence: 180_000,
  look: 1_000,
  reconnects: 20,
  window: 600_000,
  pause: 5_000,
  longest: 3_600_000,
};

export interface ConnectionOptions extends Omit<SessionOptions, "limit"> {
  readonly call: Call;
  readonly log: DiscordLog;
  readonly patience: Patience;
  /** Each time a session stands. */
  readonly onReady: (client: Client<true>) => void;
  readonly happenings: Pick<Happenings, "interaction" | "message" | "left">;
}

/** The bot's place at Discord's gateway: kept up, within what Discord allows, until it is closed or refused for good. */
export interface Connection {
  /** @throws ConfigError when Discord refuses the token or the intents. When it cannot be reached, connecting goes on by itself. */
  open(): Promise<void>;
  /** Stops for good, with the reason: connecting again would be refused too. */
  halt(reason: string): void;
  close(): Promise<void>;
  /** Why it was stopped for good; null while it is not. */
  readonly halted: string | null;
}

interface State {
  client: Client<true> | null;
  readonly breaks: number[];
  /** When the standing session was opened (ms). */
  since: number;
  broken: boolean;
  closed: boolean;
  halted: string | null;
  pause: number;
  watching: Promise<void> | null;
}

export function connectionOf(options: ConnectionOptions): Connection {
  const state: State = {
    client: null,
    breaks: [],
    since: 0,
    broken: false,
    closed: false,
    halted: null,
    pause: options.patience.pause,
    watching: null,
  };
  const halt = (reason: string): void => {
    if (state.halted !== null || state.closed) return;
    state.halted = reason;
    options.log.error({ reason }, "the bot left Discord and does not come back by itself");
  };
  return {
    get halted() {
      return state.halted;
    },
    halt,
    async open() {
      try {
        await connect(options, state, halt);
      } catch (error) {
        if (error instanceof ConfigError) throw error;
        options.log.warn({ reason: messageOf(error) }, "Discord cannot be reached; the bot goes on trying");
        state.broken = true;
      }
      state.watching = watch(options, state, halt);
    },
    async close() {
      state.closed = true;
      await state.watching;
      await leave(state);
    },
  };
}

async function leave(state: State): Promise<void> {
  const { client } = state;
  state.client = null;
  await client?.destroy().catch(() => undefined);
}

async function connect(
  options: ConnectionOptions,
  state: State,
  halt: (reason: string) => void,
): Promise<void> {
  const { call, clock, patience, happenings, log } = options;
  const gateway = wire(
    await call({ method: RequestMethod.Get, route: Routes.gatewayBot(), repeatable: true }).catch(
      refusedLogin,
    ),
  );
  const remaining = Number(wire(gateway.session_start_limit).remaining ?? 1000);
  if (!hasBudget(remaining)) throw new Error("Discord allows no more sessions today; the bot waits");
  state.broken = false;
  const client = await openSession(
    { ...options, limit: patience.login },
    {
      ...happenings,
      reconnecting: () => state.breaks.push(clock.now().getTime()),
      closed: code => {
        const reason = CLOSED_FOR_GOOD[code];
        if (reason === undefined) state.broken = true;
        // While it is logging in, the refusal is told by the login itself.
        else if (state.client !== null) halt(reason);
      },
      failed: error => log.warn({ reason: error.message }, "the connection to Discord failed"),
    },
  );
  state.client = client;
  state.since = clock.now().getTime();
  options.onReady(client);
}

function refusedLogin(error: unknown): never {
  if (/DISCORD_TOKEN/u.test(messageOf(error)))
    throw new ConfigError(
      "Discord does not take DISCORD_TOKEN. Copy it again: https://discord.com/developers/applications, your application, Bot, Reset Token.",
      { cause: error },
    );
  throw error;
}

/** What is wrong with the connection; null: nothing. */
function trouble({ clock, patience }: ConnectionOptions, state: State): string | null {
  const now = clock.now().getTime();
  const { client, breaks, since } = state;
  while (breaks[0] !== undefined && now - breaks[0] > patience.window) breaks.shift();
  if (client === null || state.broken) return "there is no session";
  if (breaks.length > patience.reconnects) return `it broke ${breaks.length} times`;
  const silent = now - Math.max(lastHeartbeat(client) ?? 0, since);
  return silent > patience.silence ? `no heartbeat was answered for ${Math.round(silent / 1000)} s` : null;
}

/** Looks at the connection until it is closed, and opens it anew where discord.js does not get it up again by itself. */
async function watch(
  options: ConnectionOptions,
  state: State,
  halt: (reason: string) => void,
): Promise<void> {
  const { clock, patience, log } = options;
  const over = (): boolean => state.closed || state.halted !== null;
  while (!over()) {
    await clock.sleep(patience.look);
    const problem = over() ? null : trouble(options, state);
    if (problem === null) continue;
    log.warn({ problem, pause: state.pause }, "the session with Discord is opened anew");
    await leave(state);
    const until = clock.now().getTime() + state.pause;
    state.pause = Math.min(patience.longest, state.pause * 2);
    while (!over() && clock.now().getTime() < until) await clock.sleep(patience.look);
    state.breaks.length = 0;
    if (!over()) await reconnect(options, state, halt);
  }
  if (state.halted !== null) await leave(state);
}

async function reconnect(
  options: ConnectionOptions,
  state: State,
  halt: (reason: string) => void,
): Promise<void> {
  try {
    await connect(options, state, halt);
    state.pause = options.patience.pause;
  } catch (error) {
    if (error instanceof ConfigError) halt(error.message);
    else options.log.warn({ reason: messageOf(error) }, "Discord cannot be reached; the bot goes on trying");
    state.broken = true;
  }
}
