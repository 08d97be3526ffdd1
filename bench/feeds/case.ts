import type { FeedItem } from "../../src/source/feed/feed.ts";

/** One feed, and what is to be read of its first item (all items where `count` is given). */
export interface Case {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly charset?: string;
  readonly first: Partial<FeedItem>;
  readonly count?: number;
}

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
