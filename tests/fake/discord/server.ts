import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Json, jsonOf } from "./body.ts";
import { newBuckets, type Rates } from "./buckets.ts";
import { control } from "./control.ts";
import { type Fault, type Faults, newFaults } from "./faults.ts";
import { type Gateway, openGateway } from "./gateway.ts";
import { FIRST_ANSWER, type Interactions, interactionsOf } from "./interactions.ts";
import { Refusal } from "./refusal.ts";
import { type Asked, handle, type Platform } from "./routes.ts";
import { addChannel, addGuild, type FakeMessage, newWorld, TEXT_CHANNEL, type World } from "./world.ts";

/** Looks like a bot's token: three parts of the alphabet they use. It opens nothing anywhere. */
export const TOKEN = `${Buffer.from("1234567890").toString("base64url")}.AAAAAA.${"fake".repeat(7)}`;

/** A request as it came, for assertions. */
export interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly files: readonly string[];
  readonly status: number;
}

export interface FakeDiscordOptions {
  readonly port?: number;
  readonly token?: string;
  /** Milliseconds between heartbeats. */
  readonly heartbeat?: number;
  readonly rates?: Rates;
  /** Milliseconds an interaction waits for its first answer. */
  readonly firstAnswer?: number;
}

/** A Discord on loopback: REST v10 and gateway, as strict as the real one where its limits are known. */
export interface FakeDiscord {
  readonly world: World;
  readonly interactions: Interactions;
  readonly gateway: Gateway;
  readonly faults: Faults;
  readonly recorded: Recorded[];
  readonly token: string;
  /** Base address for `rest.api`. */
  readonly api: string;
  /** Messages that stand in a channel, oldest first; what only one person sees is left out. */
  messages(channel: string): readonly FakeMessage[];
  /** Messages come into the history this much later (ms). */
  lag(milliseconds: number): void;
  stop(): Promise<void>;
}

/** 50 a second over all, 5 messages in 5 seconds per channel. */
const REAL: Rates = { perChannel: 5, global: 50 };

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** JSON, or a form with `payload_json` and `files[n]`. */
async function readBody(
  request: IncomingMessage,
): Promise<{ readonly body: unknown; readonly files: readonly string[] }> {
  const bytes = await bytesOf(request);
  const type = request.headers["content-type"] ?? "";
  if (bytes.length === 0) return { body: null, files: [] };
  if (bytes.length > 25 * 1024 * 1024) throw new Refusal(413, 40005, "Request entity too large");
  if (!type.startsWith("multipart/form-data")) return { body: JSON.parse(bytes.toString()), files: [] };
  const form = await new Response(new Uint8Array(bytes), { headers: { "content-type": type } }).formData();
  const payload = form.get("payload_json");
  const files = [...form.entries()].flatMap(([name, value]) =>
    name.startsWith("files[") && value instanceof File ? [value.name] : [],
  );
  return { body: typeof payload === "string" ? JSON.parse(payload) : {}, files };
}

function write(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>>,
): void {
  const date = new Date().toUTCString();
  if (body === null || status === 204) {
    response.writeHead(204, { ...headers, date });
    response.end();
    return;
  }
  response.writeHead(status, { ...headers, "content-type": "application/json", date });
  response.end(JSON.stringify(body));
}

const limited = (seconds: number, global: boolean): Json => ({
  message: "You are being rate limited.",
  retry_after: seconds,
  global,
});

