import { type Json, listOf, nested, textOf } from "./body.ts";
import type { Interaction } from "./interactions.ts";
import type { FakeDiscord } from "./server.ts";
import { channelJson, managerRole, messageJson, permissionsOf, userJson } from "./shape.ts";
import { snowflake } from "./snowflake.ts";
import { addMessage, DM, type FakeChannel, type FakeMessage } from "./world.ts";

/** Someone at a Discord client, in one channel. */
export interface Visitor {
  readonly id: string;
  /** Types a slash command with its options. */
  slash(name: string, options?: Readonly<Record<string, string | number>>): Interaction;
  /** Types into an option that completes. */
  complete(
    name: string,
    option: string,
    typed: string,
    others?: Readonly<Record<string, string>>,
  ): Interaction;
  /** Uses a message command on a message. */
  use(name: string, target: FakeMessage): Interaction;
  press(on: FakeMessage, customId: string): Interaction;
  choose(on: FakeMessage, customId: string, value: string): Interaction;
  submit(modal: Json, values: Readonly<Record<string, string>>): Interaction;
  /** Writes a message; the bot sees its text only where Discord shows it. */
  say(text: string): FakeMessage;
}

export interface VisitorOptions {
  readonly id?: string;
  readonly manager?: boolean;
  /** The app is installed by this user alone, not in the server. */
  readonly userInstalled?: boolean;
}

const member = (id: string, guild: string, manager: boolean): Json => ({
  user: userJson(id),
  roles: manager ? [managerRole(guild)] : [],
  joined_at: new Date(0).toISOString(),
  deaf: false,
  mute: false,
  flags: 0,
  permissions: permissionsOf(manager),
});

/** Members come with messages without their user and their permissions. */
const unnamed = ({ user: _, permissions: __, ...rest }: Json): Json => rest;

/** Someone who types in `channel`. */
export function visitor(discord: FakeDiscord, channel: FakeChannel, options: VisitorOptions = {}): Visitor {
  const { world, interactions, gateway } = discord;
  const { id = channel.recipient ?? snowflake(), manager = false, userInstalled = false } = options;
  const { guild } = channel;
  const send = (type: number, data: Json, source: FakeMessage | null = null): Interaction => {
    const one = interactions.add({ type, channel: channel.id, userInstalled, source });
    gateway.dispatch("INTERACTION_CREATE", {
      id: one.id,
      token: one.token,
      application_id: world.application,
      type,
      version: 1,
      data,
      channel_id: channel.id,
      channel: { ...channelJson(channel), permissions: permissionsOf(manager) },
      ...(source !== null && { message: messageJson(world, source) }),
      ...(guild === null
        ? { user: userJson(id), context: userInstalled && channel.type !== DM ? 2 : 1 }
        : {
            guild_id: guild,
            guild: { id: guild, locale: "en-US", features: [] },
            member: member(id, guild, manager),
            context: 0,
          }),
      locale: "en-GB",
      app_permissions: permissionsOf(false),
      entitlements: [],
      attachment_size_limit: 10_485_760,
      authorizing_integration_owners: userInstalled ? { "1": id } : { "0": guild ?? "0" },
    });
    return one;
  };
  return {
    id,
    slash: (name, values = {}) => send(2, { id: snowflake(), name, type: 1, options: optionsOf(values) }),
    complete: (name, option, typed, others = {}) =>
      send(4, {
        id: snowflake(),
        name,
        type: 1,
        options: [...optionsOf(others), { name: option, type: 3, value: typed, focused: true }],
      }),
    use: (name, target) =>
      send(2, {
        id: snowflake(),
        name,
        type: 3,
        target_id: target.id,
        resolved: { messages: { [target.id]: messageJson(world, target) } },
      }),
    press: (on, customId) => send(3, { custom_id: customId, component_type: 2 }, on),
    choose: (on, customId, value) => send(3, { custom_id: customId, component_type: 3, values: [value] }, on),
    submit: (modal, values) => send(5, submission(modal, values)),
    say(text) {
      const message = addMessage(world, { channel: channel.id, author: id, body: { content: text } });
      const shown = guild === null || text.includes(`<@${world.bot}>`) ? text : "";
      gateway.dispatch("MESSAGE_CREATE", {
        ...messageJson(world, message),
        content: shown,
        channel_type: channel.type,
        ...(guild !== null && { guild_id: guild, member: unnamed(member(id, guild, manager)) }),
      });
      return message;
    },
  };
}

const optionsOf = (values: Readonly<Record<string, string | number>>): readonly Json[] =>
  Object.entries(values).map(([name, value]) => ({ name, type: typeof value === "number" ? 4 : 3, value }));

/** A modal as it comes back: each label with its field and the value typed or chosen. */
function submission(modal: Json, values: Readonly<Record<string, string>>): Json {
  const fields = nested(listOf(modal.components)).filter(({ type }) => type === 3 || type === 4);
  return {
    custom_id: modal.custom_id,
    components: fields.map(field => {
      const id = textOf(field.custom_id);
      const preset = listOf(field.options).find(option => option.default === true)?.value;
      const value = values[id] ?? textOf(field.type === 3 ? preset : field.value);
      const held = field.type === 3 ? { values: value === "" ? [] : [value] } : { value };
      return { type: 18, id: 1, component: { type: field.type, id: 2, custom_id: id, ...held } };
    }),
  };
}

/** The text a person sees of a message: its text parts and the labels of its buttons and choices. */
export function shown(message: FakeMessage): string {
  const parts = nested(listOf(message.body.components)).flatMap(component => [
    textOf(component.content),
    textOf(component.label),
    ...listOf(component.options).map(({ label }) => textOf(label)),
    ...listOf(component.items).map(({ description }) => textOf(description)),
  ]);
  return [textOf(message.body.content), ...parts].filter(text => text !== "").join("\n");
}

/** Resolves when the interaction has what is looked for. */
export async function until<T>(
  one: Interaction,
  look: (one: Interaction) => T | null,
  timeout = 15_000,
): Promise<T> {
  const limit = Date.now() + timeout;
  for (;;) {
    const found = look(one);
    if (found !== null) return found;
    if (Date.now() > limit)
      throw new Error(`interaction ${one.id} is still ${one.state} after ${timeout} ms`);
    await new Promise<void>(resolve => {
      one.changed = resolve;
      setTimeout(resolve, 20);
    });
  }
}

/** The answer to an interaction, once it is there. */
export const answerTo = (one: Interaction): Promise<FakeMessage> =>
  until(one, ({ original, state }) => (state === "replied" ? original : null));
