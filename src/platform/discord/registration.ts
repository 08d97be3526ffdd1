import { createHash } from "node:crypto";
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from "discord.js";
import type { Memory } from "../keeping.ts";
import { ADD_TO_RECORD, SOURCES } from "../linked.ts";
import type { Offer, OfferedOption } from "../platform.ts";
import { CHOICE, fitted, OPTIONS } from "./limits.ts";

/** Runs `/check` on every quotation of a message. */
export const CHECK_QUOTES = "Check quotes";
/** The command it stands for. */
export const CHECK = "check";

const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};
/** Managers are known by their permission in a server, so their commands are offered there alone. */
const SERVERS = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
  default_member_permissions: Number(PermissionFlagsBits.ManageChannels),
};

function optionJson(option: OfferedOption): object {
  const { name, required, kind } = option;
  const description = fitted(option.description || name, 100);
  if (kind === "number")
    return { type: ApplicationCommandOptionType.Integer, name, description, required, min_value: 1 };
  const base = { type: ApplicationCommandOptionType.String, name, description, required };
  const choices = option.choices.filter(choice => choice !== "" && choice.length <= CHOICE);
  if (kind === "choice" && choices.length > 0 && choices.length <= OPTIONS)
    return { ...base, choices: choices.map(choice => ({ name: choice, value: choice })) };
  return kind === "text" ? base : { ...base, autocomplete: true };
}

/** Discord wants what is required first; a line is put together in the order that was declared (`line.ts`). */
const ordered = (options: readonly OfferedOption[]): readonly OfferedOption[] => [
  ...options.filter(({ required }) => required),
  ...options.filter(({ required }) => !required),
];

const commandJson = (offer: Offer): object => ({
  type: ApplicationCommandType.ChatInput,
  name: offer.name,
  description: fitted(offer.summary, 100),
  options: ordered(offer.options).map(optionJson),
  ...(offer.role === "manager" ? SERVERS : EVERYWHERE),
});

/** Everything that is registered: a command per offer, and "Check quotes" and "Add to record" on messages. */
export const registration = (offers: readonly Offer[]): readonly object[] => [
  ...offers.map(commandJson),
  ...(offers.some(({ name }) => name === CHECK)
    ? [{ type: ApplicationCommandType.Message, name: CHECK_QUOTES, ...EVERYWHERE }]
    : []),
  ...(offers.some(({ name }) => name === SOURCES)
    ? [{ type: ApplicationCommandType.Message, name: ADD_TO_RECORD, ...SERVERS }]
    : []),
];

/** Registers the commands where they are not the ones registered last: an application may create 200 a day. */
export async function register(
  commands: readonly object[],
  application: string,
  memory: Memory,
  put: (commands: readonly object[]) => Promise<void>,
): Promise<boolean> {
  const hash = createHash("sha256").update(JSON.stringify(commands)).digest("hex");
  const name = `commands:${application}`;
  if ((await memory.get("discord", name)) === hash) return false;
  await put(commands);
  await memory.put("discord", name, hash);
  return true;
}
