import type { FeedItem } from "../../src/source/feed/feed.ts";
import { type Case, utf8 } from "./case.ts";
import { type Fields, FORMATS, NO_FIELDS } from "./formats.ts";

const WHOLE: Fields = {
  title: "Ferry & bridge: “who pays?”",
  link: "https://vale.example/2026/ferry?a=1&b=2",
  date: "2026-03-03T18:00:00Z",
  author: "Jo Park",
  summary: "The council <b>met</b> on Tuesday.",
  content: "<p>The council met on Tuesday.</p><p>It voted for the bridge, 7 to 4.</p>",
};
const READ = {
  title: "Ferry & bridge: “who pays?”",
  url: "https://vale.example/2026/ferry?a=1&b=2",
  published: "2026-03-03T18:00:00Z",
  byline: "Jo Park",
} as const;
const FULL = "The council met on Tuesday.\n\nIt voted for the bridge, 7 to 4.";

/** Every field alone, and all together, in every format. */
export const fields = (): readonly Case[] =>
  Object.entries(FORMATS).flatMap(([format, write]) => {
    const one = (name: string, given: Partial<Fields>, first: Partial<FeedItem>): Case => ({
      name: `${format}: ${name}`,
      bytes: utf8(write({ ...NO_FIELDS, ...given })),
      first,
    });
    return [
      one("all", WHOLE, { ...READ, text: FULL }),
      one("title", { title: WHOLE.title }, { title: READ.title }),
      one("link", { title: "x", link: WHOLE.link }, { url: READ.url }),
      one("date", { title: "x", date: WHOLE.date }, { published: READ.published }),
      one("author", { title: "x", author: WHOLE.author }, { byline: READ.byline }),
      one("summary", { title: "x", summary: WHOLE.summary }, { text: "The council met on Tuesday." }),
      one("content", { title: "x", content: WHOLE.content }, { text: FULL }),
    ];
  });
