import { type BaseInteraction, InteractionContextType, type Message, PermissionFlagsBits } from "discord.js";
import type { Address, Asker } from "../platform.ts";

/** Who asks, from where, and where an answer could be posted later: all of it vouched for by Discord, nothing by the text. */
export interface Whence {
  readonly space: string;
  readonly conversation: string;
  readonly asker: Asker;
  readonly channel: Address | null;
  /** Whether others read along, so that an answer to one is for that one alone. */
  readonly isShared: boolean;
  /** The server did not install the app; this user did. */
  readonly userInstalled: boolean;
}

const MANAGING = [PermissionFlagsBits.ManageChannels, PermissionFlagsBits.Administrator] as const;

export const serverSpace = (guild: string): string => `discord:${guild}`;
const userSpace = (user: string): string => `discord:user:${user}`;

const askerOf = (id: string, manager: boolean): Asker => ({ id, manager, zone: null });

/** Nobody is a manager whose permissions Discord does not tell. */
const isManager = (permissions: BaseInteraction["memberPermissions"]): boolean =>
  permissions !== null && MANAGING.some(permission => permissions.has(permission, false));

interface Placed {
  readonly id: string;
  readonly isThread: () => boolean;
  readonly parentId?: string | null;
}

function addressOf(space: string, channelId: string, channel: Placed | null): Address {
  const parent = channel?.isThread() === true ? (channel.parentId ?? null) : null;
  return parent === null
    ? { platform: "discord", space, channel: channelId, thread: null }
    : { platform: "discord", space, channel: parent, thread: channelId };
}

/** Of an interaction. In a server that did not install the app, and between people, only the user's own space is seen. */
export function whenceOf(interaction: BaseInteraction): Whence {
  const { user, guildId, channelId, context } = interaction;
  const installedIn = interaction.authorizingIntegrationOwners[0];
  const isServer = guildId !== null && installedIn === guildId;
  const space = isServer ? serverSpace(guildId) : userSpace(user.id);
  const isDirect = guildId === null && context === InteractionContextType.BotDM;
  const reachable = channelId !== null && (isServer || isDirect);
  const placed = interaction.channel === null ? null : (interaction.channel as Placed);
  return {
    space,
    conversation: `${space}:${channelId ?? "nowhere"}:${user.id}`,
    asker: askerOf(user.id, isServer && isManager(interaction.memberPermissions)),
    channel: reachable ? addressOf(space, channelId, placed) : null,
    isShared: !isDirect,
    userInstalled: !isServer && installedIn === undefined,
  };
}

/** Of a message. */
export function writerOf(message: Message): Whence {
  const { author, guildId, channelId, channel } = message;
  const space = guildId === null ? userSpace(author.id) : serverSpace(guildId);
  const permissions =
    message.member === null || channel.isDMBased() ? null : (message.member.permissionsIn(channel) ?? null);
  return {
    space,
    conversation: `${space}:${channelId}:${author.id}`,
    asker: askerOf(author.id, guildId !== null && isManager(permissions)),
    channel: addressOf(space, channelId, channel as Placed),
    isShared: guildId !== null,
    userInstalled: false,
  };
}
