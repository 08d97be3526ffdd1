/** A feed as it was read, whatever its format. Addresses are absolute, dates ISO 8601, texts plain. */
export interface Feed {
  readonly title: string | null;
  /** The site it belongs to. */
  readonly site: string | null;
  readonly language: string | null;
  /** Seconds its maker says it holds for (`ttl`, `sy:updatePeriod`); null: not said. */
  readonly holds: number | null;
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  /** Tells it from the other items of its feed, over all polls. */
  readonly key: string;
  /** Changes when what it says changes. */
  readonly digest: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly language: string | null;
  /** The outlet it was taken over from, where the feed says so. */
  readonly via: string | null;
  /** Blocks of text, one a paragraph; empty where the feed has only the headline. */
  readonly text: string;
}
