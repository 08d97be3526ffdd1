import type { Feed } from "../feed/feed.ts";
import type { Listed } from "../feed/opml.ts";
import type { FeedLink } from "../page/links.ts";
import type { PageReading } from "../page/page.ts";

/** Bytes as they were fetched, and where. */
export interface Raw {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly charset: string | null;
  readonly url: string;
}

/** What the worker is asked, and what it answers. "no": what was sent cannot be read, the reason ends a sentence on it. */
export interface Task extends Raw {
  readonly kind: "page" | "feed" | "list";
}
export interface Refusal {
  readonly status: "no";
  readonly reason: string;
  /** Feeds that were pointed to instead. */
  readonly feeds: readonly FeedLink[];
}
export type PageResult = { readonly status: "page"; readonly page: PageReading } | Refusal;
export type FeedResult = { readonly status: "feed"; readonly feed: Feed } | Refusal;
/** The feeds of an OPML file. */
export type ListResult = { readonly status: "list"; readonly listed: readonly Listed[] } | Refusal;
export type Result = PageResult | FeedResult | ListResult;
