import type { Feed, FeedItem } from "../source/feed/feed.ts";
import type { Subscription } from "../store/port/source.ts";
import { itemDelivery } from "./filing.ts";
import { type PageOutcome, pageArticle, type Reader } from "./reader.ts";
import { isTeaser } from "./teaser.ts";

/** Pages of one visit, each fetched once however many spaces want it. */
export type Pages = Map<string, Promise<PageOutcome>>;

export interface Delivered {
  readonly filed: number;
  /** Items whose page could not be had now: they are tried again at the next visit. */
  readonly left: number;
}

/** Tries for a page that cannot be had now; then the feed's own text has to do. */
const TRIES = 3;
/** Shortest text worth filing, in characters. */
const LEAST = 80;

/** Reads what is new of a feed into one space that wants it. A new source brings its newest `backlog` items; older ones are passed over. */
export async function deliver(
  feed: Feed,
  subscription: Subscription,
  pages: Pages,
  reader: Reader,
  backlog: number,
): Promise<Delivered> {
  const { items } = reader.store;
  const { space, id } = subscription;
  const { keys, first } = await items.fresh(space, id, feed.items);
  const fresh = newestFirst(feed.items.filter(item => keys.has(item.key)));
  const wanted = first ? fresh.slice(0, backlog) : fresh;
  await items.skip(
    space,
    id,
    fresh.slice(wanted.length).map(({ key, digest }) => ({ key, digest })),
  );
  let [filed, left] = [0, 0];
  // The oldest first: a story grows as it was told.
  for (const item of [...wanted].reverse()) {
    const outcome = await take(item, feed, { subscription, pages, reader });
    if (outcome === "filed") filed++;
    if (outcome === "left") left++;
  }
  return { filed, left };
}

const newestFirst = (items: readonly FeedItem[]): readonly FeedItem[] =>
  items
    .map((item, at) => ({ item, at, date: item.published ?? "" }))
    .sort((a, b) => (a.date === b.date ? a.at - b.at : a.date < b.date ? 1 : -1))
    .map(({ item }) => item);

interface Taking {
  readonly subscription: Subscription;
  readonly pages: Pages;
  readonly reader: Reader;
}

async function take(item: FeedItem, feed: Feed, taking: Taking): Promise<"filed" | "left" | "passed"> {
  const { subscription, reader } = taking;
  const { space, id } = subscription;
  const page = item.url !== null && isTeaser(item.text) ? await pageOf(item.url, taking) : null;
  if (page?.status === "none" && page.again && !(await tried(item, taking))) return "left";
  const article = page?.status === "read" ? page.page : null;
  const delivery = itemDelivery(item, article, { feed, subscription, now: reader.clock.now() });
  const mark = { key: item.key, digest: item.digest };
  if ("problem" in delivery || delivery.filing.document.text.length < LEAST) {
    await reader.store.items.mark(space, id, mark, null);
    return "passed";
  }
  const result = await reader.file(space, delivery);
  await reader.store.items.mark(space, id, mark, result.status === "refused" ? null : result.id);
  return result.status === "filed" || result.status === "updated" ? "filed" : "passed";
}

function pageOf(url: string, { pages, reader }: Taking): Promise<PageOutcome> {
  const pending = pages.get(url) ?? pageArticle(reader, url);
  pages.set(url, pending);
  return pending;
}

/** Counts a try in the item's mark; true when there were enough. */
async function tried(item: FeedItem, { subscription: { space, id }, reader }: Taking): Promise<boolean> {
  const { items } = reader.store;
  for (let at = 1; at < TRIES; at++) {
    const digest = `try ${at} ${item.digest}`;
    const { keys } = await items.fresh(space, id, [{ key: item.key, digest }]);
    if (keys.size === 0) {
      if (at + 1 === TRIES) return true;
      await items.mark(space, id, { key: item.key, digest: `try ${at + 1} ${item.digest}` }, null);
      return false;
    }
  }
  await items.mark(space, id, { key: item.key, digest: `try 1 ${item.digest}` }, null);
  return false;
}
