/** Texts from this length on are articles, unless they say that they go on elsewhere. */
const WHOLE = 900;

const GOES_ON =
  /(?:\.\.\.|…|\[(?:…|\.\.\.|&hellip;)\]|(?:continue|keep) reading.{0,60}|read (?:more|on|the (?:full|rest|whole)).{0,60}|full (?:story|article).{0,20}|the post .{1,200} (?:appeared first on|first appeared on) .{1,100}|weiterlesen.{0,40}|lire la suite.{0,40}|leer más.{0,40})\s*(?:[»>→]\s*)?\.?$/i;

/** True where a feed gives only a taste of an article. */
export function isTeaser(text: string): boolean {
  if (text.length < WHOLE) return true;
  return text.length < 3 * WHOLE && GOES_ON.test(text.slice(-300).trim());
}

const POINTER =
  /^(?:the post .{1,300} (?:appeared first on|first appeared on) |(?:read more|continue reading|keep reading|source:)\b.{0,80}$)/i;

/** A feed's text without the line that only points back to its site. */
export function withoutPointer(text: string): string {
  const blocks = text.split("\n\n");
  const points = blocks.length > 1 && POINTER.test(blocks.at(-1) ?? "");
  return points ? blocks.slice(0, -1).join("\n\n") : text;
}
