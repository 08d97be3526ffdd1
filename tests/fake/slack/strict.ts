import type { Json } from "./state.ts";

/** The limits of Block Kit as Slack enforces them. Each check returns what is wrong, or null. */
const own = (value: unknown): Json => (typeof value === "object" && value !== null ? (value as Json) : {});
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.map(own) : []);
const first = (checks: Iterable<string | null>): string | null => {
  for (const check of checks) if (check !== null) return check;
  return null;
};

function textObject(value: unknown, most: number, kinds: readonly string[]): string | null {
  const { type, text, emoji, verbatim } = own(value);
  if (typeof type !== "string" || !kinds.includes(type)) return `text of type ${String(type)}`;
  if (typeof text !== "string" || text === "") return "text is empty";
  if (text.length > most) return `text of ${text.length} characters, ${most} allowed`;
  if (emoji !== undefined && type !== "plain_text") return "emoji outside plain_text";
  return verbatim !== undefined && type !== "mrkdwn" ? "verbatim outside mrkdwn" : null;
}

const plain = (value: unknown, most: number): string | null => textObject(value, most, ["plain_text"]);
const optional = (value: unknown, check: (value: unknown) => string | null): string | null =>
  value === undefined ? null : check(value);

function button(value: Json): string | null {
  return first([
    plain(value.text, 75),
    id(value.action_id),
    optional(value.value, text => (typeof text === "string" && text.length <= 2000 ? null : "button value")),
    optional(value.url, text => (String(text).length <= 3000 ? null : "button url")),
    optional(value.accessibility_label, text => (String(text).length <= 75 ? null : "accessibility_label")),
  ]);
}

const id = (value: unknown): string | null =>
  typeof value === "string" && value !== "" && value.length <= 255 ? null : "action_id";

export function option(value: Json): string | null {
  const wrong = typeof value.value !== "string" || value.value === "" || value.value.length > 75;
  return first([
    plain(value.text, 75),
    wrong ? "option value" : null,
    optional(value.description, text => plain(text, 75)),
  ]);
}

function rich(elements: readonly Json[]): string | null {
  if (elements.length === 0) return "rich_text is empty";
  return first(
    elements.map(element => {
      if (element.type === "rich_text_list") return rich(list(element.elements));
      if (element.type !== "rich_text_section" && element.type !== "rich_text_quote")
        return `rich_text element ${String(element.type)}`;
      const inner = list(element.elements);
      return inner.length === 0 ? "rich_text section is empty" : first(inner.map(richPiece));
    }),
  );
}

function richPiece(piece: Json): string | null {
  if (typeof piece.text !== "string" || piece.text === "") return "rich_text text is empty";
  if (piece.type === "text") return piece.text.length <= 3000 ? null : "rich_text text too long";
  if (piece.type !== "link") return `rich_text piece ${String(piece.type)}`;
  const url = String(piece.url);
  return /^https?:\/\/\S+$/u.test(url) && url.length <= 3000 ? null : "rich_text link";
}

function input(block: Json): string | null {
  const element = own(block.element);
  const options = list(element.options);
  return first([
    plain(block.label, 2000),
    optional(block.hint, hint => plain(hint, 2000)),
    id(element.action_id),
    optional(element.placeholder, text => plain(text, 150)),
    element.type === "static_select" && (options.length === 0 || options.length > 100) ? "options" : null,
    ...options.map(option),
    optional(element.initial_option, one => option(own(one))),
    optional(element.initial_value, text => (String(text).length <= 3000 ? null : "initial_value")),
  ]);
}

function block(
  value: Json,
  surface: "message" | "modal" | "home",
  files: ReadonlySet<string>,
): string | null {
  if (typeof value.block_id === "string" && value.block_id.length > 255) return "block_id";
  switch (value.type) {
    case "header":
      return plain(value.text, 150);
    case "divider":
      return null;
    case "rich_text":
      return rich(list(value.elements));
    case "context": {
      const elements = list(value.elements);
      if (elements.length === 0 || elements.length > 10) return "context elements";
      return first(elements.map(one => textObject(one, 2000, ["plain_text", "mrkdwn"])));
    }
    case "section":
      return first([
        textObject(value.text, 3000, ["plain_text", "mrkdwn"]),
        optional(value.accessory, one => button(own(one))),
      ]);
    case "actions": {
      const elements = list(value.elements);
      if (elements.length === 0 || elements.length > 25) return "actions elements";
      return first(elements.map(button));
    }
    case "image": {
      const alt = value.alt_text;
      if (typeof alt !== "string" || alt === "" || alt.length > 2000) return "alt_text";
      return files.has(String(own(value.slack_file).id)) ? null : "slack_file";
    }
    case "input":
      return surface === "message" ? "input outside a view" : input(value);
    default:
      return `block ${String(value.type)}`;
  }
}

/** Ids must be unique in a message or view. */
function repeated(blocks: readonly Json[]): string | null {
  const ids = blocks.flatMap(one => [
    ...list(one.elements).map(element => element.action_id),
    own(one.accessory).action_id,
    own(one.element).action_id === undefined
      ? undefined
      : `${String(one.block_id)}/${String(own(one.element).action_id)}`,
  ]);
  const known = ids.filter(one => one !== undefined);
  return new Set(known).size === known.length ? null : "action_id is not unique";
}

const SIZE = 13_200;

/** The error a message's blocks are refused with; null: they are fine. */
export function blocksError(
  value: unknown,
  files: ReadonlySet<string>,
): { readonly error: string; readonly why: string } | null {
  if (value === undefined) return null;
  if (!Array.isArray(value)) return { error: "invalid_blocks", why: "no list" };
  const blocks = list(value);
  if (blocks.length > 50) return { error: "invalid_blocks", why: `${blocks.length} blocks` };
  if (JSON.stringify(value).length > SIZE) return { error: "msg_blocks_too_long", why: "payload" };
  const wrong = first([...blocks.map(one => block(one, "message", files)), repeated(blocks)]);
  return wrong === null ? null : { error: "invalid_blocks", why: wrong };
}

/** What is wrong with a view; null: nothing. */
export function viewError(value: Json, files: ReadonlySet<string>): string | null {
  const surface = value.type === "home" ? "home" : "modal";
  if (value.type !== "home" && value.type !== "modal") return `view ${String(value.type)}`;
  const blocks = list(value.blocks);
  return first([
    blocks.length === 0 || blocks.length > 100 ? `${blocks.length} blocks` : null,
    surface === "modal" ? plain(value.title, 24) : null,
    optional(value.submit, text => plain(text, 24)),
    optional(value.close, text => plain(text, 24)),
    blocks.some(({ type }) => type === "input") && surface === "modal" && value.submit === undefined
      ? "no submit"
      : null,
    typeof value.private_metadata === "string" && value.private_metadata.length > 3000
      ? "private_metadata"
      : null,
    typeof value.callback_id === "string" && value.callback_id.length > 255 ? "callback_id" : null,
    ...blocks.map(one => block(one, surface, files)),
    repeated(blocks),
  ]);
}
