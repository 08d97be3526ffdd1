import { type Client, RequestMethod, Routes } from "discord.js";
import type { Inbox, Memory } from "../keeping.ts";
import type { Desk } from "../platform.ts";
import { type Connection, connectionOf, PATIENCE, type Patience } from "./connection.ts";
import { intakeOf } from "./intake.ts";
import { membershipOf } from "./membership.ts";
import { register, registration } from "./registration.ts";
import type { SessionOptions } from "./session.ts";
import { serverSpace } from "./who.ts";
import { wire, words } from "./wire.ts";
import { type Tools, workerOf } from "./worker.ts";

export interface StationOptions extends Omit<SessionOptions, "limit"> {
  readonly tools: Omit<Tools, "desk">;
  readonly inbox: Inbox;
  readonly memory: Memory;
  readonly patience: Partial<Patience>;
  /** The bot's own user id, as soon as it is known. */
  readonly onIdentity: (bot: string) => void;
}

/** The bot at work for one desk: what comes in is answered until it is stopped. */
export interface Station {
  readonly connection: Connection;
  open(): Promise<void>;
  /** Takes in nothing more, and settles when nothing is in hand. */
  close(): Promise<void>;
}

export function stationOf(desk: Desk, options: StationOptions): Station {
  const { tools, inbox, memory, patience, onIdentity } = options;
  const { call, keep, log } = tools;
  const { offers, complete } = desk;
  const intake = intakeOf({ ...tools, offers, complete, inbox, work: workerOf({ ...tools, desk }) });
  const membership = membershipOf(memory, call, guild => forget(desk, keep, serverSpace(guild)), log);
  let [closing, bot] = [false, ""];
  const guard = (what: string, work: () => Promise<void>): void => {
    if (!closing) work().catch(error => log.error({ err: error }, what));
  };
  const onReady = (client: Client<true>): void => {
    bot = client.user.id;
    onIdentity(bot);
    guard("the servers could not be looked through", () => membership.now([...client.guilds.cache.keys()]));
    guard("what was left over could not be answered", () => intake.resume());
    guard("the commands could not be registered", () => registerCommands(desk, options));
  };
  const connection = connectionOf({
    ...options,
    call,
    log,
    patience: { ...PATIENCE, ...patience },
    onReady,
    happenings: {
      interaction: one => guard("an interaction could not be taken in", () => intake.interaction(one)),
      message: one => guard("a message could not be taken in", () => intake.message(one, bot)),
      left: guild => guard("a server could not be forgotten", () => membership.left(guild)),
    },
  });
  return {
    connection,
    open: () => connection.open(),
    async close() {
      closing = true;
      await intake.idle();
      await tools.lanes.idle();
      await connection.close();
    },
  };
}

async function forget(desk: Desk, keep: Tools["keep"], space: string): Promise<void> {
  await desk.forget(space);
  await keep.forget(space);
}

async function registerCommands({ offers }: Desk, { tools, memory }: StationOptions): Promise<void> {
  const { call, log } = tools;
  const application = await call({
    method: RequestMethod.Get,
    route: Routes.currentApplication(),
    repeatable: true,
  });
  const id = words(wire(application).id);
  if (id === null) throw new TypeError("the answer is not an application");
  const changed = await register(registration(offers), id, memory, async commands => {
    await call({
      method: RequestMethod.Put,
      route: Routes.applicationCommands(id),
      body: commands,
      repeatable: true,
    });
  });
  if (changed) log.info({ commands: offers.length }, "the commands were registered with Discord");
}
