import { SocketModeReceiver } from "@slack/bolt";
import type { Clock } from "../../clock.ts";
import { ConfigError, messageOf, SourceError } from "../../errors.ts";
import type { Log } from "../../log.ts";
import type { Secret } from "../../secret.ts";
import { type Calling, caller } from "./call.ts";
import { failureWords } from "./failure.ts";

type Client = SocketModeReceiver["client"];

export interface SocketOptions {
  readonly appToken: Secret;
  /** Sockets held at once: while one is renewed the other receives. */
  readonly sockets: number;
  readonly calling: Calling;
  readonly clock: Clock;
  readonly log: Log;
}

/** One receiver of Socket Mode, held open. */
export interface HeldSocket {
  readonly receiver: SocketModeReceiver;
  /** @throws ConfigError when Slack does not take the app token. */
  start(): Promise<void>;
  /** True while events can come in. */
  readonly open: boolean;
  stop(): Promise<void>;
}

/** Milliseconds: the first wait after a lost socket, the longest one, and how long a connection may take to say hello. */
const FIRST = 100;
const LONGEST = 60_000;
const HELLO = 30_000;
/** Waits are made of short ones, so that stopping does not wait for them. */
const SLICE = 100;

/**
 * A receiver that this bot keeps open itself. The library's own reconnection waits five seconds without a socket at every renewal, and
 * ends the process when Slack refuses one (socket-mode 3.1); here it starts at once, and a refusal is told to the operator.
 */
export function heldSocket(options: SocketOptions): HeldSocket {
  const { appToken, calling, clock, log } = options;
  const receiver = new SocketModeReceiver({
    appToken: appToken.reveal(),
    autoReconnectEnabled: false,
    logger: calling.logger,
    installerOptions: {
      clientOptions: { slackApiUrl: calling.api, timeout: calling.timeout, retryConfig: { retries: 0 } },
    },
  });
  const { client } = receiver;
  const state = { open: false, stopped: false, connecting: false };
  guardMessages(client, log);
  client.on("connected", () => {
    state.open = true;
  });
  client.on("disconnected", () => {
    state.open = false;
    if (!state.stopped && !state.connecting) void reconnect();
  });
  const reconnect = async (): Promise<void> => {
    state.connecting = true;
    for (let wait = FIRST, told = false; !state.stopped; wait = Math.min(2 * wait, LONGEST)) {
      try {
        await connect(client);
        if (told) log.warn({}, "Slack's socket is open again");
        break;
      } catch (error) {
        if (!told)
          log.error({}, `Slack's socket is closed, and tried again until it opens: ${messageOf(error)}`);
        told = true;
        for (let slept = 0; slept < wait && !state.stopped; slept += SLICE) await clock.sleep(SLICE);
      }
    }
    state.connecting = false;
  };
  return {
    receiver,
    get open() {
      return state.open;
    },
    async start() {
      await checkAppToken(appToken, calling);
      await reconnect();
    },
    async stop() {
      state.stopped = true;
      if (state.open) await Promise.race([client.disconnect(), clock.sleep(1000)]);
    },
  };
}

async function connect(client: Client): Promise<void> {
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => undefined);
  // A signal's own timer does not keep a process alive that wants to end.
  const late = AbortSignal.timeout(HELLO);
  late.addEventListener("abort", () => reject(new SourceError("Slack did not say hello")));
  await Promise.race([client.start(), promise]);
}

/** Asks for a socket address once, to tell a wrong token from a bad day. */
async function checkAppToken(appToken: Secret, calling: Calling): Promise<void> {
  const opened = await caller(appToken, calling)("apps.connections.open", {});
  if (opened.ok || opened.failure.kind !== "refused") return;
  throw new ConfigError(
    `SLACK_APP_TOKEN: ${failureWords(opened.failure)} It begins with xapp- and needs the scope connections:write (Basic Information, App-Level Tokens).`,
  );
}

/**
 * Lets no message of the socket end in a rejection nobody waits for: one without an inner event ("app_rate_limited") does in
 * socket-mode 3.1. It is acknowledged, and told.
 */
function guardMessages(client: Client, log: Log): void {
  const readers = client.listeners("ws_message");
  client.removeAllListeners("ws_message");
  client.on("ws_message", async (data: unknown, isBinary: unknown) => {
    const reason = disconnectReason(data);
    if (reason !== null) log.warn({ reason }, socketWords(reason));
    for (const read of readers) {
      try {
        await read.call(client, data, isBinary);
      } catch (error) {
        const limited = typeof data === "string" && data.includes("app_rate_limited");
        const words = limited ? "Slack holds events back: more than 30,000 in an hour" : messageOf(error);
        log.error({}, `a message of the socket was not read: ${words}`);
      }
    }
  });
}

function disconnectReason(data: unknown): string | null {
  if (typeof data !== "string" || !data.includes('"disconnect"')) return null;
  return /"reason"\s*:\s*"(\w+)"/u.exec(data)?.[1] ?? null;
}

function socketWords(reason: string): string {
  switch (reason) {
    case "link_disabled":
      return "Socket Mode is switched off in the app's settings: switch it on again (Settings, Socket Mode)";
    case "too_many_websockets":
      return "the app has more than 10 sockets open: stop other processes that use this app token";
    default:
      return "Slack renews a socket";
  }
}
