import { type BaseInteraction, InteractionResponseType, type Message, MessageType } from "discord.js";
import type { Clock } from "../../clock.ts";
import type { Inbox } from "../keeping.ts";
import type { Complete, Offer } from "../platform.ts";
import { failureIn } from "./failure.ts";
import type { Keep } from "./keep.ts";
import { choicesFor } from "./line.ts";
import type { DiscordLog } from "./log.ts";
import { modalOf } from "./modal.ts";
import { defer, respond, type Ticket } from "./reply.ts";
import type { Call } from "./rest.ts";
import type { Seal } from "./seal.ts";
import { readTask, type Task } from "./task.ts";
import { type Whence, whenceOf, writerOf } from "./who.ts";
import { wantedOf } from "./wish.ts";

export interface IntakeOptions {
  readonly offers: readonly Offer[];
  readonly complete: Complete;
  readonly call: Call;
  readonly inbox: Inbox;
  readonly keep: Keep;
  readonly seal: Seal;
  readonly clock: Clock;
  readonly log: DiscordLog;
  readonly work: (task: Task) => Promise<void>;
}

/** Takes in what happens on Discord: acknowledged and kept first, then worked on, each thing once. */
export interface Intake {
  interaction(interaction: BaseInteraction): Promise<void>;
  message(message: Message, bot: string): Promise<void>;
  /** Works on what an earlier process took in and did not finish. */
  resume(): Promise<void>;
  /** Settles when nothing is in hand. */
  idle(): Promise<void>;
}

/** An interaction's token lives 15 minutes; the last one is left out. */
const ANSWERABLE = 14 * 60_000;
/** A question in a channel that is answered later than this is answered to nobody. */
const WORTH_ANSWERING = 60 * 60_000;

export function intakeOf(options: IntakeOptions): Intake {
  const inHand = new Set<Promise<void>>();
  const track = async (work: Promise<void>): Promise<void> => {
    inHand.add(work);
    try {
      await work;
    } finally {
      inHand.delete(work);
    }
  };
  return {
    interaction: interaction => track(takeInteraction(options, interaction)),
    message: (message, bot) => track(takeMessage(options, message, bot)),
    resume: () => track(resume(options)),
    async idle() {
      while (inHand.size > 0) await Promise.allSettled(inHand);
    },
  };
}

async function finish({ inbox, work }: IntakeOptions, task: Task): Promise<void> {
  await work(task);
  await inbox.done("discord", task.id);
}

const incomingOf = (task: Task) => ({
  platform: "discord",
  id: task.id,
  space: task.space,
  body: JSON.stringify(task),
});

async function takeInteraction(options: IntakeOptions, interaction: BaseInteraction): Promise<void> {
  const { call, keep, offers, log } = options;
  const whence = whenceOf(interaction);
  const { id, token, applicationId: application } = interaction;
  const ticket: Ticket = { id, token, application };
  if (interaction.isAutocomplete()) return await complete(options, ticket, interaction, whence);
  const wanted = await wantedOf(interaction, offers, keep, whence.space);
  if (wanted === null) return;
  if (wanted.type === "modal") {
    const modal = modalOf(wanted.form, wanted.customId);
    await respond(call, ticket, InteractionResponseType.Modal, modal).catch(error =>
      log.warn({ reason: failureIn(error).reason, interaction: id }, "a form could not be opened"),
    );
    return;
  }
  await answerLater(options, ticket, taskOf(options, ticket, whence, wanted.wish));
}

function taskOf({ clock, seal }: IntakeOptions, ticket: Ticket, whence: Whence, wish: Task["wish"]): Task {
  const { space, conversation, asker, channel, isShared, userInstalled } = whence;
  return {
    version: 1,
    id: ticket.id,
    at: clock.now().getTime(),
    space,
    conversation,
    asker,
    channel,
    wish,
    reply: {
      type: "interaction",
      application: ticket.application,
      id: ticket.id,
      token: seal.close(ticket.token, ticket.id),
      ephemeral: isShared,
      shareable: isShared,
      userInstalled,
    },
  };
}

/** Tells Discord that an answer comes while the task is put by, and answers it when both are done. */
async function answerLater(options: IntakeOptions, ticket: Ticket, task: Task): Promise<void> {
  const { call, inbox, log } = options;
  const ephemeral = task.reply.type === "interaction" && task.reply.ephemeral;
  const [deferred, isNew] = await Promise.all([
    defer(call, ticket, ephemeral, task.wish.type === "share"),
    inbox.take(incomingOf(task)),
  ]);
  if (!isNew) return;
  if (deferred === "deferred" || deferred === "unknown") return await finish(options, task);
  await inbox.done("discord", task.id);
  if (deferred === "taken")
    log.warn(
      { interaction: task.id },
      "another process answers with this bot's token: run one, or give each a bot of its own",
    );
  else log.warn({ interaction: task.id }, "Discord gave up waiting before the bot could answer");
}

async function complete(
  { call, offers, complete: completions, log }: IntakeOptions,
  ticket: Ticket,
  interaction: Extract<BaseInteraction, { isAutocomplete(): boolean }>,
  { space }: Whence,
): Promise<void> {
  if (!interaction.isAutocomplete()) return;
  const focused = interaction.options.getFocused(true);
  try {
    const choices = await choicesFor(interaction.commandName, focused, offers, completions, space);
    await respond(call, ticket, InteractionResponseType.ApplicationCommandAutocompleteResult, { choices });
  } catch (error) {
    log.warn({ reason: failureIn(error).reason }, "nothing could be suggested");
  }
}

/** What a message says to the bot; null: nothing. In servers the bot reads only what mentions it. */
export function lineIn(message: Pick<Message, "content" | "guildId">, bot: string): string | null {
  const mention = new RegExp(`<@!?${bot}>`, "gu");
  if (message.guildId !== null && !mention.test(message.content)) return null;
  return message.content.replace(mention, " ").replace(/\s+/gu, " ").trim();
}

const ASKING: readonly MessageType[] = [MessageType.Default, MessageType.Reply];

async function takeMessage(options: IntakeOptions, message: Message, bot: string): Promise<void> {
  const { author, webhookId, type } = message;
  if (author.bot || author.system || webhookId !== null || !ASKING.includes(type)) return;
  const line = lineIn(message, bot);
  if (line === null) return;
  const { space, conversation, asker, channel } = writerOf(message);
  const task: Task = {
    version: 1,
    id: message.id,
    at: options.clock.now().getTime(),
    space,
    conversation,
    asker,
    channel,
    wish: { type: "answer", line },
    reply: { type: "message", channel: message.channelId, message: message.id },
  };
  if (await options.inbox.take(incomingOf(task))) await finish(options, task);
}

async function resume(options: IntakeOptions): Promise<void> {
  const { inbox, clock, log } = options;
  for (const { id, body } of await inbox.open("discord")) {
    const task = readTask(body);
    const age = task === null ? 0 : clock.now().getTime() - task.at;
    const limit = task?.reply.type === "interaction" ? ANSWERABLE : WORTH_ANSWERING;
    if (task !== null && age <= limit) await finish(options, task);
    else {
      log.warn({ interaction: id }, "a question from before the restart is too old to be answered");
      await inbox.done("discord", id);
    }
  }
}
