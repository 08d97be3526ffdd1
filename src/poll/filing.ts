import { canonicalUrl } from "../source/canonical.ts";
import type { Feed, FeedItem } from "../source/feed/feed.ts";
import { filing, type Head } from "../source/filing.ts";
import type { Delivery } from "../source/source.ts";
import type { Subscription } from "../store/port/source.ts";
import { withoutPointer } from "./teaser.ts";

/** An article as its page gives it. */
export interface PageArticle {
  readonly text: string;
  readonly head: Head;
  readonly notes: readonly string[];
}

/** What feeds add to the name of their outlet. */
const ADDED =
  /\s*(?:[-–—|:»·•]\s*)?(?:\b(?:latest(?: news| stories)?|all (?:articles|news|posts)|rss(?: feed)?|atom(?: feed)?|news feed|feed|top stories|home ?page)\b\s*)+$/i;

/** A feed's name without "RSS" and the like; null where nothing is left. */
export const plainFeedName = (title: string | null): string | null =>
  (title ?? "").replace(ADDED, "").trim() || null;

/** The outlet a feed is of, without "RSS" and the like. */
export function outletOf({ outlet, title, url }: Pick<Subscription, "outlet" | "title" | "url">): string {
  const named = plainFeedName(title);
  return outlet ?? (named === null ? new URL(url).hostname.replace(/^(?:www|feeds?|rss)\./, "") : named);
}

/** A date in the future is a mistake of its feed; clocks may differ by a day. */
function notAhead(date: string | null | undefined, now: Date): string | null {
  if (date === null || date === undefined) return null;
  return Date.parse(date) > now.getTime() + 86_400_000 ? null : date;
}

/** One item of a feed as a document: its page's text where that was read, and the feed's word on the rest. */
export function itemDelivery(
  item: FeedItem,
  page: PageArticle | null,
  from: { readonly feed: Pick<Feed, "language">; readonly subscription: Subscription; readonly now: Date },
): Delivery {
  const own = withoutPointer(item.text);
  const paged = page !== null && page.text.length > 0.8 * own.length;
  const text = paged ? page.text : own;
  const url = (paged ? page.head.url : null) ?? item.url;
  const published = notAhead(item.published, from.now) ?? notAhead(page?.head.published, from.now);
  const head: Head = {
    title: item.title ?? page?.head.title ?? null,
    outlet: outletOf(from.subscription),
    byline: item.byline ?? page?.head.byline ?? null,
    published,
    url: url === null ? null : canonicalUrl(url),
    language: page?.head.language ?? item.language ?? from.feed.language,
    via: item.via === null ? [] : [item.via],
  };
  const notes = [...(page?.notes ?? []), ...(published === null ? ["no date"] : [])];
  return { from: item.url ?? item.title ?? from.subscription.url, filing: filing(text, head), notes };
}

/** A page as a document. `outlet` wins over what the page calls its site. */
export function pageDelivery(url: string, page: PageArticle, outlet: string | null, now: Date): Delivery {
  const { head } = page;
  const published = notAhead(head.published, now);
  return {
    from: url,
    notes: [
      ...page.notes,
      ...(published === null ? ['no date: "Tuesday" or "yesterday" in it stay unresolved'] : []),
    ],
    filing: filing(page.text, {
      ...head,
      published,
      outlet: outlet ?? head.outlet ?? new URL(url).hostname.replace(/^www\./, ""),
      url: canonicalUrl(head.url ?? url),
    }),
  };
}
