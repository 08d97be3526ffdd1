import type { Paragraph } from "./reading.ts";

const BOILERPLATE =
  /^(?:advertisement|continue reading below|read more|related|share this|sign up|subscribe)\b.{0,20}$|^(?:©|\(c\)|copyright)\s|^(?:stay updated|sign up|subscribe|follow us|click here|download (?:the|our))\b/i;

/** Cuts a text into its lines and says which of them belong to the page rather than to the article. */
export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const line = match[0];
    const words = line.trim();
    if (words === "") continue;
    const start = match.index + line.indexOf(words);
    const kind = BOILERPLATE.test(words) ? "boilerplate" : "text";
    paragraphs.push({ span: { start, end: start + words.length }, kind });
  }
  return paragraphs;
}
