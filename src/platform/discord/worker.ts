import type { Card } from "../../card/card.ts";
import type { Clock } from "../../clock.ts";
import type { Desk } from "../platform.ts";
import { text } from "./component.ts";
import { encode } from "./custom-id.ts";
import { deliver, type Posting } from "./deliver.ts";
import { directWith } from "./direct.ts";
import { type Draw, drawnOf } from "./draw.ts";
import { CallError, CODE, failureIn } from "./failure.ts";
import type { Keep } from "./keep.ts";
import type { Lanes } from "./lane.ts";
import type { DiscordLog } from "./log.ts";
import { notice, passageOf } from "./passage.ts";
import { type Part, type Rendered, render } from "./render.ts";
import { followUp, replyWith, shareable, type Ticket } from "./reply.ts";
import type { Call } from "./rest.ts";
import type { Seal } from "./seal.ts";
import { sendPart } from "./send.ts";
import type { Reply, Task } from "./task.ts";
import { turns } from "./turns.ts";
import { limitedParts } from "./whole.ts";

export interface Tools {
  readonly desk: Pick<Desk, "answer" | "open">;
  readonly call: Call;
  readonly keep: Keep;
  readonly lanes: Lanes;
  readonly seal: Seal;
  readonly draw: Draw | null;
  readonly site: string | null;
  readonly log: DiscordLog;
  readonly clock: Clock;
  /** What posting needs; the bot's own id is asked for where it is not known yet. @throws CallError */
  readonly posting: () => Promise<Posting>;
}

interface Answered {
  readonly rendered: Rendered;
  /** Null where it is not an answer of the desk. */
  readonly card: Card | null;
}

const GONE = "That document is not on record any more.";
const ANSWERS = 300;

/** Does what was asked, and answers where it was asked. Never throws. */
export function workerOf(tools: Tools): (task: Task) => Promise<void> {
  const answers = new Map<string, Card>();
  const remember = (id: string, card: Card): void => {
    answers.set(id, card);
    const [oldest] = answers.keys();
    if (answers.size > ANSWERS && oldest !== undefined) answers.delete(oldest);
  };
  const turn = turns();
  return async task => {
    try {
      await turn();
      const answered = await answerTo(tools, task, answers);
      if (answered.card !== null) remember(task.id, answered.card);
      await tools.keep.put(task.space, answered.rendered.kept);
      await send(tools, task, answered);
    } catch (error) {
      report(tools.log, task, error);
      await complain(tools, task, error);
    }
  };
}

function report(log: DiscordLog, { id, space }: Task, error: unknown): void {
  if (error instanceof CallError)
    log.warn({ reason: error.failure.reason, task: id, space }, "an answer could not be given");
  else log.error({ err: error, task: id, space }, "an answer could not be made");
}

/** A card with its pictures, as messages. */
export async function renderedCard(
  tools: Pick<Tools, "draw" | "site" | "log">,
  card: Card,
): Promise<Rendered> {
  return render(card, { site: tools.site, drawn: await drawnOf(card, tools.draw, tools.log) });
}

async function answerTo(tools: Tools, task: Task, answers: ReadonlyMap<string, Card>): Promise<Answered> {
  const { space, conversation, asker, channel, wish } = task;
  const asked = async (line: string): Promise<Answered> => {
    const card = await tools.desk.answer({ line, space, conversation, asker, channel });
    return { card, rendered: await renderedCard(tools, card) };
  };
  switch (wish.type) {
    case "answer":
      return await asked(wish.line);
    case "share": {
      const card = answers.get(wish.answer);
      return card === undefined
        ? await asked(wish.line)
        : { card, rendered: await renderedCard(tools, card) };
    }
    case "open": {
      const page = await tools.desk.open(space, wish.place.document);
      return { card: null, rendered: page === null ? notice(GONE, "nothing") : passageOf(page, wish.place) };
    }
    case "form": {
      const card: Card = { status: "usage", command: "help", blocks: [{ type: "form", form: wish.form }] };
      return { card: null, rendered: await renderedCard(tools, card) };
    }
    case "say":
      return { card: null, rendered: notice(wish.words) };
  }
}

/** The ticket of a task; null where its token was sealed by another bot. */
export function ticketOf(reply: Extract<Reply, { type: "interaction" }>, seal: Seal): Ticket | null {
  const token = seal.open(reply.token, reply.id);
  return token === null ? null : { id: reply.id, token, application: reply.application };
}

async function send(tools: Tools, task: Task, answered: Answered): Promise<void> {
  const { call, lanes, posting } = tools;
  const { reply } = task;
  const { rendered, card } = answered;
  if (reply.type === "message") {
    const letter = { channel: reply.channel, key: keyOf(reply.message), rendered, answering: reply.message };
    await lanes.run(reply.channel, () => posting().then(tools => deliver(tools, letter)));
    return;
  }
  const ticket = ticketOf(reply, tools.seal);
  if (ticket === null) return;
  const parts = reply.userInstalled ? limitedParts(rendered.parts, card) : rendered.parts;
  if (task.wish.type === "share") await share(call, ticket, parts, task);
  else await replyWith(call, ticket, await withShare(tools, task, parts, card), reply.ephemeral);
}

const keyOf = (message: string): string => `m${message.slice(-19)}`;

/** The last part of an answer from the record, with a button that shows it to everyone. */
async function withShare(
  { keep }: Tools,
  task: Task,
  parts: readonly Part[],
  card: Card | null,
): Promise<readonly Part[]> {
  const last = parts.at(-1);
  const { reply, wish } = task;
  const isWorth = card?.status === "answer" || card?.status === "nothing";
  if (
    reply.type !== "interaction" ||
    !reply.shareable ||
    !isWorth ||
    wish.type !== "answer" ||
    last === undefined
  )
    return parts;
  const { id, kept } = encode(SHARE_POSITION, { type: "share", answer: task.id, line: wish.line });
  if (kept !== null) await keep.put(task.space, [kept]);
  return [...parts.slice(0, -1), shareable(last, id)];
}

/** Behind every position a card can have. */
const SHARE_POSITION = 36 ** 3 - 1;

/** Posts the answer for all to see, and says who showed it; nobody is pinged. */
async function share(call: Call, ticket: Ticket, parts: readonly Part[], { asker }: Task): Promise<void> {
  for (const [at, part] of parts.entries()) {
    const isLast = at === parts.length - 1;
    const signed = isLast ? [...part.components, text(`-# Shared by <@${asker.id}>`)] : part.components;
    await followUp(call, ticket, { ...part, components: signed }, false);
  }
}

/** Where an answer could not be written in a channel, the asker is told so in private. */
async function complain({ call, log }: Tools, task: Task, error: unknown): Promise<void> {
  const failure = failureIn(error);
  const isOurs =
    failure.kind === "refused" &&
    (failure.code === CODE.missingPermissions || failure.code === CODE.missingAccess);
  if (task.reply.type !== "message" || !isOurs) return;
  try {
    const channel = await directWith(call, task.asker.id, new Map());
    const [part] = notice(`I could not answer you in <#${task.reply.channel}>. ${failure.reason}`).parts;
    if (part === undefined) return;
    await sendPart(call, channel, part, { key: `d${task.id.slice(-19)}`, part: 0, parts: 1 }, null);
  } catch (second) {
    log.warn({ reason: failureIn(second).reason }, "the asker could not be told either");
  }
}
