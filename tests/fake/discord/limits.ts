import { isJson, type Json, jsonOf, listOf, nested, numberOf, textOf } from "./body.ts";
import { invalidForm, overloaded, Refusal } from "./refusal.ts";

/** What Discord refuses of a message, beyond what its OpenAPI says. Lengths are counted in code points. */
const COMPONENTS_V2 = 1 << 15;
const KNOWN_FLAGS = (1 << 2) | (1 << 6) | (1 << 12) | COMPONENTS_V2;
const ROW = 1;
const BUTTON = 2;
const SELECT = 3;
const SECTION = 9;
const TEXT = 10;
const GALLERY = 12;
const FILE = 13;

const length = (value: unknown): number => [...textOf(value)].length;
function most(value: unknown, limit: number, what: string): void {
  if (length(value) > limit) throw invalidForm(`${what} must be ${limit} or fewer in length.`);
}
function need(holds: boolean, problem: string): void {
  if (!holds) throw invalidForm(problem);
}

function checkEmbeds(embeds: readonly Json[]): void {
  need(embeds.length <= 10, "embeds: at most 10");
  let total = 0;
  for (const embed of embeds) {
    const fields = listOf(embed.fields);
    need(fields.length <= 25, "embeds.fields: at most 25");
    const parts: readonly (readonly [unknown, number, string])[] = [
      [embed.title, 256, "embed.title"],
      [embed.description, 4096, "embed.description"],
      [jsonOf(embed.footer).text, 2048, "embed.footer.text"],
      [jsonOf(embed.author).name, 256, "embed.author.name"],
      ...fields.flatMap(field => [
        [field.name, 256, "embed.field.name"] as const,
        [field.value, 1024, "embed.field.value"] as const,
      ]),
    ];
    for (const [text, limit, what] of parts) {
      most(text, limit, what);
      total += length(text);
    }
  }
  need(total <= 6000, "Embed size exceeds maximum size of 6000");
}

function checkButton(button: Json): void {
  most(button.label, 80, "label");
  most(button.custom_id, 100, "custom_id");
  need(textOf(button.label) !== "" || isJson(button.emoji), "a button needs a label or an emoji");
  const isLink = button.style === 5;
  need(isLink === (button.url !== undefined), "url stands on link buttons alone");
  need(isLink !== (textOf(button.custom_id) !== ""), "a button needs a custom_id, a link button none");
  if (isLink) {
    need(textOf(button.url).length <= 512, "url must be 512 or fewer in length.");
    need(
      /^(https?|discord):\/\//.test(textOf(button.url)),
      "Scheme must be one of ('http', 'https', 'discord')",
    );
  }
}

function checkSelect(select: Json): void {
  const options = listOf(select.options);
  need(options.length >= 1 && options.length <= 25, "options: 1 to 25");
  most(select.custom_id, 100, "custom_id");
  most(select.placeholder, 150, "placeholder");
  for (const { label, value, description } of options) {
    need(length(label) >= 1 && length(value) >= 1, "an option needs a label and a value");
    most(label, 100, "option.label");
    most(value, 100, "option.value");
    most(description, 100, "option.description");
  }
  need(new Set(options.map(({ value }) => value)).size === options.length, "option values must be unique");
}

function checkComponent(component: Json): void {
  const inside = listOf(component.components);
  switch (component.type) {
    case ROW: {
      const selects = inside.filter(({ type }) => type === SELECT);
      need(inside.length >= 1 && inside.length <= 5, "a row holds 1 to 5 buttons");
      need(selects.length === 0 || inside.length === 1, "a select stands alone in its row");
      return;
    }
    case BUTTON:
      checkButton(component);
      return;
    case SELECT:
      checkSelect(component);
      return;
    case SECTION:
      need(
        inside.length >= 1 && inside.length <= 3 && isJson(component.accessory),
        "section: 1 to 3 texts and an accessory",
      );
      return;
    case TEXT:
      need(length(component.content) >= 1, "content: 1 or more in length");
      return;
    case GALLERY:
      need(
        listOf(component.items).length >= 1 && listOf(component.items).length <= 10,
        "gallery: 1 to 10 items",
      );
      return;
    default:
      return;
  }
}

