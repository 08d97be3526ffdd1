import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Fault, type Faults, faultsInWaiting, rateLimits } from "./fault.ts";
import { type Answered, history, METHODS } from "./method.ts";
import { type FakeSockets, fakeSockets } from "./socket.ts";
import { type FakeEphemeral, type FakeMessage, type FakeState, freshState, type Json } from "./state.ts";
import { blocksError } from "./strict.ts";

/** Tokens of the fake app, put together so that no scanner takes them for real ones. */
export const BOT_TOKEN = ["xoxb", "1234567890", "fakefakefakefake"].join("-");
export const APP_TOKEN = ["xapp", "1", "A1", "1234567890", "fakefakefake"].join("-");
export const SIGNING_SECRET = "fake signing secret".repeat(2);

/** A Slack on loopback: Web API, Socket Mode and response addresses, as strict as the real one. */
export interface FakeSlack {
  /** Address of the Web API; "…/api/". */
  readonly api: string;
  readonly state: FakeState;
  readonly faults: Faults;
  readonly sockets: FakeSockets;
  /** Every call of the Web API, in order, with its arguments. */
  readonly calls: readonly { readonly method: string; readonly args: Json; readonly token: string }[];
  /** Milliseconds after which a message is seen in histories. */
  lag: number;
  /** Messages of a channel, replies included, oldest first. */
  messages(channel: string): readonly FakeMessage[];
  /** What a person was shown alone. */
  alone(user: string): readonly FakeEphemeral[];
  /** A trigger and a response address, as an interaction of this person carries them. */
  fleeting(
    user: string,
    channel: string,
    ms?: number,
  ): { readonly trigger_id: string; readonly response_url: string };
  stop(): Promise<void>;
}

