import { Agent, request } from "undici";
import type { Clock } from "../clock.ts";
import { bodyOf, ENCODINGS, UnusableBody } from "./body.ts";
import { type Caching, cachingOf, type Headers, headerOf, retryAfter } from "./caching.ts";
import { destinationOf, isPermanent, redirectOf, usualPort } from "./destination.ts";
import { type GuardOptions, guardedConnector } from "./guard.ts";
import { openLanes } from "./lane.ts";
import { type MediaType, mediaTypeOf } from "./media-type.ts";
import { openRobots, type Robots, type RobotsText } from "./robots.ts";
import { statusFailure, unreached } from "./unreached.ts";

/** One thing to fetch. What was known of it is asked about conditionally. */
export interface Wanted {
  readonly url: string;
  /** What it is fetched as: decides the types that are taken, and how robots.txt is read. */
  readonly purpose: "page" | "feed";
  readonly known: Pick<Caching, "etag" | "lastModified"> | null;
}

/** What became of a request; all of these are normal. Reasons are ends of sentences on the address ("refuses connections"). */
export type Fetched =
  | {
      readonly status: "fetched";
      /** Where it stood in the end. */
      readonly url: string;
      /** True when it moved there for good: every redirect on the way was permanent. */
      readonly moved: boolean;
      readonly type: MediaType;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly caching: Caching;
    }
  | { readonly status: "unchanged"; readonly caching: Caching }
  /** The server says that it is gone for good. */
  | { readonly status: "gone"; readonly reason: string }
  /** Not to be read: by our own rules, by robots.txt, or because it is something else. */
  | { readonly status: "refused"; readonly reason: string }
  /** To be tried again, not before `after` where the server says so. */
  | { readonly status: "failed"; readonly reason: string; readonly after: Date | null };

/** The one way out of this process, apart from the platforms' own. */
export interface Web {
  fetch(wanted: Wanted): Promise<Fetched>;
  close(): Promise<void>;
}

export interface WebOptions extends Partial<Omit<GuardOptions, "timeout">> {
  readonly clock: Clock;
  /** How the bot names itself: "Onrecord (+https://…)", its first word what robots.txt would call it. */
  readonly agent: string;
  /** Milliseconds one fetch may take in all, redirects included, waiting for a turn aside. */
  readonly deadline?: number;
  /** Bytes of a body, unpacked. */
  readonly limit?: number;
  /** Milliseconds between two requests to a host. */
  readonly gap?: number;
  /** Ports that may be connected to. */
  readonly port?: (port: number) => boolean;
}

const REDIRECTS = 5;
const MAX_HEADERS = 16_384;
const ROBOTS_LIMIT = 500_000;
const ACCEPT = {
  page: "text/html,application/xhtml+xml;q=0.9,text/plain;q=0.5",
  feed: "application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.8,*/*;q=0.1",
} as const;

/** Opens the way out. Everything it lets through is bounded in time, bytes, headers, redirects and kind. */
export function openWeb(options: WebOptions): Web {
  const { clock, deadline = 9000, limit = 5_000_000, gap = 1000, port = usualPort } = options;
  const agent = new Agent({
    connect: guardedConnector({ ...options, timeout: deadline }),
    connections: 2,
    maxHeaderSize: MAX_HEADERS,
    headersTimeout: deadline,
    bodyTimeout: deadline,
  });
  const lanes = openLanes(clock, { together: 2, gap });
  const get: Get = (url, headers, left) =>
    lanes.take(url.host, async () => {
      const started = clock.now().getTime();
      const response = await request(url, {
        dispatcher: agent,
        // Waiting for a turn is not the server's time. The signal ends the body as well.
        signal: AbortSignal.timeout(Math.max(1, left)),
        headers: { "user-agent": options.agent, "accept-encoding": ENCODINGS, ...headers },
      });
      return { response, left: left - (clock.now().getTime() - started) };
    });
  const exchange = { clock, deadline, limit, port, get };
  const token = options.agent.split(/[/ ]/)[0] ?? "";
  const robots = openRobots(clock, token, {
    text: url => robotsText(url, exchange),
    slow: (url, milliseconds) => lanes.slow(url.host, milliseconds),
  });
  return {
    fetch: wanted => fetched(wanted, { ...exchange, robots }),
    close: () => agent.destroy(),
  };
}

