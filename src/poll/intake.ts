import type { Ingested } from "../ingest.ts";
import type { Listed } from "../source/feed/opml.ts";
import type { FeedLink } from "../source/page/links.ts";
import type { Space } from "../store/store.ts";
import { pageDelivery, plainFeedName } from "./filing.ts";
import { pageArticle, type Reader } from "./reader.ts";

/** What stands at an address. Reasons are ends of sentences on it. */
export type Looked =
  | { readonly status: "feed"; readonly url: string; readonly title: string | null; readonly items: number }
  /** A page; `article` says whether it is one, `feeds` what it points to. */
  | {
      readonly status: "page";
      readonly url: string;
      readonly title: string | null;
      readonly article: boolean;
      readonly problem: string | null;
      readonly feeds: readonly FeedLink[];
    }
  | { readonly status: "none"; readonly reason: string };

/** What became of one page that was asked for. */
export type Taken = Ingested | { readonly status: "none"; readonly reason: string };

/** The feeds of an OPML file on the web. */
export type ListLooked =
  | { readonly status: "list"; readonly listed: readonly Listed[] }
  | { readonly status: "none"; readonly reason: string };

/** What a command may have read on the web. */
export interface Intake {
  look(url: string): Promise<Looked>;
  /** Reads one page into the record of a space. */
  take(space: Space, url: string): Promise<Taken>;
  /** The feeds an OPML file lists. */
  list(url: string): Promise<ListLooked>;
  /** The text of an OPML file of these feeds; `made` is its date. */
  write(feeds: readonly Listed[], made: Date): Promise<string>;
  /** Begins to visit what is due, so that a source added just now is read at once. */
  refresh(): void;
}

export function openIntake(reader: Reader, refresh: () => void): Intake {
  return {
    look: url => look(reader, url),
    take: async (space, url) => {
      const outcome = await pageArticle(reader, url);
      if (outcome.status === "none") return { status: "none", reason: outcome.reason };
      const taken = await reader.file(
        space,
        pageDelivery(outcome.url, outcome.page, null, reader.clock.now()),
      );
      if (taken.status !== "refused") await markRead(reader.store, space, outcome.url, taken.id);
      return taken;
    },
    list: url => list(reader, url),
    write,
    refresh,
  };
}

async function list({ web, parser }: Reader, url: string): Promise<ListLooked> {
  const fetched = await web.fetch({ url, purpose: "feed", known: null });
  if (fetched.status === "unchanged") return { status: "none", reason: "sent nothing" };
  if (fetched.status !== "fetched") return { status: "none", reason: fetched.reason };
  const raw = { bytes: fetched.bytes, charset: fetched.type.charset, url: fetched.url };
  const result = await parser.list(raw);
  return result.status === "no" ? { status: "none", reason: result.reason } : result;
}

/** Loaded with its parser when it is first asked for. */
async function write(feeds: readonly Listed[], made: Date): Promise<string> {
  const { opmlOf } = await import("../source/feed/opml.ts");
  return opmlOf(feeds, made);
}

/** What pages that were read once are kept under, beside the ids of sources. */
const READ_ONCE = "read";

/** Keeps in mind that a document came from the web: its text is let go of like that of any other. */
export const markRead = (
  { items }: Pick<Reader["store"], "items">,
  space: Space,
  url: string,
  document: string,
): Promise<void> => items.mark(space, READ_ONCE, { key: url, digest: document }, document);

const CLOSED = { status: "none", reason: "cannot be read: reading the web is switched off here" } as const;

/** Where nothing is read from the web (switched off): says so. */
export const CLOSED_INTAKE: Intake = {
  look: async () => CLOSED,
  take: async () => CLOSED,
  list: async () => CLOSED,
  write,
  refresh: () => undefined,
};

async function look({ web, parser }: Reader, url: string): Promise<Looked> {
  const fetched = await web.fetch({ url, purpose: "feed", known: null });
  if (fetched.status === "unchanged") return { status: "none", reason: "sent nothing" };
  if (fetched.status !== "fetched") return { status: "none", reason: fetched.reason };
  const { bytes, type } = fetched;
  const raw = { charset: type.charset, url: fetched.url };
  // The bytes are handed over when they are read, and may have to be read as both.
  const feed = await parser.feed({ ...raw, bytes: bytes.slice() });
  if (feed.status === "feed") {
    const { title, items } = feed.feed;
    return {
      status: "feed",
      url: fetched.moved ? fetched.url : url,
      title: plainFeedName(title),
      items: items.length,
    };
  }
  if (!type.accepted.page) return { status: "none", reason: feed.reason };
  const page = await parser.page({ ...raw, bytes });
  if (page.status === "no") return { status: "none", reason: page.reason };
  const { article, problem, title, feeds } = page.page;
  return { status: "page", url: fetched.url, title, article: article !== null, problem, feeds };
}
