import { bare } from "../../card/bare.ts";
import type { Card, Form, FormField } from "../../card/card.ts";
import type { Offer, OfferedOption } from "../platform.ts";
import { type Control, plainText, type SelectOption, type SlackBlock, type View } from "./block.ts";
import { label } from "./chunk.ts";
import { small } from "./evidence.ts";
import { LIMITS } from "./limits.ts";
import { viewBlocks } from "./message.ts";
import type { Rendering } from "./render.ts";
import type { Origin } from "./request.ts";

/** The callback id of every form; what it fills in stands in its metadata. */
export const FORM_VIEW = "form";

/** What a form has to remember until it is submitted. */
export interface FormMetadata {
  readonly command: string;
  readonly channel: string | null;
  readonly thread: string | null;
}

/** Reads back what `formView` put there; null for anything else. */
export function formMetadata(text: string): FormMetadata | null {
  try {
    const found = JSON.parse(text) as Partial<Record<keyof FormMetadata, unknown>> | null;
    if (typeof found?.command !== "string") return null;
    const known = (value: unknown): string | null => (typeof value === "string" ? value : null);
    return { command: found.command, channel: known(found.channel), thread: known(found.thread) };
  } catch {
    return null;
  }
}

/** A form as a modal: texts to type, choices to choose, people and stories to find. `said` is told above it. */
export function formView(
  form: Form,
  { channel, thread }: Origin,
  offers: readonly Offer[],
  said: readonly SlackBlock[] = [],
): View {
  const metadata: FormMetadata = { command: form.command, channel, thread };
  return {
    type: "modal",
    callback_id: FORM_VIEW,
    private_metadata: JSON.stringify(metadata),
    title: plainText(label(bare(form.title), LIMITS.viewTitle)),
    submit: plainText(label(bare(form.submit) || "Ask", LIMITS.viewTitle)),
    close: plainText("Cancel"),
    blocks: [...said, ...form.fields.map(field => input(field, form.command, offers))],
  };
}

function input(field: FormField, command: string, offers: readonly Offer[]): SlackBlock {
  const hint = bare(field.hint);
  return {
    type: "input",
    block_id: field.name,
    optional: !field.required,
    label: plainText(label(bare(field.label) || field.name, LIMITS.label)),
    ...(hint === "" ? {} : { hint: plainText(label(hint, LIMITS.label)) }),
    element: control(field, command, offers),
  };
}

const choice = (text: string): SelectOption => ({
  text: plainText(label(text, LIMITS.option)),
  value: text.slice(0, LIMITS.option),
});

function control(
  { name, choices, value, hint }: FormField,
  command: string,
  offers: readonly Offer[],
): Control {
  const [offer, option] = offered(command, name, offers);
  if (choices.length > 0) {
    const initial = choices.includes(value) ? { initial_option: choice(value) } : {};
    return { type: "static_select", action_id: "choose", options: choices.map(choice), ...initial };
  }
  if (offer !== null && (option?.kind === "person" || option?.kind === "story")) {
    const known = value !== "" && value.length <= LIMITS.option;
    const initial = known ? { initial_option: choice(value) } : {};
    const placeholder = plainText(option.kind === "person" ? "Type a name" : "Type a topic");
    return {
      type: "external_select",
      action_id: `find:${offer.name}`,
      min_query_length: 0,
      placeholder,
      ...initial,
    };
  }
  const shown = label(bare(hint), LIMITS.placeholder);
  return {
    type: "plain_text_input",
    action_id: "type",
    multiline: name === "quote" || name === "words",
    ...(value === "" ? {} : { initial_value: value.slice(0, LIMITS.metadata) }),
    ...(shown === "" ? {} : { placeholder: plainText(shown) }),
  };
}

/** The option a field fills, where the command the form adds to declares it as its first. */
function offered(
  command: string,
  name: string,
  offers: readonly Offer[],
): readonly [Offer | null, OfferedOption | null] {
  const offer = offers.find(one => one.name === /^\/(\S+)/u.exec(command)?.[1]) ?? null;
  return [offer, offer?.options.find(option => option.name === name) ?? null];
}

/** A command's own form, made from its declaration: what opens when it is typed without what it needs. */
export const formOfOffer = ({ name, summary, options }: Offer): Form => ({
  title: `/${name}`,
  command: `/${name}`,
  submit: "Ask",
  fields: options
    .filter(({ kind }) => kind !== "number")
    .map((option, at) => ({
      name: option.name,
      label: option.description,
      hint: at === 0 ? summary : "",
      required: option.required,
      value: "",
      choices: option.choices,
    })),
});

/** The command of the form that takes any question. */
export const ANY_FORM = "/onrecord";

/** Any question or command, in a modal. */
export const ASK_FORM: Form = {
  title: "Ask Onrecord",
  command: ANY_FORM,
  submit: "Ask",
  fields: [
    {
      name: "question",
      label: "Your question",
      hint: "Who said that?",
      required: true,
      value: "",
      choices: [],
    },
  ],
};

const WORKING = "Looking it up …";

/** What is shown at once, because a trigger works for three seconds only. */
export const workingView = (title: string): View => ({
  type: "modal",
  title: plainText(label(bare(title) || "Onrecord", LIMITS.viewTitle)),
  close: plainText("Close"),
  blocks: small(WORKING),
});

/** A card in a modal. A modal holds 100 blocks: what is beyond is for the channel, and `rest` says so. */
export function cardView(card: Card, how: Rendering, title: string, rest: string): View {
  const [first = [], ...others] = viewBlocks(card, how);
  const last = others.length === 0 ? [] : small(rest);
  const blocks = [...first, ...last];
  return {
    type: "modal",
    title: plainText(label(bare(title) || "Onrecord", LIMITS.viewTitle)),
    close: plainText("Close"),
    blocks: blocks.length === 0 ? small("Nothing to show.") : blocks,
  };
}