type Response = Awaited<ReturnType<typeof request>>;
/** Asks for one address; `left` is the time of the whole fetch that is left, in milliseconds. */
type Get = (
  url: URL,
  headers: Readonly<Record<string, string>>,
  left: number,
) => Promise<{ readonly response: Response; readonly left: number }>;
interface Exchange extends Required<Pick<WebOptions, "clock" | "deadline" | "limit" | "port">> {
  readonly get: Get;
}
interface Guarded extends Exchange {
  readonly robots: Robots;
}

async function fetched(wanted: Wanted, exchange: Guarded): Promise<Fetched> {
  const first = destinationOf(wanted.url, exchange.port);
  if (typeof first === "string") return { status: "refused", reason: first };
  try {
    return await follow(first, wanted, exchange);
  } catch (error) {
    const { closed, reason } = unreached(error);
    return closed ? { status: "refused", reason } : { status: "failed", reason, after: null };
  }
}

/** Follows redirects by hand: every step is checked as the first one is. */
async function follow(first: URL, wanted: Wanted, exchange: Guarded): Promise<Fetched> {
  let [at, permanent, left] = [first, true, exchange.deadline];
  for (let hops = 0; hops <= REDIRECTS; hops++) {
    if (!(await exchange.robots.allows(at, wanted.purpose)))
      return { status: "refused", reason: "is closed to robots by its robots.txt" };
    const got = await exchange.get(at, requestHeaders(wanted, at), left);
    const target = redirectOf(got.response, at, exchange.port);
    if (target === null)
      return await answered(got.response, { url: at, moved: hops > 0 && permanent }, wanted, exchange);
    discard(got.response);
    if (typeof target === "string") return { status: "refused", reason: `redirects to what ${target}` };
    permanent &&= isPermanent(got.response.statusCode);
    [at, left] = [target, got.left];
  }
  return { status: "failed", reason: `redirects more than ${REDIRECTS} times`, after: null };
}

function requestHeaders({ url, purpose, known }: Wanted, at: URL): Readonly<Record<string, string>> {
  const same = new URL(url).origin === at.origin;
  return {
    accept: ACCEPT[purpose],
    ...(same && known?.etag && { "if-none-match": known.etag }),
    ...(same && known?.lastModified && { "if-modified-since": known.lastModified }),
  };
}

async function answered(
  response: Response,
  { url, moved }: { readonly url: URL; readonly moved: boolean },
  { purpose }: Wanted,
  { clock, limit }: Exchange,
): Promise<Fetched> {
  const { statusCode, body } = response;
  const headers: Headers = response.headers;
  const caching = cachingOf(headers, clock.now());
  const type = mediaTypeOf(headerOf(headers, "content-type"));
  if (statusCode === 200 && type.accepted[purpose]) {
    const bytes = await bodyOf(body, headerOf(headers, "content-encoding"), limit);
    return { status: "fetched", url: url.href, moved, type, bytes, caching };
  }
  discard(response);
  if (statusCode === 200) return { status: "refused", reason: `is ${type.words}, not a ${purpose}` };
  if (statusCode === 304) return { status: "unchanged", caching };
  const reason = statusFailure(statusCode);
  if (statusCode === 410) return { status: "gone", reason };
  return { status: "failed", reason, after: retryAfter(headers, clock.now()) };
}

/** Lets go of a body nobody reads; the connection ends with it. */
function discard({ body }: Response): void {
  body.on("error", () => undefined);
  body.destroy();
}

/** A host's robots.txt through the same guard; rules that cannot be had close the host to robots for a while. */
async function robotsText(first: URL, { get, deadline, port }: Exchange): Promise<RobotsText> {
  try {
    let [at, left] = [first, deadline];
    for (let hops = 0; hops <= REDIRECTS; hops++) {
      const got = await get(at, { accept: "text/plain" }, left);
      const { statusCode, headers, body } = got.response;
      if (statusCode === 200) {
        const bytes = await bodyOf(body, headerOf(headers, "content-encoding"), ROBOTS_LIMIT);
        return { status: "found", text: new TextDecoder().decode(bytes) };
      }
      discard(got.response);
      const target = redirectOf(got.response, at, port);
      if (target === null || typeof target === "string")
        return { status: statusCode >= 500 || statusCode === 429 ? "unreachable" : "none" };
      [at, left] = [target, got.left];
    }
    return { status: "none" };
  } catch (error) {
    if (error instanceof UnusableBody) return { status: "none" };
    // A host that cannot be reached at all says so better with the request itself.
    return { status: "unheard", error };
  }
}
