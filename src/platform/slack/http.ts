import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { HTTPReceiver } from "@slack/bolt";
import type { Clock } from "../../clock.ts";
import { ConfigError, messageOf } from "../../errors.ts";
import type { Log } from "../../log.ts";
import type { Secret } from "../../secret.ts";
import type { Calling } from "./call.ts";
import { installationStore, stateSecret } from "./oauth.ts";
import { BOT_SCOPES } from "./scope.ts";
import type { Workspaces } from "./workspaces.ts";

export interface OAuth {
  readonly clientId: string;
  readonly clientSecret: Secret;
}

export interface HttpOptions {
  readonly signingSecret: Secret;
  readonly port: number;
  readonly host: string;
  /** Null: one workspace, by its token. */
  readonly oauth: OAuth | null;
  readonly calling: Calling;
  readonly clock: Clock;
  readonly log: Log;
}

export interface HttpDoor {
  readonly receiver: HTTPReceiver;
  /** The port it listens on, once started. */
  readonly port: number | null;
  /** @throws ConfigError when the port is taken. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Slack's requests are valid for five minutes either way; bodies are far smaller than this. */
const VALID = 300;
const BODY = 1_000_000;
/** Signatures remembered at most, so that a flood of forged ones costs little; the inbox knows a delivery beyond that too. */
const REMEMBERED = 50_000;

/** The receiver of signed requests, behind a guard for what its own check lets through or throws at. */
export function httpDoor(options: HttpOptions, workspaces: Workspaces): HttpDoor {
  const receiver = receiverOf(options, workspaces);
  const guard = replayGuard(options.clock);
  const server = createServer((request, response) => {
    try {
      handle(request, response, receiver, guard);
    } catch (error) {
      options.log.warn({}, `a request was not read: ${messageOf(error)}`);
      if (!response.headersSent) response.writeHead(404).end();
    }
  });
  return {
    receiver,
    get port() {
      const address = server.address();
      return typeof address === "object" && address !== null ? address.port : null;
    },
    start: () => listen(server, options.port, options.host),
    async stop() {
      if (!server.listening) return;
      const closed = new Promise<void>(resolve => server.close(() => resolve()));
      server.closeIdleConnections();
      await closed;
    },
  };
}

function receiverOf({ signingSecret, oauth, calling }: HttpOptions, workspaces: Workspaces): HTTPReceiver {
  const base = {
    signingSecret: signingSecret.reveal(),
    endpoints: "/slack/events",
    logger: calling.logger,
    bodyLimit: BODY,
    unhandledRequestHandler: () => undefined,
  };
  if (oauth === null) return new HTTPReceiver(base);
  return new HTTPReceiver({
    ...base,
    clientId: oauth.clientId,
    clientSecret: oauth.clientSecret.reveal(),
    stateSecret: stateSecret(oauth.clientSecret),
    scopes: [...BOT_SCOPES],
    installationStore: installationStore(workspaces),
    installerOptions: {
      directInstall: true,
      clientOptions: { slackApiUrl: calling.api, timeout: calling.timeout, retryConfig: { retries: 0 } },
    },
  });
}

function handle(
  request: IncomingMessage,
  response: ServerResponse,
  receiver: HTTPReceiver,
  guard: (request: IncomingMessage) => boolean,
): void {
  const path = new URL(request.url ?? "/", "http://localhost").pathname;
  if (path === "/health") response.writeHead(200, { "content-type": "text/plain" }).end("ok\n");
  else if (path !== "/slack/events") receiver.requestListener(request, response);
  else if (request.method !== "POST") response.writeHead(405).end();
  else if (guard(request)) receiver.requestListener(request, response);
  else response.writeHead(401).end();
}

/**
 * Whether a request may be checked further. Bolt's check takes the same request twice, timestamps of the future and ones that are no
 * number, and throws where a header is missing; a signature counts as used from its first sight, whoever sent it, because only its
 * owner can make one that passes.
 */
export function replayGuard(clock: Clock): (request: Pick<IncomingMessage, "headers">) => boolean {
  const used = new Map<string, number>();
  return ({ headers }) => {
    const stamp = headers["x-slack-request-timestamp"];
    const signature = headers["x-slack-signature"];
    if (typeof stamp !== "string" || typeof signature !== "string") return false;
    if (!/^\d{1,12}$/u.test(stamp) || !/^v0=[0-9a-f]{64}$/u.test(signature)) return false;
    const now = Math.floor(clock.now().getTime() / 1000);
    if (Math.abs(now - Number(stamp)) > VALID) return false;
    for (const [old, until] of used) {
      if (until >= now && used.size < REMEMBERED) break;
      used.delete(old);
    }
    if (used.has(signature)) return false;
    used.set(signature, now + 2 * VALID);
    return true;
  };
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", error =>
      reject(
        new ConfigError(
          `Slack's requests cannot be received on ${host}:${port} (${messageOf(error)}). Set slack.port to a free one.`,
        ),
      ),
    );
    server.listen(port, host, () => resolve());
  });
}
