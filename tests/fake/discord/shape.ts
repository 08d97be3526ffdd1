import { type Json, listOf } from "./body.ts";
import { type FakeChannel, type FakeGuild, type FakeMessage, THREAD, type World } from "./world.ts";

/** What is held, as Discord writes it on the wire. */

const EVERYONE = "1071698660929";
/** Manage Channels, Administrator. */
export const MANAGE = String((1n << 4n) | BigInt(EVERYONE));

export const userJson = (id: string, bot = false): Json => ({
  id,
  username: bot ? "onrecord" : `user${id.slice(-4)}`,
  discriminator: "0",
  global_name: null,
  avatar: null,
  bot,
});

export function messageJson(world: World, message: FakeMessage): Json {
  const { body } = message;
  const flags = Number(body.flags ?? 0) | (message.ephemeral ? 64 : 0);
  return {
    id: message.id,
    channel_id: message.channel,
    author: userJson(message.author, message.author === world.bot),
    content: body.content ?? "",
    timestamp: new Date(message.postedAt).toISOString(),
    edited_timestamp: message.edits > 0 ? new Date(message.postedAt + message.edits).toISOString() : null,
    tts: false,
    mention_everyone: false,
    mentions: [...String(body.content ?? "").matchAll(/<@!?(\d+)>/g)].map(([, id = ""]) =>
      userJson(id, id === world.bot),
    ),
    mention_roles: [],
    attachments: message.files.map((filename, at) => ({
      id: String(BigInt(message.id) + BigInt(at + 1)),
      filename,
      size: 1,
      url: `https://cdn.fake/${message.id}/${filename}`,
      proxy_url: `https://media.fake/${message.id}/${filename}`,
    })),
    embeds: listOf(body.embeds),
    components: listOf(body.components),
    pinned: false,
    type: message.reference === null ? 0 : 19,
    flags,
    ...(message.reference !== null && { message_reference: { message_id: message.reference } }),
  };
}

export const channelJson = (channel: FakeChannel): Json => ({
  id: channel.id,
  type: channel.type,
  name: channel.name,
  ...(channel.guild !== null && { guild_id: channel.guild }),
  ...(channel.recipient !== null && { recipients: [userJson(channel.recipient)] }),
  ...(channel.guild !== null && { permission_overwrites: [], position: 0, parent_id: channel.parent }),
  ...(channel.type === THREAD && {
    thread_metadata: {
      archived: channel.archived,
      locked: channel.locked,
      auto_archive_duration: 1440,
      archive_timestamp: new Date(0).toISOString(),
    },
  }),
});

const role = (id: string, name: string, permissions: string): Json => ({
  id,
  name,
  permissions,
  color: 0,
  hoist: false,
  position: 0,
  managed: false,
  mentionable: false,
  flags: 0,
});

/** A guild as GUILD_CREATE gives it; its manager role has the guild's id plus one. */
export function guildJson(world: World, guild: FakeGuild): Json {
  const channels = [...world.channels.values()].filter(one => one.guild === guild.id && !one.deleted);
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.owner,
    unavailable: false,
    roles: [role(guild.id, "@everyone", EVERYONE), role(managerRole(guild.id), "managers", MANAGE)],
    emojis: [],
    stickers: [],
    features: [],
    channels: channels.filter(({ type }) => type !== THREAD).map(channelJson),
    threads: channels.filter(({ type }) => type === THREAD).map(channelJson),
    members: [
      {
        user: userJson(world.bot, true),
        roles: [],
        joined_at: new Date(0).toISOString(),
        deaf: false,
        mute: false,
        flags: 0,
      },
    ],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    member_count: 2,
    large: false,
    premium_tier: 0,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    system_channel_flags: 0,
    preferred_locale: "en-US",
    premium_progress_bar_enabled: false,
  };
}

export const managerRole = (guild: string): string => String(BigInt(guild) + 1n);

export const permissionsOf = (manager: boolean): string => (manager ? MANAGE : EVERYONE);
