import type { Json } from "./state.ts";

/** All a person would read of blocks, in order: texts and button labels. */
export function shownWords(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(shownWords).join("\n");
  if (typeof value !== "object" || value === null) return "";
  const one = value as Json;
  switch (one.type) {
    case "rich_text_section":
    case "rich_text_quote":
      return (one.elements as readonly Json[]).map(({ text }) => String(text)).join("");
    case "text":
    case "link":
    case "plain_text":
      return String(one.text);
    case "mrkdwn":
      return read(String(one.text));
    case "button":
      return shownWords(one.text);
    case "image":
      return String(one.alt_text);
    default:
      return [one.title, one.text, one.accessory, one.elements, one.label, one.hint, one.element, one.blocks]
        .filter(part => part !== undefined)
        .map(shownWords)
        .join("\n");
  }
}

/** mrkdwn as it is shown: labels of links, entities read once. */
const read = (text: string): string =>
  text
    .replace(/<[^<>|]*\|([^<>]*)>/g, "$1")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

/** Every button of blocks. */
export function buttonsOf(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(buttonsOf);
  if (typeof value !== "object" || value === null) return [];
  const one = value as Json;
  return one.type === "button" ? [one] : Object.values(one).flatMap(buttonsOf);
}

/** Every address blocks link to. */
export function linksOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(linksOf);
  if (typeof value !== "object" || value === null) return [];
  const one = value as Json;
  const own = one.type === "link" || one.type === "button" ? [one.url] : [];
  const marked =
    one.type === "mrkdwn" ? [...String(one.text).matchAll(/<([^<>|]*)(?:\||>)/g)].map(([, url]) => url) : [];
  const inner = Object.values(one).flatMap(linksOf);
  return [...own, ...marked].filter(url => typeof url === "string").concat(inner);
}