interface Answered {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

function refused(error: unknown): Answered {
  if (!(error instanceof Refusal)) throw error;
  return { status: error.status, body: { code: error.code, message: error.message }, headers: {} };
}

function perform(platform: Platform, asked: Asked): Answered {
  try {
    const body = handle(platform, asked);
    return { status: body === null ? 204 : 200, body, headers: {} };
  } catch (error) {
    return refused(error);
  }
}

/** What a fault makes of an answer; null: the connection is cut. */
async function spoiled(fault: Fault, work: () => Answered): Promise<Answered | null> {
  switch (fault.kind) {
    case "drop":
      if (fault.accepted) work();
      return null;
    case "slow": {
      const answered = fault.accepted ? work() : null;
      await new Promise(resolve => setTimeout(resolve, fault.milliseconds).unref());
      return answered ?? work();
    }
    case "limited": {
      const { seconds, scope = "user" } = fault;
      const headers = {
        "retry-after": String(Math.ceil(seconds)),
        "x-ratelimit-scope": scope,
        ...(scope === "global" && { "x-ratelimit-global": "true" }),
      };
      return { status: 429, body: limited(seconds, scope === "global"), headers };
    }
    case "status": {
      if (fault.accepted === true) work();
      const { status, code = 0, message = "fault" } = fault;
      return { status, body: { code, message }, headers: {} };
    }
  }
}

/** Starts one on a free port of loopback. */
export async function startDiscord(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const { token = TOKEN, heartbeat = 41_250, rates = REAL, port = 0 } = options;
  const world = newWorld();
  const faults = newFaults();
  const buckets = newBuckets(rates);
  const recorded: Recorded[] = [];
  let lag = 0;
  const http = createServer((request, response) => {
    serve(request, response).catch(error => write(response, 500, { code: 0, message: String(error) }, {}));
  });
  await new Promise<void>(resolve => http.listen(port, "127.0.0.1", resolve));
  const { port: at } = http.address() as AddressInfo;
  const address = (): string => `ws://127.0.0.1:${at}`;
  const gateway = openGateway(http, { world, token, heartbeat, address });
  const interactions = interactionsOf(world, options.firstAnswer ?? FIRST_ANSWER);
  const platform: Platform = {
    world,
    interactions,
    gateway: address,
    lag: () => lag,
    remaining: () => 1000 - gateway.counts.identifies,
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://fake");
    const path = decodeURIComponent(url.pathname).replace(/^\/api\/v10/, "");
    const method = request.method ?? "GET";
    const { body, files } = await readBody(request);
    if (path.startsWith("/control/")) {
      write(response, 200, control(fake, path, url.searchParams, jsonOf(body)), {});
      return;
    }
    const authorized = request.headers.authorization === `Bot ${token}` && !world.tokenRevoked;
    const asked: Asked = { method, path, query: url.searchParams, body, files, authorized };
    const taken = buckets.take(method, path);
    const work = (): Answered => {
      if (taken.wait === 0) return { ...perform(platform, asked), headers: taken.headers };
      const headers = { ...taken.headers, "retry-after": String(Math.ceil(taken.wait)) };
      return { status: 429, body: limited(taken.wait, taken.global), headers };
    };
    const fault = faults.next(method, path);
    const answered = fault === null ? work() : await spoiled(fault, work);
    recorded.push({ method, path, body, files, status: answered?.status ?? 0 });
    if (answered === null) request.socket.destroy();
    else write(response, answered.status, answered.body, answered.headers);
  }

  const fake: FakeDiscord = {
    world,
    interactions,
    gateway,
    faults,
    recorded,
    token,
    api: `http://127.0.0.1:${at}/api`,
    messages: channel =>
      world.messages.filter(one => one.channel === channel && !one.deleted && !one.ephemeral),
    lag(milliseconds) {
      lag = milliseconds;
    },
    async stop() {
      gateway.close();
      http.closeAllConnections();
      await new Promise(resolve => http.close(resolve));
    },
  };
  return fake;
}

/** By itself: one server with one channel, until it is killed. Prints where it is and what is in it; `control.ts` says how to steer it. */
if (import.meta.main) {
  const fake = await startDiscord({ port: Number(process.argv[2] ?? 0) });
  const guild = addGuild(fake.world, "newsroom").id;
  const channel = addChannel(fake.world, { guild, type: TEXT_CHANNEL, name: "desk" }).id;
  const { api, token } = fake;
  process.stdout.write(
    `${JSON.stringify({ api, token, guild, channel, control: api.replace(/api$/, "control") })}\n`,
  );
}
