import type {
  BaseInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from "discord.js";
import type { Form } from "../../card/card.ts";
import { ADD_TO_RECORD, readLine } from "../linked.ts";
import type { Offer } from "../platform.ts";
import type { Decoded } from "./custom-id.ts";
import type { Keep } from "./keep.ts";
import { lineOf } from "./line.ts";
import { filled, readForm } from "./modal.ts";
import { CHECK, CHECK_QUOTES } from "./registration.ts";
import type { Wish } from "./task.ts";
import { wire, wires, words } from "./wire.ts";

/** What an interaction asks for. A modal has to be the very first answer; everything else can wait for its answer. */
export type Wanted =
  | { readonly type: "task"; readonly wish: Wish }
  | { readonly type: "modal"; readonly form: Form; readonly customId: string };

const say = (sentence: string): Wanted => ({ type: "task", wish: { type: "say", words: sentence } });
const OTHER_VERSION = "This button is from another version of Onrecord. Ask again, or type /help.";
const NOT_KEPT = "What this button stands for is not kept any more. Type the command again.";
const NO_TEXT = "There is no text in that message that could hold a quotation.";

function ofCommand(interaction: ChatInputCommandInteraction, offers: readonly Offer[]): Wanted {
  const given = new Map(interaction.options.data.map(({ name, value }) => [name, String(value ?? "")]));
  return { type: "task", wish: { type: "answer", line: lineOf(interaction.commandName, given, offers) } };
}

/** All text of a message: what was typed, what its embeds say, and the texts among its components. */
function textIn({ targetMessage }: MessageContextMenuCommandInteraction): string {
  const { content, embeds, components } = targetMessage;
  const embedded = embeds.flatMap(({ title, description, fields }) => [
    title ?? "",
    description ?? "",
    ...fields.map(({ value }) => value),
  ]);
  const texts = wires(JSON.parse(JSON.stringify(components))).flatMap(textsOf);
  return [content, ...embedded, ...texts].filter(text => text.trim() !== "").join("\n");
}

const textsOf = (component: ReturnType<typeof wire>): readonly string[] => [
  ...(words(component.content) === null ? [] : [String(component.content)]),
  ...wires(component.components).flatMap(textsOf),
];

function ofMessage(interaction: MessageContextMenuCommandInteraction): Wanted {
  const { commandName } = interaction;
  if (commandName !== CHECK_QUOTES && commandName !== ADD_TO_RECORD) return say(OTHER_VERSION);
  const text = textIn(interaction);
  if (commandName === ADD_TO_RECORD) return { type: "task", wish: { type: "answer", line: readLine(text) } };
  return text === "" ? say(NO_TEXT) : { type: "task", wish: { type: "answer", line: `/${CHECK} ${text}` } };
}

function pressed(decoded: Decoded, customId: string): Wanted {
  if (decoded.type === "kept") return say(NOT_KEPT);
  if (decoded.type !== "press") return say(OTHER_VERSION);
  const { press } = decoded;
  switch (press.type) {
    case "ask":
      return { type: "task", wish: { type: "answer", line: press.line } };
    case "open":
      return { type: "task", wish: press };
    case "share":
      return { type: "task", wish: press };
    case "form": {
      const form = readForm(press.form);
      return form === null ? say(OTHER_VERSION) : { type: "modal", form, customId };
    }
  }
}

/** What was typed or chosen in each field of a modal. */
function valuesOf({ fields }: ModalSubmitInteraction): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...fields.fields.values()].map(field => {
      const { value, values } = wire(field);
      const chosen = Array.isArray(values) ? values[0] : value;
      return [field.customId, typeof chosen === "string" ? chosen : ""];
    }),
  );
}

async function submitted(interaction: ModalSubmitInteraction, keep: Keep, space: string): Promise<Wanted> {
  const decoded = await keep.read(space, interaction.customId);
  const wanted = pressed(decoded, interaction.customId);
  if (wanted.type !== "modal") return wanted;
  const result = filled(wanted.form, valuesOf(interaction));
  return result.type === "line"
    ? { type: "task", wish: { type: "answer", line: result.line } }
    : {
        type: "task",
        wish:
          result.form.fields.length === 0
            ? { type: "answer", line: result.form.command }
            : { type: "form", form: result.form },
      };
}

/** What someone wants who typed a command, pressed, chose or filled in something; null: nothing this program knows. */
export async function wantedOf(
  interaction: BaseInteraction,
  offers: readonly Offer[],
  keep: Keep,
  space: string,
): Promise<Wanted | null> {
  if (interaction.isChatInputCommand()) return ofCommand(interaction, offers);
  if (interaction.isMessageContextMenuCommand()) return ofMessage(interaction);
  if (interaction.isButton())
    return pressed(await keep.read(space, interaction.customId), interaction.customId);
  if (interaction.isStringSelectMenu()) {
    const id = interaction.values[0] ?? "";
    return pressed(await keep.read(space, id), id);
  }
  if (interaction.isModalSubmit()) return await submitted(interaction, keep, space);
  return interaction.isRepliable() ? say(OTHER_VERSION) : null;
}
