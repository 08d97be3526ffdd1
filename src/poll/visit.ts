import type { Feed } from "../source/feed/feed.ts";
import type { Fetched } from "../source/fetch.ts";
import type { Visit, Visited } from "../store/port/source.ts";
import { type Finding, healthAfter, isDead } from "./cadence.ts";
import { type Delivered, deliver, type Pages } from "./deliver.ts";
import { pageDelivery } from "./filing.ts";
import type { Reader } from "./reader.ts";

/** How sources are visited. */
export interface Manner {
  /** Seconds between two visits, unless a source has its own. */
  readonly every: number;
  /** Items a new source brings. */
  readonly backlog: number;
}

/** What came of a visit: what is kept of it, what was filed, and whether a manager has to hear of it. */
export interface VisitReport {
  readonly visited: Visited;
  readonly filed: number;
  readonly news: "died" | "lives" | null;
}

type Good = Extract<Fetched, { status: "fetched" }>;

/** What a visit found, with what it left behind when it went well. */
interface Found {
  readonly finding: Finding;
  readonly delivered: Delivered;
  readonly at: string;
  readonly good: Good | null;
}
const NOTHING: Delivered = { filed: 0, left: 0 };

/** Visits one address for everybody who wants it. */
export async function visitAddress(visit: Visit, reader: Reader, manner: Manner): Promise<VisitReport> {
  const known = { etag: visit.etag, lastModified: visit.lastModified };
  const fetched = await reader.web.fetch({ url: visit.at, purpose: visit.kind, known });
  const found = await foundIn(fetched, visit, reader, manner);
  const now = reader.clock.now();
  const own = visit.wanted.map(({ every }) => (every === null ? manner.every : every * 60));
  const every = own.length === 0 ? manner.every : Math.min(...own);
  const health = healthAfter(visit.url, visit.health, found.finding, { every }, now);
  const dead = isDead(health, found.finding.status === "gone", now);
  const died = dead && visit.told === null;
  const lives = health.failures === 0 && visit.told !== null;
  const told = died ? now.toISOString() : lives ? null : visit.told;
  const visited = { at: found.at, health, told, ...validators(found, visit) };
  return { visited, filed: found.delivered.filed, news: died ? "died" : lives ? "lives" : null };
}

/** Something left for the next visit: then the whole feed has to come again. */
function validators(
  { good, delivered, finding }: Found,
  visit: Visit,
): Pick<Visited, "etag" | "lastModified"> {
  if (delivered.left > 0 || finding.status === "bad") return { etag: null, lastModified: null };
  if (good === null) return { etag: visit.etag, lastModified: visit.lastModified };
  return { etag: good.caching.etag, lastModified: good.caching.lastModified };
}

async function foundIn(fetched: Fetched, visit: Visit, reader: Reader, manner: Manner): Promise<Found> {
  const rest = { delivered: NOTHING, at: visit.at, good: null };
  switch (fetched.status) {
    case "unchanged":
      return { ...rest, finding: { status: "unchanged", holds: fetched.caching.maxAge } };
    case "gone":
      return { ...rest, finding: fetched };
    case "refused":
      return { ...rest, finding: { status: "bad", reason: fetched.reason, after: null } };
    case "failed":
      return { ...rest, finding: { status: "bad", reason: fetched.reason, after: fetched.after } };
    case "fetched":
      return visit.kind === "feed"
        ? await feedIn(fetched, visit, reader, manner)
        : await pageIn(fetched, visit, reader);
  }
}

async function feedIn(good: Good, visit: Visit, reader: Reader, manner: Manner): Promise<Found> {
  const raw = { bytes: good.bytes, charset: good.type.charset, url: good.url };
  const result = await reader.parser.feed(raw);
  if (result.status === "no") {
    const [other] = result.feeds;
    const reason = other === undefined ? result.reason : `${result.reason}; it points to ${other.url}`;
    return bad(reason, visit);
  }
  const { feed } = result;
  const delivered = await toAll(feed, visit, reader, manner);
  const finding = { status: "good", items: feed.items.length, holds: holdsOf(feed, good) } as const;
  return { finding, delivered, good, at: good.moved ? good.url : visit.at };
}

const bad = (reason: string, { at }: Visit): Found => ({
  finding: { status: "bad", reason, after: null },
  delivered: NOTHING,
  at,
  good: null,
});

/** The longest time that the feed or its server says nothing changes for; null: neither says. */
function holdsOf(feed: Feed, { caching }: Good): number | null {
  const longest = Math.max(feed.holds ?? 0, caching.maxAge ?? 0);
  return longest === 0 ? null : longest;
}

async function toAll(feed: Feed, visit: Visit, reader: Reader, { backlog }: Manner): Promise<Delivered> {
  const pages: Pages = new Map();
  let [filed, left] = [0, 0];
  for (const subscription of visit.wanted) {
    const titled = { ...subscription, title: subscription.title ?? feed.title };
    const delivered = await deliver(feed, titled, pages, reader, backlog);
    filed += delivered.filed;
    left += delivered.left;
  }
  return { filed, left };
}

async function pageIn(good: Good, visit: Visit, reader: Reader): Promise<Found> {
  const raw = { bytes: good.bytes, charset: good.type.charset, url: good.url };
  const result = await reader.parser.page(raw);
  if (result.status === "no") return bad(result.reason, visit);
  const { article, problem } = result.page;
  if (article === null) return bad(problem ?? "holds no article text", visit);
  let filed = 0;
  for (const { space, id, outlet } of visit.wanted) {
    const delivery = pageDelivery(good.url, article, outlet, reader.clock.now());
    if ("problem" in delivery) continue;
    const mark = { key: visit.url, digest: delivery.filing.document.sha256.slice(0, 24) };
    const { keys } = await reader.store.items.fresh(space, id, [mark]);
    if (keys.size === 0) continue;
    const result = await reader.file(space, delivery);
    await reader.store.items.mark(space, id, mark, result.status === "refused" ? null : result.id);
    if (result.status === "filed" || result.status === "updated") filed++;
  }
  const finding = { status: "good", items: 1, holds: good.caching.maxAge } as const;
  return { finding, delivered: { filed, left: 0 }, good, at: good.moved ? good.url : visit.at };
}