function checkUnique(components: readonly Json[]): void {
  const ids = components.map(({ custom_id }) => custom_id).filter(id => id !== undefined);
  need(new Set(ids).size === ids.length, "Component custom id cannot be duplicated");
  const numbers = components.map(({ id }) => numberOf(id)).filter(id => id !== 0);
  need(new Set(numbers).size === numbers.length, "Component id must be unique");
}

/** Names the files of a message may be called by, and that each is there. */
function checkFiles(components: readonly Json[], files: readonly string[]): void {
  const media = components.flatMap(component =>
    component.type === GALLERY
      ? listOf(component.items).map(item => jsonOf(item.media).url)
      : component.type === FILE
        ? [jsonOf(component.file).url]
        : [],
  );
  for (const url of media.map(textOf)) {
    const name = /^attachment:\/\/(.+)$/.exec(url)?.[1];
    if (name !== undefined) need(files.includes(name), `attachment ${name} is not in the request`);
    else need(/^https?:\/\//.test(url), "media.url is not an address");
  }
  for (const item of components.flatMap(({ items }) => listOf(items)))
    most(item.description, 1024, "media description");
}

function checkV2(body: Json, top: readonly Json[], all: readonly Json[]): void {
  for (const name of ["content", "embeds", "poll", "sticker_ids"])
    need(body[name] === undefined || body[name] === null, `${name} cannot be used with IS_COMPONENTS_V2`);
  need(top.length >= 1, "components: a message of components needs one");
  need(all.length <= 40, `components: ${all.length} of at most 40`);
  const text = all.filter(({ type }) => type === TEXT).reduce((sum, { content }) => sum + length(content), 0);
  need(text <= 4000, `components: ${text} of at most 4000 characters`);
  const media = all.reduce((sum, { items }) => sum + listOf(items).length, 0);
  if (media > 64) throw overloaded("too many media");
  if (Buffer.byteLength(JSON.stringify(top)) > 10_170) throw overloaded("too many bytes of components");
}

/** @throws Refusal where Discord would not take this message. `editing` is an edit: the flag of the message stays. */
export function checkMessage(body: Json, files: readonly string[], editing: boolean): void {
  const top = listOf(body.components);
  const all = nested(top);
  const flags = numberOf(body.flags);
  need((flags & ~KNOWN_FLAGS) === 0, "flags: not one an app may set");
  most(body.content, 2000, "content");
  checkEmbeds(listOf(body.embeds));
  need(length(body.nonce) <= 25, "nonce must be 25 or fewer in length.");
  for (const component of all) checkComponent(component);
  checkUnique(all);
  checkFiles(all, files);
  if ((flags & COMPONENTS_V2) === 0) checkV1(body, top, files, editing);
  else checkV2(body, top, all);
}

function checkV1(body: Json, top: readonly Json[], files: readonly string[], editing: boolean): void {
  need(
    top.length <= 5 && top.every(({ type }) => type === ROW),
    "without IS_COMPONENTS_V2 only five action rows may stand here",
  );
  const empty = textOf(body.content) === "" && listOf(body.embeds).length === 0 && files.length === 0;
  if (empty && !editing) throw new Refusal(400, 50006, "Cannot send an empty message");
}

/** @throws Refusal where Discord would not open this modal. */
export function checkModal(data: Json): void {
  const rows = listOf(data.components);
  most(data.title, 45, "title");
  most(data.custom_id, 100, "custom_id");
  need(length(data.title) >= 1 && length(data.custom_id) >= 1, "a modal needs a title and a custom_id");
  need(rows.length >= 1 && rows.length <= 5, "a modal holds 1 to 5 components");
  for (const row of rows) {
    const field = jsonOf(row.component);
    need(row.type === 18 || row.type === TEXT || row.type === ROW, "a modal holds labels");
    if (row.type === 18) need(length(row.label) >= 1, "a label needs words");
    most(row.label, 45, "label");
    most(row.description, 100, "description");
    most(field.placeholder, field.type === SELECT ? 150 : 100, "placeholder");
    most(field.value, 4000, "value");
    if (field.type === SELECT) checkSelect(field);
  }
  checkUnique(nested(rows));
}
