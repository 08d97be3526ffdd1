/** What a client would make of markup that is more than text. */
export interface Seen {
  readonly mentions: readonly string[];
  /** Time stamps, custom emoji, commands, guides. */
  readonly controls: readonly string[];
  /** Addresses that can be clicked. */
  readonly links: readonly string[];
}

const ESCAPED = /\\[^0-9A-Za-z\s]/y;
const LINK = /\[((?:\\.|[^\]\\])*)\]\(<([^>]*)>\)/y;
const PATTERNS: readonly (readonly [kind: "mentions" | "controls" | "links", pattern: RegExp])[] = [
  ["mentions", /<@[!&]?\d+>|<#\d+>|@everyone|@here/y],
  ["controls", /<t:-?\d+(?::[tTdDfFR])?>|<a?:\w+:\d+>|<\/[^>:]+:\d+>|<id:\w+>/y],
  ["links", /<?[a-z][a-z0-9+.-]*:\/\/[^\s<>]+>?/iy],
  ["links", /\[(?:\\.|[^\]\\])*\]\((?:\\.|[^)\\])*\)/y],
];
/** What Discord's servers find in the raw text, backslashes or not. */
const RAW = /<@[!&]?\d+>|<#\d+>/g;
const REORDERING = /[\u202a-\u202e\u2066-\u2069]|(?!\n)\p{Cc}/gu;

const at = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};

/** Reads markup as Discord's parser does: a backslash takes the next mark for itself, and the first rule that fits wins. */
export function scan(markup: string): Seen {
  const seen = {
    mentions: [...(markup.match(RAW) ?? [])],
    controls: [...(markup.match(REORDERING) ?? [])],
    links: [] as string[],
  };
  let index = 0;
  while (index < markup.length) {
    const escaped = at(ESCAPED, markup, index);
    const link = escaped === null ? at(LINK, markup, index) : null;
    if (link !== null) seen.links.push(link[2] ?? "");
    const found =
      escaped ??
      link ??
      PATTERNS.flatMap(([kind, pattern]) => {
        const hit = at(pattern, markup, index);
        if (hit !== null) seen[kind].push(hit[0]);
        return hit ?? [];
      });
    index += Math.max(1, found[0]?.length ?? 1);
  }
  return seen;
}
