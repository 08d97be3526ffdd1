import { type Json, jsonOf, numberOf, textOf } from "./body.ts";
import { checkMessage } from "./limits.ts";
import { Refusal, unknown } from "./refusal.ts";
import { channelJson, messageJson } from "./shape.ts";
import {
  addChannel,
  addMessage,
  type FakeChannel,
  type FakeMessage,
  FORUM,
  THREAD,
  type World,
} from "./world.ts";

/** How long a nonce names one message. Discord says "the past few minutes". */
const NONCE_WINDOW = 180_000;

/** @throws Refusal the way Discord words it: gone, hidden, or not to be written in. */
export function channelOf(world: World, id: string): FakeChannel {
  const channel = world.channels.get(id);
  if (channel === undefined || channel.deleted) throw unknown.channel();
  const guild = channel.guild === null ? null : world.guilds.get(channel.guild);
  if (!channel.mayView || guild?.left === true) throw new Refusal(403, 50001, "Missing Access");
  return channel;
}

function writable(world: World, id: string): FakeChannel {
  const channel = channelOf(world, id);
  if (channel.recipient !== null && world.closed.has(channel.recipient))
    throw new Refusal(403, 50007, "Cannot send messages to this user");
  const parent = channel.parent === null ? undefined : world.channels.get(channel.parent);
  if (parent?.deleted === true) throw unknown.channel();
  if (!channel.maySend || (channel.type === THREAD && parent?.maySend === false))
    throw new Refusal(403, 50013, "Missing Permissions");
  if (channel.locked) throw new Refusal(400, 160005, "Thread is locked");
  if (channel.type === FORUM) throw new Refusal(400, 50008, "Cannot send messages in a non-text channel");
  return channel;
}

export function createMessage(world: World, id: string, body: Json, files: readonly string[]): Json {
  const channel = writable(world, id);
  checkMessage(body, files, false);
  const nonce = textOf(body.nonce) || null;
  if (nonce !== null && body.enforce_nonce === true) {
    // Also a deleted message blocks its nonce (discord.js PR#10129).
    const earlier = world.messages.find(
      one =>
        one.nonce === nonce &&
        one.channel === id &&
        one.author === world.bot &&
        Date.now() - one.postedAt < NONCE_WINDOW,
    );
    if (earlier !== undefined) return { ...messageJson(world, earlier), nonce };
  }
  const reference = textOf(jsonOf(body.message_reference).message_id) || null;
  const message = addMessage(world, { channel: id, author: world.bot, body, nonce, reference, files });
  channel.archived = false;
  return { ...messageJson(world, message), ...(nonce !== null && { nonce }) };
}

export function messageOf(world: World, channel: string, id: string): FakeMessage {
  const found = world.messages.find(
    one => one.id === id && one.channel === channel && !one.deleted && !one.ephemeral,
  );
  if (found === undefined) throw unknown.message();
  return found;
}

export function editMessage(
  world: World,
  channel: string,
  id: string,
  body: Json,
  files: readonly string[],
): Json {
  const place = channelOf(world, channel);
  const message = messageOf(world, channel, id);
  if (message.author !== world.bot)
    throw new Refusal(403, 50005, "Cannot edit a message authored by another user");
  if (place.archived) throw new Refusal(400, 50083, "Thread is archived");
  const flags = numberOf(body.flags) | (numberOf(message.body.flags) & (1 << 15));
  checkMessage({ ...body, flags }, [...files, ...message.files], true);
  message.body = { ...message.body, ...body, flags };
  if (files.length > 0 || Array.isArray(body.attachments)) message.files = files;
  message.edits++;
  return messageJson(world, message);
}

export function deleteMessage(world: World, channel: string, id: string): null {
  channelOf(world, channel);
  messageOf(world, channel, id).deleted = true;
  return null;
}

/** Newest first. `lag`: what is younger (ms) is not in the history yet. */
export function history(world: World, channel: string, query: URLSearchParams, lag: number): readonly Json[] {
  channelOf(world, channel);
  const limit = Number(query.get("limit") ?? 50);
  if (!(limit >= 1 && limit <= 100)) throw new Refusal(400, 50035, "Invalid Form Body: limit is 1 to 100");
  const before = query.get("before");
  const after = query.get("after");
  const visible = world.messages
    .filter(
      one => one.channel === channel && !one.deleted && !one.ephemeral && Date.now() - one.postedAt >= lag,
    )
    .filter(one => before === null || BigInt(one.id) < BigInt(before))
    .filter(one => after === null || BigInt(one.id) > BigInt(after));
  const page = after === null ? visible.slice(-limit) : visible.slice(0, limit);
  return page.reverse().map(message => messageJson(world, message));
}

function threadName(body: Json): string {
  const name = textOf(body.name);
  if (name === "" || [...name].length > 100)
    throw new Refusal(400, 50035, "Invalid Form Body: name is 1 to 100 long");
  return name;
}

/** A thread that hangs on a message has that message's id. */
export function threadFromMessage(world: World, channel: string, id: string, body: Json): Json {
  const parent = channelOf(world, channel);
  messageOf(world, channel, id);
  if (!parent.mayThread) throw new Refusal(403, 50013, "Missing Permissions");
  if (parent.type !== 0) throw new Refusal(400, 50024, "Cannot execute action on this channel type");
  if (world.channels.has(id))
    throw new Refusal(400, 160004, "A thread has already been created for this message");
  return channelJson(
    addChannel(world, { id, guild: parent.guild, type: THREAD, name: threadName(body), parent: channel }),
  );
}

/** A post of a forum: a thread and its first message, which has the thread's id. */
export function forumPost(world: World, channel: string, body: Json, files: readonly string[]): Json {
  const parent = channelOf(world, channel);
  if (parent.type !== FORUM) throw new Refusal(400, 50024, "Cannot execute action on this channel type");
  if (!parent.maySend) throw new Refusal(403, 50013, "Missing Permissions");
  const message = jsonOf(body.message);
  checkMessage(message, files, false);
  const thread = addChannel(world, {
    guild: parent.guild,
    type: THREAD,
    name: threadName(body),
    parent: channel,
  });
  const first = addMessage(world, {
    id: thread.id,
    channel: thread.id,
    author: world.bot,
    body: message,
    files,
  });
  return { ...channelJson(thread), message: messageJson(world, first) };
}

export function changeChannel(world: World, id: string, body: Json): Json {
  const channel = channelOf(world, id);
  if (channel.locked) throw new Refusal(403, 50013, "Missing Permissions");
  if (typeof body.archived === "boolean") channel.archived = body.archived;
  return channelJson(channel);
}
