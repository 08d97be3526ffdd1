/** What a server says its answer is. */
export interface MediaType {
  /** "text/html"; empty where nothing is said. */
  readonly name: string;
  readonly charset: string | null;
  /** Whether it can be what was asked for. */
  readonly accepted: Readonly<Record<"page" | "feed", boolean>>;
  /** In words: "a picture", "a PDF". */
  readonly words: string;
}

const PAGES = new Set(["text/html", "application/xhtml+xml", "text/plain", ""]);
/** Servers send feeds as almost anything that is text. */
const FEEDS =
  /^(?:text\/(?:xml|html|plain|rss|rss\+xml|x-opml|javascript|json)|application\/(?:[\w.-]+\+xml|xml|rss|rdf|x-rss|[\w.-]*\+?json|xhtml\+xml|octet-stream|x-opml)|)$/;

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^image\//, "a picture"],
  [/^video\//, "a film"],
  [/^audio\//, "a sound file"],
  [/^application\/pdf$/, "a PDF"],
  [/^application\/(?:zip|gzip|x-tar|x-7z-compressed|vnd\.rar)$/, "an archive"],
  [/^font\//, "a font"],
];

/** Reads a Content-Type header; lenient, because many are wrong. */
export function mediaTypeOf(header: string | null): MediaType {
  const [first = "", ...parameters] = (header ?? "").toLowerCase().split(";");
  const name = first.trim();
  const charset = parameters
    .map(part => /^\s*charset\s*=\s*["']?([\w.:-]{2,40})/.exec(part)?.[1])
    .find(Boolean);
  return {
    name,
    charset: charset ?? null,
    accepted: { page: PAGES.has(name), feed: FEEDS.test(name) || PAGES.has(name) },
    words: KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? `"${name.slice(0, 60)}"`,
  };
}
