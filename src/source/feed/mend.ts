/** Where a feed begins, after warnings, blanks and marks that servers put before it. */
const START = /<\?xml|<rss\b|<(?:\w+:)?feed\b|<(?:\w+:)?rdf\b|\{/i;
/** Characters XML does not allow, as themselves and as references. */
const FORBIDDEN =
  /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]|&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[0-9a-f]));/giu;

/** A feed without what stands before it and what no parser takes. */
export function trimmed(text: string, begin = START): string {
  const start = text.slice(0, 4000).search(begin);
  const whole = start > 0 ? text.slice(start) : text;
  return whole.replace(FORBIDDEN, "");
}

const PIECE = /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<(?![A-Za-z/!?])|&(?!#?\w{1,32};)/g;

/**
 * What a parser refused, once more: stray "<" and "&" become text, and a feed that was cut off ends after its last whole item.
 */
export function mended(text: string): string {
  const clean = text.replace(PIECE, piece => (piece === "<" ? "&lt;" : piece === "&" ? "&amp;" : piece));
  return closed(clean);
}

/** Ends an unfinished feed: everything after the last whole item goes, what is open is closed. */
function closed(text: string): string {
  if (/<\/(?:rss|(?:\w+:)?feed|(?:\w+:)?rdf)\s*>\s*$/i.test(text.slice(-200))) return text;
  const ends = [...text.matchAll(/<\/(?:\w+:)?(?:item|entry)\s*>/gi)];
  const last = ends.at(-1);
  const root = /<((?:\w+:)?(?:rss|feed|rdf))\b/i.exec(text)?.[1];
  if (last === undefined || root === undefined) return text;
  const whole = text.slice(0, last.index + last[0].length);
  const channel = /^rss$/i.test(root) ? "</channel>" : "";
  return `${whole}${channel}</${root}>`;
}
