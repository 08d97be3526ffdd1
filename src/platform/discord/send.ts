import { MessageFlags, RequestMethod, Routes } from "discord.js";
import { CODE, failureIn } from "./failure.ts";
import { fitted, THREAD_NAME } from "./limits.ts";
import { marked, markOf } from "./mark.ts";
import type { Part } from "./render.ts";
import type { Call } from "./rest.ts";
import { readChannel, readMessage, wire } from "./wire.ts";

/** Flags of everything that is posted: made of components, and no previews of what it links to. */
export const FLAGS = MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds;
/** Nobody is mentioned, whatever the text says. */
export const NOBODY = { parse: [], replied_user: false } as const;

/** Which part of which message: names it towards Discord, over every repeat. */
export interface Label {
  readonly key: string;
  readonly part: number;
  readonly parts: number;
}

/** At most 25 characters: the key has 20 at most. */
const nonceOf = ({ key, part }: Label): string => `${key}.${part.toString(36)}`;

export const bodyOf = (part: Part, label: Label): Readonly<Record<string, unknown>> => ({
  components: marked(part, markOf(label.key, label.part), label.parts),
  flags: FLAGS,
  allowed_mentions: NOBODY,
});

/** Posts one part. Repeated with the same nonce, Discord gives back the first one. @throws CallError */
export async function sendPart(
  call: Call,
  channel: string,
  part: Part,
  label: Label,
  answering: string | null,
): Promise<string> {
  const sent = await call({
    method: RequestMethod.Post,
    route: Routes.channelMessages(channel),
    body: {
      ...bodyOf(part, label),
      nonce: nonceOf(label),
      enforce_nonce: true,
      ...(answering !== null && { message_reference: { message_id: answering, fail_if_not_exists: false } }),
    },
    files: part.files,
    repeatable: true,
  });
  return `${channel}/${readMessage(sent).id}`;
}

/** Opens a post of a forum. There is no nonce for these, so it is never repeated unseen. @throws CallError */
export async function sendForumPost(
  call: Call,
  forum: string,
  title: string,
  part: Part,
  label: Label,
): Promise<string> {
  const thread = wire(
    await call({
      method: RequestMethod.Post,
      route: Routes.threads(forum),
      body: { name: fitted(title, THREAD_NAME), message: bodyOf(part, label) },
      files: part.files,
      repeatable: false,
    }),
  );
  const { id } = readChannel(thread);
  return `${id}/${id}`;
}

/** The thread on a message for what does not fit it, or the channel itself where no thread can be opened. @throws CallError */
export async function threadOn(call: Call, channel: string, message: string, title: string): Promise<string> {
  try {
    const thread = await call({
      method: RequestMethod.Post,
      route: Routes.threads(channel, message),
      body: { name: fitted(title, THREAD_NAME) },
      repeatable: true,
    });
    return readChannel(thread).id;
  } catch (error) {
    const failure = failureIn(error);
    if (failure.kind !== "refused") throw error;
    // A thread has its message's id, so one that was opened before is known.
    return failure.code === CODE.threadExists ? message : channel;
  }
}
