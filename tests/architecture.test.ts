import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const src = join(import.meta.dirname, "..", "src");
const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter(file => /\.(ts|js)$/.test(file))
  .map(file => file.replaceAll("\\", "/"));
const textOf = (file: string): string => readFileSync(join(src, file), "utf8");

/** Folder of a file: "text", "platform/web"; a file of src itself is its own name. */
const placeOf = (file: string): string => {
  const [first = "", second = ""] = file.split("/");
  return (first === "platform" || first === "source") && file.split("/").length > 2
    ? `${first}/${second}`
    : file.includes("/")
      ? first
      : file;
};

const importsOf = (file: string): readonly string[] =>
  [
    ...textOf(file).matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^"';]*?from\s+"([^"]+)"|import\(\s*"([^"]+)"\s*\)|(?:^|\n)import "([^"]+)"/g,
    ),
  ].map(([, a, b, c]) => a ?? b ?? c ?? "");

/** Imported files of the project, as paths from src. */
const inside = (file: string): readonly string[] =>
  importsOf(file)
    .filter(name => name.startsWith("."))
    .map(name => relative(src, join(src, dirname(file), name)).replaceAll("\\", "/"));

const packageOf = (name: string): string =>
  name.startsWith("@") ? name.split("/").slice(0, 2).join("/") : (name.split("/")[0] ?? name);
const outside = (file: string): readonly string[] => importsOf(file).filter(name => !name.startsWith("."));

const EVERYWHERE = ["brand.ts", "clock.ts", "errors.ts", "loading.js", "secret.ts"];
/** What a briefing is: plain types, which the store keeps. */
const BRIEFING = ["briefing/briefing.ts", "briefing/schedule.ts", "briefing/follow.ts"];
/** Who may import whom: ARCHITECTURE's table. An entry is a folder or one file. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  text: [],
  "log.ts": ["scrub.ts"],
  "rejections.ts": ["log.ts"],
  story: ["text"],
  card: ["story", "text/document.ts", "text/reading.ts"],
  source: ["text"],
  "source/parse": ["text", "source", "source/page", "source/feed"],
  "source/folder": ["text", "source", "source/page"],
  "source/page": ["text", "source"],
  "source/feed": ["text", "source", "source/page"],
  "config.ts": ["listed.ts"],
  poll: [
    "source",
    "source/parse",
    "source/feed",
    "source/page/links.ts",
    "text",
    "store/store.ts",
    "store/port",
    "platform/platform.ts",
    "ingest.ts",
    "log.ts",
  ],
  picture: ["card", "story"],
  platform: ["card"],
  "platform/web": ["card", "picture", "platform", "story/story.ts", "story/cite.ts"],
  "platform/terminal": ["card", "platform"],
  "platform/slack": ["card", "log.ts", "picture", "platform", "story/story.ts", "story/cite.ts"],
  "platform/discord": ["card", "picture", "platform", "story/story.ts", "story/cite.ts"],
  store: [
    "story",
    "text/document.ts",
    "card/card.ts",
    "platform/platform.ts",
    "platform/keeping.ts",
    ...BRIEFING,
  ],
  command: [
    "briefing",
    "poll/intake.ts",
    "card",
    "story",
    "text",
    "store/store.ts",
    "store/port",
    "platform/platform.ts",
  ],
  briefing: ["card", "story", "text/document.ts", "store/store.ts", "store/port", "platform/platform.ts"],
  delivery: ["briefing", "card", "store/store.ts", "store/port", "platform/platform.ts"],
};
const FREE = [
  "orders.ts",
  "config.ts",
  "cli",
  "main.ts",
  "onrecord.js",
  "app.ts",
  "desk.ts",
  "ingest.ts",
  "placing.ts",
  "quiet.ts",
  "recording.ts",
  "reading.ts",
];

const allowed = (from: string, to: string): boolean => {
  const place = placeOf(from);
  if (FREE.includes(place) || EVERYWHERE.includes(to) || placeOf(to) === place) return true;
  return (MAY[place] ?? []).some(one => to === one || placeOf(to) === one || to.startsWith(`${one}/`));
};

/** Packages that stand behind one place. */
const KEPT: readonly (readonly [name: string, places: readonly string[]])[] = [
  ["chrono-node", ["text"]],
  ["kysely", ["store"]],
  ["node:sqlite", ["store"]],
  ["hono", ["platform/web"]],
  ["@hono/node-server", ["platform/web"]],
  ["marked", ["source/folder"]],
  ["linkedom", ["source/page"]],
  ["@mozilla/readability", ["source/page"]],
  ["commander", ["cli", "main.ts"]],
  ["pino", ["log.ts"]],
  ["@slack/bolt", ["platform/slack"]],
  ["@slack/web-api", ["platform/slack"]],
  ["discord.js", ["platform/discord"]],
  ["undici", ["source", "platform/slack"]],
  ["node-cron", ["delivery"]],
  ["croner", ["briefing", "delivery"]],
  ["@resvg/resvg-js", ["picture"]],
  ["d3-scale", ["picture"]],
  ["feedsmith", ["source/feed"]],
  ["ipaddr.js", ["source"]],
  ["robots-parser", ["source"]],
  ["htmlparser2", ["source/page"]],
  ...["node:net", "node:dns", "node:dns/promises"].map((name): readonly [string, readonly string[]] => [
    name,
    ["source", "platform/web", "platform/slack", "platform/discord"],
  ]),
  ...["node:http", "node:https", "node:http2", "node:tls", "node:dgram"].map(
    (name): readonly [string, readonly string[]] => [
      name,
      ["platform/web", "platform/slack", "platform/discord"],
    ],
  ),
  ["yaml", ["config.ts", "listed.ts", "source/folder"]],
  ["zod", ["config.ts", "listed.ts", "orders.ts", "cli", "source/folder", "source/page", "platform/slack"]],
  ["node:fs", ["config.ts", "listed.ts", "main.ts", "cli", "source/folder", "store", "platform/web", "text"]],
  ["node:fs/promises", ["cli", "source/folder", "store", "platform/web"]],
];

describe("the architecture", () => {
  it("has files to look at", () => {
    expect(files.length).toBeGreaterThan(30);
  });

  it("lets a folder import only what its row of the table allows", () => {
    const wrong = files.flatMap(from =>
      inside(from)
        .filter(to => !allowed(from, to))
        .map(to => `${from} -> ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  it("has no circle of imports between folders of the pure core", () => {
    const order = ["text", "story", "card"];
    const wrong = files.flatMap(from =>
      inside(from)
        .filter(
          to =>
            order.indexOf(placeOf(from)) >= 0 && order.indexOf(placeOf(to)) > order.indexOf(placeOf(from)),
        )
        .map(to => `${from} -> ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  it("keeps each package behind its place", () => {
    const wrong = files.flatMap(file =>
      outside(file)
        .map(packageOf)
        .filter(name => KEPT.some(([kept, places]) => kept === name && !places.includes(placeOf(file))))
        .map(name => `${file} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ["as Verbatim", ["story/cite.ts"]],
    [/\bDate\.now\(|\bnew Date\(\)|\bsetTimeout\(|\bsetInterval\(/, ["clock.ts"]],
    [/(?<![.\w-])process\.[a-z]/, ["main.ts", "text/apart/child.ts"]],
    [/\bas any\b|: any\b|\bas unknown as\b|@ts-ignore|biome-ignore/, []],
    // The one guarded way out; the platforms' own kits and the browser's page aside.
    [
      /(?<![.\w])fetch\(|\bXMLHttpRequest\b|\bnew WebSocket\(|\bnew EventSource\(/,
      ["source/fetch.ts", "platform/slack/outward.ts"],
    ],
    [/^export default/m, []],
  ])("says %s only where it belongs", (pattern, places) => {
    const has = (text: string): boolean =>
      typeof pattern === "string" ? text.includes(pattern) : pattern.test(text);
    // The browser script has the browser's timers.
    const own = files.filter(file => !file.startsWith("platform/web/page/"));
    expect(own.filter(file => has(textOf(file)) && !places.includes(file))).toEqual([]);
  });

  it("never names a chat platform in the neutral core", () => {
    const free = ["platform/", "app.ts", "config.ts", "cli/"];
    const core = files.filter(file => !free.some(place => file.startsWith(place)));
    expect(core.filter(file => /slack|discord/i.test(textOf(file)))).toEqual([]);
  });

  it("keeps every file under 250 lines, data aside", () => {
    const code = files.filter(file => !file.includes("/lexicon/"));
    expect(code.filter(file => textOf(file).split("\n").length > 251)).toEqual([]);
  });

  it("calls nothing types, utils, helpers, lib or common", () => {
    expect(files.filter(file => /(^|\/)(types|utils|helpers?|lib|common)(\.ts|\/)/.test(file))).toEqual([]);
  });
});
