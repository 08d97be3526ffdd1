import type { Secret } from "./secret.ts";

const SHOWN = "[secret]";

/** What tokens look like: chat platforms' tokens, authorisation headers, capability addresses that answer for a while, client secrets in queries. */
const SHAPES: readonly RegExp[] = [
  /\bx(?:ox[a-z](?:[.-][a-z])?|app)-[\w.%-]{8,}/giu,
  /\b[\w-]{23,30}\.[\w-]{6,7}\.[\w-]{27,}/gu,
  /\b(Bearer|Bot|Basic)\s+[\w.~+/=-]{16,}/giu,
  /\bhttps?:\/\/hooks\.[^\s"'\\]+/giu,
  /\b(client_secret|access_token|refresh_token|token|signing_secret)=[^&\s"'\\]{8,}/giu,
];

/**
 * Takes secrets out of a line on its way to a log: the known ones wherever they stand (also as JSON and percent-encoding write them),
 * and whatever has the shape of a token. Works on the finished line, because a token may sit in a message, a stack or an address.
 */
export function scrubber(secrets: readonly Secret[]): (line: string) => string {
  const known = secrets
    .map(one => one.reveal())
    .filter(text => text.length >= 8)
    .flatMap(text => [...new Set([text, JSON.stringify(text).slice(1, -1), encodeURIComponent(text)])])
    .sort((a, b) => b.length - a.length);
  return line => {
    const without = known.reduce((text, one) => text.replaceAll(one, SHOWN), line);
    return SHAPES.reduce((text, shape) => text.replace(shape, SHOWN), without);
  };
}
