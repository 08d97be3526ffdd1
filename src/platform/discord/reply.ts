import { ButtonStyle, InteractionResponseType, MessageFlags, RequestMethod, Routes } from "discord.js";
import { button, row } from "./component.ts";
import { CODE, failureIn } from "./failure.ts";
import type { Part } from "./render.ts";
import type { Call } from "./rest.ts";
import { FLAGS, NOBODY } from "./send.ts";

/** An interaction that may still be answered. */
export interface Ticket {
  readonly id: string;
  readonly token: string;
  readonly application: string;
}

/** What became of the first answer. `taken`: another process gave one; `gone`: Discord does not wait any more. */
export type Deferred = "deferred" | "taken" | "gone" | "unknown";

const callback = ({ id, token }: Ticket) => Routes.interactionCallback(id, token);

/** Tells Discord that an answer comes: the first thing that is done with an interaction. */
export async function defer(
  call: Call,
  ticket: Ticket,
  ephemeral: boolean,
  isUpdate: boolean,
): Promise<Deferred> {
  try {
    await call({
      method: RequestMethod.Post,
      route: callback(ticket),
      body: isUpdate
        ? { type: InteractionResponseType.DeferredMessageUpdate }
        : {
            type: InteractionResponseType.DeferredChannelMessageWithSource,
            data: { flags: ephemeral ? MessageFlags.Ephemeral : 0 },
          },
      open: true,
      repeatable: false,
    });
    return "deferred";
  } catch (error) {
    const failure = failureIn(error);
    if (failure.kind !== "refused") return "unknown";
    if (failure.code === CODE.acknowledged) return "taken";
    return failure.code === CODE.unknownInteraction ? "gone" : "unknown";
  }
}

/** An answer at once: a modal, choices, or one message. @throws CallError */
export async function respond(
  call: Call,
  ticket: Ticket,
  type: InteractionResponseType,
  data: object,
): Promise<void> {
  await call({
    method: RequestMethod.Post,
    route: callback(ticket),
    body: { type, data },
    open: true,
    repeatable: false,
  });
}

export const messageData = (part: Part, ephemeral: boolean): object => ({
  components: part.components,
  flags: FLAGS | (ephemeral ? MessageFlags.Ephemeral : 0),
  allowed_mentions: NOBODY,
});

/** Fills in the deferred answer; where Discord knows of none, because the deferral was lost, it is given now. @throws CallError */
async function first(call: Call, ticket: Ticket, part: Part, ephemeral: boolean): Promise<void> {
  try {
    await call({
      method: RequestMethod.Patch,
      route: Routes.webhookMessage(ticket.application, ticket.token, "@original"),
      body: { components: part.components, flags: FLAGS, allowed_mentions: NOBODY },
      files: part.files,
      open: true,
      repeatable: true,
    });
  } catch (error) {
    const failure = failureIn(error);
    if (failure.kind !== "refused" || failure.code !== CODE.unknownWebhook) throw error;
    await respond(
      call,
      ticket,
      InteractionResponseType.ChannelMessageWithSource,
      messageData({ ...part, files: [] }, ephemeral),
    );
  }
}

/** One more message. Not repeated when its answer is lost, because there is no nonce for these. @throws CallError */
export async function followUp(call: Call, ticket: Ticket, part: Part, ephemeral: boolean): Promise<void> {
  await call({
    method: RequestMethod.Post,
    route: Routes.webhook(ticket.application, ticket.token),
    body: messageData(part, ephemeral),
    files: part.files,
    open: true,
    repeatable: false,
  });
}

/** Answers with all parts, in order. @throws CallError */
export async function replyWith(
  call: Call,
  ticket: Ticket,
  parts: readonly Part[],
  ephemeral: boolean,
): Promise<void> {
  for (const [at, part] of parts.entries()) {
    if (at === 0) await first(call, ticket, part, ephemeral);
    else await followUp(call, ticket, part, ephemeral);
  }
}

/** A part with a button under it that shows the answer to everyone there. */
export const shareable = (part: Part, customId: string): Part => ({
  ...part,
  components: [...part.components, row([button("Share", customId, ButtonStyle.Primary)])],
});
