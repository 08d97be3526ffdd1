import { decodeHTML } from "entities";
import { fragmentText } from "../page/fragment.ts";

/** Elements that stand in headlines. */
const INLINE =
  /<\/?(?:a|abbr|b|bdi|bdo|br|cite|code|em|font|i|mark|q|s|small|span|strong|sub|sup|u|wbr|p|div|h[1-6])(?:\s[^<>]*)?\/?>/gi;

/** A headline in plain words: markup of a headline goes, "a < b" stays, references are read even when they were written twice. */
export function plainTitle(text: string | undefined | null): string | null {
  const words = decodeHTML((text ?? "").replace(INLINE, "")).replace(INLINE, "");
  return words.replace(/\s+/gu, " ").trim().slice(0, 1000) || null;
}

/** One line of text that holds no markup. */
export const spaced = (text: string | undefined): string | null => text?.replace(/\s+/gu, " ").trim() || null;

const MARKUP =
  /<(?:p|br|div|a|b|i|em|strong|ul|ol|li|img|span|h[1-6]|blockquote|table|figure|section|article)\b[^>]*>/i;

/** A description or content in blocks; what holds no markup keeps its own lines. */
export function plainBlocks(text: string | undefined | null): string {
  const given = (text ?? "").trim();
  if (given === "") return "";
  if (MARKUP.test(given)) return fragmentText(given);
  const decoded = decodeHTML(given);
  if (MARKUP.test(decoded)) return fragmentText(decoded);
  return decoded
    .split(/\n\s*\n/)
    .map(block => block.replace(/\s+/gu, " ").trim())
    .filter(block => block !== "")
    .join("\n\n");
}

/** "ana@example.com (Ana Ruiz)", "By Ana Ruiz": the name. */
export function plainName(text: string | undefined | null): string | null {
  const name = plainTitle(text)
    ?.replace(/^by:?\s+/i, "")
    .replace(/^[^\s@]+@[^\s@]+\s*\((.+)\)$/, "$1");
  return name === undefined || /^[^\s@]+@[^\s@]+$/.test(name) || /^https?:/.test(name) || name === ""
    ? null
    : name;
}
