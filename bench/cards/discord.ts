import type { Card, Picture } from "../../src/card/card.ts";
import { render } from "../../src/platform/discord/render.ts";
import { isJson, type Json, jsonOf, listOf, textOf } from "../../tests/fake/discord/body.ts";

/** How Discord would show a card, near enough to judge it by eye: the components that would be sent, as HTML. */

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const INLINE = /\\([^0-9A-Za-z\s])|\*\*((?:\\.|[^\\])+?)\*\*|\[((?:\\.|[^\]\\])*)\]\(<([^>]*)>\)|<@(\d+)>/g;

/** Emphasis, links and escapes of one line. */
function inline(text: string): string {
  let html = "";
  let at = 0;
  for (const found of text.matchAll(INLINE)) {
    const [whole, mark, strong, label, url, person] = found;
    html += escaped(text.slice(at, found.index));
    if (mark !== undefined) html += escaped(mark);
    else if (strong !== undefined) html += `<b>${inline(strong)}</b>`;
    else if (person !== undefined) html += `<span class="mention">@someone</span>`;
    else html += `<a href="${escaped(url ?? "")}">${inline(label ?? "")}</a>`;
    at = found.index + whole.length;
  }
  return html + escaped(text.slice(at));
}

const LINES: readonly (readonly [prefix: string, open: string, close: string])[] = [
  ["### ", "<h4>", "</h4>"],
  ["## ", "<h3>", "</h3>"],
  ["-# ", "<small>", "</small>"],
  ["> ", "<blockquote>", "</blockquote>"],
  ["- ", "<p class=item>• ", "</p>"],
];

function lineHtml(line: string): string {
  if (line === "") return "<div class=gap></div>";
  const [prefix, open, close] = LINES.find(([start]) => line.startsWith(start)) ?? ["", "<p>", "</p>"];
  return `${open}${inline(line.slice(prefix.length))}${close}`;
}

const markupHtml = (markup: string): string => markup.split("\n").map(lineHtml).join("\n");

const inside = (component: Json, pictures: ReadonlyMap<string, string>): string =>
  listOf(component.components)
    .map(one => componentHtml(one, pictures))
    .join("\n");

function componentHtml(component: Json, pictures: ReadonlyMap<string, string>): string {
  switch (component.type) {
    case 1:
      return `<div class=row>${inside(component, pictures)}</div>`;
    case 2:
      return `<button class="style${component.style}">${escaped(textOf(component.label))}</button>`;
    case 3:
      return `<select>${listOf(component.options)
        .map(({ label }) => `<option>${escaped(textOf(label))}</option>`)
        .join("")}</select>`;
    case 9: {
      const button = isJson(component.accessory) ? componentHtml(component.accessory, pictures) : "";
      return `<div class=section><div>${inside(component, pictures)}</div>${button}</div>`;
    }
    case 10:
      return markupHtml(textOf(component.content));
    case 12:
      return listOf(component.items)
        .map(item => pictureHtml(item, pictures))
        .join("");
    case 17:
      return `<div class=container style="border-color:#${Number(component.accent_color).toString(16).padStart(6, "0")}">${inside(component, pictures)}</div>`;
    default:
      return "";
  }
}

function pictureHtml(item: Json, pictures: ReadonlyMap<string, string>): string {
  const name = textOf(jsonOf(item.media).url).replace("attachment://", "");
  return `<img src="${pictures.get(name) ?? ""}" alt="${escaped(textOf(item.description))}">`;
}

/** Its colours and sizes, for the page that shows it. */
export const DISCORD_STYLE = `
.discord { background: #313338; color: #dbdee1; font: 15px/1.35 "gg sans", "Noto Sans", sans-serif; padding: 12px; max-width: 560px; }
.discord .container { border: 1px solid #3f4147; border-left: 4px solid; border-radius: 8px; background: #2b2d31; padding: 10px 14px; margin: 4px 0; }
.discord p, .discord blockquote, .discord small { display: block; margin: 2px 0; }
.discord h3 { font-size: 19px; margin: 4px 0; } .discord h4 { font-size: 17px; margin: 8px 0 4px; }
.discord blockquote { border-left: 4px solid #4e5058; padding-left: 10px; border-radius: 2px; }
.discord small { font-size: 12.5px; color: #949ba4; } .discord .gap { height: 10px; } .discord a { color: #00a8fc; }
.discord .row { display: flex; flex-wrap: wrap; gap: 8px; margin: 8px 0 2px; }
.discord button, .discord select { border: 0; border-radius: 6px; background: #4e5058; color: #fff; padding: 7px 14px; font: inherit; font-size: 14px; }
.discord button.style1 { background: #5865f2; }
.discord .section { display: flex; justify-content: space-between; align-items: center; gap: 12px; margin: 4px 0; }
.discord .section button { white-space: nowrap; } .discord img { max-width: 100%; border-radius: 8px; margin: 6px 0; }
`;

/** A card as Discord would show it: one block of HTML per message it needs. `draw` gives pictures as PNG. */
export async function discordHtml(
  card: Card,
  draw: ((picture: Picture) => Promise<Uint8Array>) | null,
): Promise<string> {
  const drawn = new Map<Picture, Uint8Array>();
  for (const block of card.blocks)
    if (block.type === "picture" && draw !== null) drawn.set(block.picture, await draw(block.picture));
  const { parts } = render(card, { site: null, drawn });
  return parts
    .map(({ components, files }) => {
      const pictures = new Map(
        files.map(({ name, data }) => [
          name,
          `data:image/png;base64,${Buffer.from(data).toString("base64")}`,
        ]),
      );
      const sent: unknown = JSON.parse(JSON.stringify(components));
      return `<div class=discord>${listOf(sent)
        .map(one => componentHtml(one, pictures))
        .join("\n")}</div>`;
    })
    .join("\n");
}
