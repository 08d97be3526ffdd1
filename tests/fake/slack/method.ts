import type { FakeChannel, FakeMessage, FakeState, Json } from "./state.ts";
import { blocksError, viewError } from "./strict.ts";

/** What a method answers: `ok` and its fields, or an error string of Slack. */
export type Answered = Json | string;
export type Method = (args: Json, state: FakeState, team: string) => Answered;

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const complete = (state: FakeState): ReadonlySet<string> =>
  new Set([...state.files].filter(([, file]) => file.complete).map(([id]) => id));

let serial = 0;
/** Timestamps are unique and rise. */
const stamp = (): string =>
  `${Math.floor(Date.now() / 1000)}.${String(++serial % 1_000_000).padStart(6, "0")}`;

function place(id: string, state: FakeState): FakeChannel | string {
  const known = state.channels.get(id);
  if (known !== undefined) return known;
  // A member's id opens the direct message with them.
  if (!state.users.has(id)) return "channel_not_found";
  const direct = { id: `D${id}`, member: true, isPrivate: true, archived: false, refuses: null };
  state.channels.set(direct.id, direct);
  return direct;
}

function content(args: Json, state: FakeState): string | null {
  const wrong = blocksError(args.blocks, complete(state));
  if (wrong !== null) return wrong.error;
  if (text(args.text) === "" && (!Array.isArray(args.blocks) || args.blocks.length === 0)) return "no_text";
  return text(args.text).length > 40_000 ? "msg_too_long" : null;
}

const postMessage: Method = (args, state) => {
  const channel = place(text(args.channel), state);
  if (typeof channel === "string") return channel;
  if (channel.archived) return "is_archived";
  if (channel.refuses !== null) return channel.refuses;
  if (!channel.member) return "not_in_channel";
  const wrong = content(args, state);
  if (wrong !== null) return wrong;
  const thread = text(args.thread_ts) || null;
  const message: FakeMessage = {
    ts: stamp(),
    channel: channel.id,
    thread,
    text: text(args.text),
    blocks: (args.blocks ?? []) as readonly Json[],
    metadata: (args.metadata ?? null) as Json | null,
    at: Date.now(),
    edited: false,
  };
  state.messages.push(message);
  return { channel: channel.id, ts: message.ts, message: { text: message.text } };
};

const postEphemeral: Method = (args, state) => {
  const channel = state.channels.get(text(args.channel));
  if (channel === undefined) return "channel_not_found";
  if (!channel.member) return "not_in_channel";
  const wrong = content(args, state);
  if (wrong !== null) return wrong;
  state.ephemerals.push({
    user: text(args.user),
    channel: channel.id,
    text: text(args.text),
    blocks: (args.blocks ?? []) as readonly Json[],
    by: "postEphemeral",
  });
  return { message_ts: stamp() };
};

const indexOf = (args: Json, state: FakeState): number =>
  state.messages.findIndex(({ channel, ts }) => channel === args.channel && ts === args.ts);

const update: Method = (args, state) => {
  const at = indexOf(args, state);
  const old = state.messages[at];
  if (!state.channels.has(text(args.channel))) return "channel_not_found";
  if (old === undefined) return "message_not_found";
  const wrong = content(args, state);
  if (wrong !== null) return wrong;
  state.messages[at] = {
    ...old,
    text: text(args.text),
    blocks: (args.blocks ?? []) as readonly Json[],
    edited: true,
  };
  return { channel: old.channel, ts: old.ts };
};

const remove: Method = (args, state) => {
  const at = indexOf(args, state);
  if (at < 0) return "message_not_found";
  state.messages.splice(at, 1);
  return { ts: args.ts };
};

