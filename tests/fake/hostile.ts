import type { Card } from "../../src/card/card.ts";
import { cite } from "../../src/story/cite.ts";
import type { Source } from "../../src/story/story.ts";
import { ferrySource, happening, known, role, said, solberg, speaker } from "./ferry.ts";

/** What people try: mentions, links, commands, markup and controls of chat platforms, in one alphabet of pieces. */
const PIECES = [
  "<!channel>",
  "<!here|here>",
  "<@U1>",
  "<@!123456789012345678>",
  "<@&123456789012345678>",
  "<#C1|general>",
  "<#123456789012345678>",
  "<https://evil.example|the source>",
  "[the source](https://evil.example)",
  "https://evil.example/x?a=1&b=2",
  "mailto:a@evil.example",
  "@everyone",
  "@here",
  "<!subteam^S1>",
  "<!date^1^{date}^https://evil.example|now>",
  "<t:1700000000:R>",
  "</brief:123456789012345678>",
  "<id:customize>",
  "<:smile:123456789012345678>",
  ":smile:",
  "*bold*",
  "_italic_",
  "~gone~",
  "**bold**",
  "__under__",
  "||hidden||",
  "`code`",
  "```\nblock\n```",
  "# heading",
  "-# small",
  ">>> quote",
  "> quote",
  "- item",
  "1. item",
  "&lt;!channel&gt;",
  "&amp;lt;",
  "\u202e",
  "\u2066",
  "\u0007",
  "\u001b[31m",
  "\u0000",
  "\ud83d",
  "😀",
  "é",
  "的",
  " ",
  "\n",
  "\\",
  "|",
  ">",
  "<",
  "&",
  '"',
  "'",
  "word",
  "Harbour",
  "a".repeat(400),
] as const;

/** A text of such pieces; `chance` gives numbers from 0 to 1. */
export function hostileText(chance: () => number): string {
  const count = 1 + Math.floor(chance() ** 3 * 40);
  return Array.from({ length: count }, () => PIECES[Math.floor(chance() * PIECES.length)] ?? "").join("");
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The only address a hostile card may link to. */
export const HONEST = "https://courier.example/ferry";

/** A card that says a hostile text in every place a text can stand in; `turn` picks which of its shapes. */
export function hostileCard(text: string, turn: number): Card {
  const words = cite({ id: ferrySource.document, text: `${text}.` }, { start: 0, end: text.length + 1 });
  const source: Source = { ...ferrySource, outlet: text, title: text, url: turn % 5 === 0 ? text : HONEST };
  const person = { ...solberg, name: text, aliases: [text], roles: [role(text, { source })] };
  const given = {
    words: [words],
    marked: turn % 2 === 0 ? [words] : [],
    context: words,
    venue: words,
    addressee: words,
  };
  const one = said({
    ...given,
    speaker: speaker(text),
    role: role(text, { source }),
    sources: [source, source],
  });
  const shapes: readonly Card["blocks"][] = [
    [
      { type: "heading", text },
      { type: "quote", said: one },
      { type: "action", label: text, command: `/said ${text}` },
    ],
    [
      { type: "text", text },
      { type: "text", text, small: true },
      { type: "person", person },
      { type: "sources", sources: [source] },
    ],
    [
      {
        type: "fact",
        known: known({ evidence: words, sentence: words, attributed: speaker(text), source }),
        answer: { words, name: text },
      },
      { type: "event", event: happening({ what: words, source }) },
      { type: "link", label: text, url: turn % 2 === 0 ? HONEST : text },
    ],
    [
      { type: "difference", yours: [{ text, mark: "changed" }], onRecord: [{ text, mark: "same" }] },
      { type: "passage", words, source },
      { type: "change", change: "new", words, before: words, source },
      { type: "picture", picture: { kind: "quoted", title: text, bars: [] }, alternative: text },
    ],
  ];
  return { status: "answer", command: text.slice(0, 20), blocks: shapes[turn % shapes.length] ?? [] };
}
