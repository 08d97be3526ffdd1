import { App, type Receiver, type ReceiverEvent } from "@slack/bolt";
import type { Clock } from "../../clock.ts";
import { messageOf } from "../../errors.ts";
import type { Log } from "../../log.ts";
import type { Inbox, Memory, Vault } from "../keeping.ts";
import type { Desk, Platform } from "../platform.ts";
import { amend } from "./amend.ts";
import type { Calling } from "./call.ts";
import { optionsFor } from "./complete.ts";
import { find } from "./find.ts";
import { type Behind, type Gate, gateOf } from "./gate.ts";
import { type HttpDoor, httpDoor } from "./http.ts";
import { loggerOver } from "./logger.ts";
import { members } from "./member.ts";
import type { Mode } from "./mode.ts";
import type { Office } from "./office.ts";
import { outward } from "./outward.ts";
import { paceOf } from "./pace.ts";
import { type Draw, picturesOf } from "./picture.ts";
import { placesOf } from "./place.ts";
import { type Posting, post } from "./post.ts";
import { sendingsOf } from "./sending.ts";
import { type HeldSocket, heldSocket } from "./socket.ts";
import { valuesOf } from "./values.ts";
import { work } from "./work.ts";
import { manyWorkspaces, oneWorkspace, SLACK, type Workspaces } from "./workspaces.ts";

export interface SlackOptions {
  readonly mode: Mode;
  /** Address of the Web API. */
  readonly api: string;
  readonly prefix: string;
  /** Member ids who manage besides admins and owners. */
  readonly managers: readonly string[];
  readonly inbox: Inbox;
  readonly vault: Vault;
  readonly memory: Memory;
  /** Null: pictures are shown in words. */
  readonly draw: Draw | null;
  readonly clock: Clock;
  readonly log: Log;
  /** Milliseconds until a call of the Web API is given up. */
  readonly timeout?: number;
  /** Milliseconds between two posts into one channel. */
  readonly apart?: number;
}

export interface SlackPlatform extends Platform {
  /** How events come in now: open sockets, or the port of signed HTTP. */
  readonly doors: { readonly sockets: number; readonly port: number | null };
}

const TIMEOUT = 10_000;

/** What runs between `start` and `stop`. */
interface Running {
  readonly workspaces: Workspaces;
  readonly posting: Posting;
  readonly gate: Gate;
  readonly sockets: readonly HeldSocket[];
  readonly door: HttpDoor | null;
}

/** Slack: Socket Mode or signed HTTP in, the Web API out. */
export function slackPlatform(options: SlackOptions): SlackPlatform {
  let running: Running | null = null;
  let stopped: Promise<void> | null = null;
  const posting = (): Posting => {
    if (running === null) throw new Error("the Slack platform is not started");
    return running.posting;
  };
  return {
    get doors() {
      const open = running?.sockets.filter(socket => socket.open).length ?? 0;
      return { sockets: open, port: running?.door?.port ?? null };
    },
    async start(desk) {
      running = await open(options, desk);
      await listen(running);
    },
    post: (to, card, key) => post(to, card, key, posting()),
    find: (to, key) => find(to, key, posting()),
    amend: (to, id, card) => amend(to, id, card, posting()),
    stop() {
      stopped ??= running === null ? Promise.resolve() : close(running);
      return stopped;
    },
  };
}

async function open(options: SlackOptions, desk: Desk): Promise<Running> {
  const { api, clock, log, mode, memory, prefix } = options;
  const calling: Calling = { api, timeout: options.timeout ?? TIMEOUT, logger: loggerOver(log) };
  const workspaces = await workspacesOf(options, calling);
  const values = valuesOf(memory, SLACK);
  const pictures = picturesOf(options.draw, outward(api), log);
  const pace = paceOf(clock, options.apart);
  const posting: Posting = {
    workspaces,
    sendings: sendingsOf(memory),
    pictures,
    values,
    pace,
    places: placesOf(),
    clock,
  };
  const office: Office = {
    desk,
    posting,
    members: members(workspaces, options.managers, clock),
    outward: outward(api),
    clock,
    log,
  };
  const behind: Behind = {
    work: (request, fleeting) => work(request, fleeting, office),
    options: typing => optionsFor(typing, desk, values),
  };
  const gate = gateOf(options.inbox, prefix, behind, log);
  const sockets =
    mode.type === "socket"
      ? Array.from({ length: mode.sockets }, () => heldSocket({ ...mode, calling, clock, log }))
      : [];
  const door = mode.type === "http" ? httpDoor({ ...mode, calling, clock, log }, workspaces) : null;
  boltOver(sockets, door, workspaces, gate, calling, log);
  return { workspaces, posting, gate, sockets, door };
}

async function workspacesOf({ mode, vault, log }: SlackOptions, calling: Calling): Promise<Workspaces> {
  if (mode.botToken === null) return manyWorkspaces(vault, calling, log);
  return (await oneWorkspace(mode.botToken, calling, log)).workspaces;
}

/** Bolt over all the doors at once. Each delivery goes through the gate first. */
function boltOver(
  sockets: readonly HeldSocket[],
  door: HttpDoor | null,
  workspaces: Workspaces,
  gate: Gate,
  { api, timeout, logger }: Calling,
  log: Log,
): void {
  const inner: readonly Receiver[] = [
    ...sockets.map(({ receiver }) => receiver),
    ...(door === null ? [] : [door.receiver]),
  ];
  const receiver: Receiver = {
    init(app) {
      const pass = (event: ReceiverEvent): Promise<void> => app.processEvent(event);
      const gated: App = Object.assign(Object.create(app), {
        processEvent: (event: ReceiverEvent) => gate.take(event, pass),
      });
      for (const one of inner) one.init(gated);
    },
    start: async () => undefined,
    stop: async () => undefined,
  };
  const app = new App({
    receiver,
    logger,
    convoStore: false,
    ignoreSelf: false,
    clientOptions: { slackApiUrl: api, timeout, retryConfig: { retries: 0 } },
    authorize: async ({ teamId, enterpriseId }) => {
      const found = (await workspaces.find(teamId ?? "")) ?? (await workspaces.find(enterpriseId ?? ""));
      if (found === null) throw new Error("the bot is not installed there");
      return { botToken: found.token.reveal(), botId: found.botId, botUserId: found.botUserId };
    },
  });
  app.use(async ({ context }) => {
    const { reached } = context;
    if (typeof reached === "function") reached();
  });
  app.error(async error => log.error({ err: error }, `Bolt: ${messageOf(error)}`));
}

async function listen({ sockets, door, gate }: Running): Promise<void> {
  const [first, ...others] = sockets;
  await first?.start();
  await Promise.all(others.map(socket => socket.start()));
  await door?.start();
  await gate.resume();
}

async function close({ sockets, door, gate }: Running): Promise<void> {
  await Promise.all([...sockets.map(socket => socket.stop()), door?.stop()]);
  await gate.idle();
}