/** History as the platform pages it; `lag` hides what is younger. */
export const history =
  (lag: () => number): Method =>
  (args, state) => {
    const channel = state.channels.get(text(args.channel));
    if (channel === undefined) return "channel_not_found";
    if (!channel.member) return "not_in_channel";
    const thread = text(args.ts) || null;
    const limit = Number(args.limit ?? 100);
    const start = Number(text(args.cursor) || 0);
    const found = state.messages
      .filter(one => one.channel === channel.id && one.at <= Date.now() - lag())
      .filter(one => (thread === null ? one.thread === null : one.ts === thread || one.thread === thread))
      .filter(one => Number(one.ts) >= Number(args.oldest ?? 0))
      .sort((a, b) => b.at - a.at);
    const page = found.slice(start, start + limit);
    const more = start + limit < found.length;
    const withMetadata = String(args.include_all_metadata) === "true";
    return {
      messages: page.map(({ ts, text: said, metadata, thread: under }) => ({
        ts,
        text: said,
        ...(under === null ? {} : { thread_ts: under }),
        ...(withMetadata && metadata !== null ? { metadata } : {}),
      })),
      has_more: more,
      response_metadata: { next_cursor: more ? String(start + limit) : "" },
    };
  };

function trigger(args: Json, state: FakeState): string | null {
  const until = state.triggers.get(text(args.trigger_id));
  if (until === undefined) return "exchanged_trigger_id";
  state.triggers.delete(text(args.trigger_id));
  return until < Date.now() ? "expired_trigger_id" : null;
}

const open: Method = (args, state) => {
  const expired = trigger(args, state);
  if (expired !== null) return expired;
  const view = args.view as Json;
  if (viewError(view, complete(state)) !== null) return "invalid_arguments";
  const id = `V${++serial}`;
  state.views.set(id, view);
  return { view: { id } };
};

const change: Method = (args, state) => {
  const id = text(args.view_id);
  if (!state.views.has(id)) return "not_found";
  const view = args.view as Json;
  if (viewError(view, complete(state)) !== null) return "invalid_arguments";
  state.views.set(id, view);
  return { view: { id } };
};

const publish: Method = (args, state) => {
  const view = args.view as Json;
  if (viewError(view, complete(state)) !== null) return "invalid_arguments";
  state.homes.set(text(args.user_id), view);
  return {};
};

const info: Method = (args, state) => {
  const user = state.users.get(text(args.user));
  if (user === undefined) return "user_not_found";
  const { id, name, admin, tz, guest } = user;
  return { user: { id, name, tz, is_admin: admin, is_owner: false, is_restricted: guest } };
};

const kept =
  (pick: (state: FakeState) => Json[]): Method =>
  (args, state) => {
    pick(state).push(args);
    return {};
  };

const openDirect: Method = (args, state) => {
  const channel = place(text(args.users), state);
  return typeof channel === "string" ? "user_not_found" : { channel: { id: channel.id } };
};

const authTest: Method = (_, { botUser, botId }, team) => ({
  team_id: team,
  team: "Fjord",
  user_id: botUser,
  bot_id: botId,
  url: "https://fjord.slack.com/",
});

const finish: Method = (args, state) => {
  for (const { id } of args.files as readonly { readonly id: string }[]) {
    const file = state.files.get(id);
    if (file?.bytes === undefined || file.bytes === null) return "file_not_found";
    state.files.set(id, { ...file, complete: true });
  }
  return { files: args.files };
};

/** The methods this platform knows, those that need its address apart. */
export const METHODS: Readonly<Record<string, Method>> = {
  "auth.test": authTest,
  "chat.postMessage": postMessage,
  "chat.postEphemeral": postEphemeral,
  "chat.update": update,
  "chat.delete": remove,
  "conversations.open": openDirect,
  "views.open": open,
  "views.update": change,
  "views.publish": publish,
  "users.info": info,
  "files.completeUploadExternal": finish,
  "assistant.threads.setSuggestedPrompts": kept(({ prompts }) => prompts),
  "assistant.threads.setStatus": kept(({ statuses }) => statuses),
};