export async function startFakeSlack(port = 0): Promise<FakeSlack> {
  const state = freshState();
  state.tokens.set(BOT_TOKEN, state.team).set(APP_TOKEN, "app");
  const server = createServer();
  await new Promise<void>(resolve => server.listen(port, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sockets = fakeSockets(server, `${origin.replace("http", "ws")}/socket`);
  const fake: FakeSlack & { calls: { method: string; args: Json; token: string }[] } = {
    api: `${origin}/api/`,
    state,
    faults: faultsInWaiting(),
    sockets,
    calls: [],
    lag: 0,
    messages: channel => state.messages.filter(one => one.channel === channel),
    alone: user => state.ephemerals.filter(one => one.user === user),
    fleeting: (user, channel, ms = 3000) => fleeting(state, origin, user, channel, ms),
    stop: () => stop(server, sockets),
  };
  const limits = rateLimits(Date.now);
  server.on("request", (request, response) => {
    route(request, response, fake, origin, limits).catch(() => response.destroy());
  });
  return fake;
}

let serial = 0;

function fleeting(state: FakeState, origin: string, user: string, channel: string, ms: number) {
  const trigger_id = `${++serial}.trigger`;
  state.triggers.set(trigger_id, Date.now() + ms);
  const path = `/response/${++serial}`;
  state.responses.set(path, { uses: 0, until: Date.now() + 1_800_000, user, channel });
  return { trigger_id, response_url: `${origin}${path}` };
}

async function stop(server: Server, sockets: FakeSockets): Promise<void> {
  sockets.close();
  const closed = new Promise<void>(resolve => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

const json = (response: ServerResponse, body: Json, headers: Readonly<Record<string, string>> = {}): void => {
  response.writeHead(200, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
};

type Limits = ReturnType<typeof rateLimits>;
type Recording = FakeSlack & { readonly calls: { method: string; args: Json; token: string }[] };

async function route(
  request: IncomingMessage,
  response: ServerResponse,
  fake: Recording,
  origin: string,
  limits: Limits,
): Promise<void> {
  const { pathname } = new URL(request.url ?? "/", origin);
  const body = await bodyOf(request);
  if (pathname.startsWith("/api/"))
    await call(pathname.slice(5), request, body, response, fake, origin, limits);
  else if (pathname.startsWith("/response/")) respond(pathname, body, response, fake.state);
  else if (pathname.startsWith("/upload/")) {
    const id = pathname.slice(8);
    const file = fake.state.files.get(id);
    if (file !== undefined) fake.state.files.set(id, { ...file, bytes: body });
    response.writeHead(file === undefined ? 404 : 200).end();
  } else if (pathname === "/control/messages") {
    json(response, { messages: fake.state.messages });
  } else if (pathname === "/control/fault") {
    const { method, fault, times } = JSON.parse(body.toString()) as {
      method: string;
      fault: Fault;
      times?: number;
    };
    fake.faults.next(method, fault, times ?? 1);
    json(response, {});
  } else if (pathname === "/control/lag") {
    fake.lag = Number(body.toString());
    json(response, {});
  } else response.writeHead(404).end();
}

/** Arguments as the library sends them: a form, nested values as JSON. */
function argsOf(body: Buffer): Json {
  const args: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(body.toString())) {
    const nested = /^(?:blocks|metadata|view|files|prompts)$/u.test(name);
    args[name] = nested ? (JSON.parse(value) as unknown) : value;
  }
  return args;
}

async function call(
  method: string,
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
  fake: Recording,
  origin: string,
  limits: Limits,
): Promise<void> {
  const args = argsOf(body);
  const token = String(args.token ?? request.headers.authorization?.replace(/^Bearer /u, "") ?? "");
  fake.calls.push({ method, args, token });
  const team = fake.state.tokens.get(token);
  const fault = fake.faults.take(method);
  const seconds = team === undefined ? null : limits(method, team, String(args.channel));
  if (fault?.kind === "limited") return void limited(response, fault.after);
  if (fault?.kind === "error") return json(response, { ok: false, error: fault.error });
  if (fault?.kind === "status" && !fault.done) return void response.writeHead(fault.status).end();
  if (seconds !== null) return void limited(response, String(seconds));
  const answered = answer(method, args, team, fake, origin);
  if (fault?.kind === "status") return void response.writeHead(fault.status).end();
  if (fault?.kind === "lost") return void response.destroy();
  if (fault?.kind === "slow") await new Promise(resolve => setTimeout(resolve, fault.ms));
  const scopes = { "x-oauth-scopes": fake.state.scopes.join(",") };
  json(
    response,
    typeof answered === "string" ? { ok: false, error: answered } : { ok: true, ...answered },
    scopes,
  );
}

const limited = (response: ServerResponse, after: string): void => {
  response.writeHead(429, { "retry-after": after }).end(JSON.stringify({ ok: false, error: "ratelimited" }));
};

function answer(
  method: string,
  args: Json,
  team: string | undefined,
  fake: FakeSlack,
  origin: string,
): Answered {
  const { state } = fake;
  if (method === "oauth.v2.access") return installation(args, state);
  if (team === undefined) return "invalid_auth";
  if (method === "apps.connections.open")
    return team === "app" ? { url: fake.sockets.address() } : "not_allowed_token_type";
  if (team === "app") return "not_allowed_token_type";
  if (method === "conversations.history" || method === "conversations.replies")
    return history(() => fake.lag)(args, state, team);
  if (method === "files.getUploadURLExternal") {
    const id = `F${++serial}`;
    state.files.set(id, { name: String(args.filename), bytes: null, complete: false });
    return { file_id: id, upload_url: `${origin}/upload/${id}` };
  }
  return METHODS[method]?.(args, state, team) ?? "unknown_method";
}

/** The end of an installation: the code "fine" installs the bot in workspace T7. */
function installation(args: Json, state: FakeState): Answered {
  if (args.code !== "fine") return "invalid_code";
  const access_token = `${BOT_TOKEN}-T7`;
  state.tokens.set(access_token, "T7");
  const [bot_user_id, scope] = [state.botUser, state.scopes.join(",")];
  const team = { id: "T7", name: "Quay" };
  return {
    access_token,
    token_type: "bot",
    scope,
    bot_user_id,
    app_id: "A1",
    team,
    authed_user: { id: "U1" },
  };
}

/** A response address: five uses in thirty minutes. */
function respond(path: string, body: Buffer, response: ServerResponse, state: FakeState): void {
  const known = state.responses.get(path);
  if (known === undefined || known.uses >= 5 || known.until < Date.now())
    return void response.writeHead(404).end("used_url");
  known.uses++;
  const said = JSON.parse(body.toString()) as Json;
  if (said.delete_original === true) return void response.end("ok");
  const files = new Set([...state.files].filter(([, file]) => file.complete).map(([id]) => id));
  if (blocksError(said.blocks, files) !== null) return void response.writeHead(400).end("invalid_blocks");
  const { user, channel } = known;
  const [text, blocks] = [String(said.text), (said.blocks ?? []) as readonly Json[]];
  if (said.response_type === "in_channel") {
    const ts = `${Math.floor(Date.now() / 1000)}.${String(++serial).padStart(6, "0")}`;
    state.messages.push({
      ts,
      channel,
      thread: null,
      text,
      blocks,
      metadata: null,
      at: Date.now(),
      edited: false,
    });
  } else state.ephemerals.push({ user, channel, text, blocks, by: "response_url" });
  response.end("ok");
}

// Runs as a process of its own, so that a bot under test can be killed and this one goes on: prints one JSON line when it listens.
if (import.meta.main) {
  const fake = await startFakeSlack(Number(process.argv[2] ?? 0));
  process.stdout.write(`${JSON.stringify({ api: fake.api, bot: BOT_TOKEN, app: APP_TOKEN })}\n`);
}
