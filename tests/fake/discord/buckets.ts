/** Discord's rate limits: a bucket per route and channel, and one for everything. */
export interface Buckets {
  /** Counts one request. The headers to answer with, and how long to wait (seconds; 0: go on). */
  take(method: string, path: string): Taken;
}

export interface Taken {
  readonly headers: Readonly<Record<string, string>>;
  readonly wait: number;
  readonly global: boolean;
}

export interface Rates {
  /** Messages a channel takes in five seconds. */
  readonly perChannel: number;
  readonly global: number;
}

interface Window {
  start: number;
  count: number;
}

const SECOND = 1000;

/** The route a request is counted under, the channel or webhook in it kept. */
const routeOf = (method: string, path: string): string =>
  `${method} ${path.replace(/\/(messages|interactions)\/\d+/g, "/$1/:id")}`;

/** `now` is given, so that a test can pass time. */
export function newBuckets({ perChannel, global }: Rates, now: () => number = Date.now): Buckets {
  const windows = new Map<string, Window>();
  const count = (name: string, length: number): Window => {
    const known = windows.get(name);
    const window = known === undefined || now() - known.start >= length ? { start: now(), count: 0 } : known;
    windows.set(name, window);
    window.count++;
    return window;
  };
  return {
    take(method, path) {
      // Answers to interactions are exempt from the global limit.
      const exempt = path.startsWith("/interactions/") || path.startsWith("/webhooks/");
      const whole = exempt ? null : count("global", SECOND);
      if (whole !== null && whole.count > global) {
        const wait = (whole.start + SECOND - now()) / SECOND;
        return {
          headers: { "x-ratelimit-global": "true", "x-ratelimit-scope": "global" },
          wait,
          global: true,
        };
      }
      if (path.endsWith("/callback")) return { headers: {}, wait: 0, global: false };
      const route = routeOf(method, path);
      const length = 5 * SECOND;
      const limit = /^\/channels\/\d+\/messages$/.test(path) && method === "POST" ? perChannel : 200;
      const window = count(route, length);
      const reset = Math.max(0.001, (window.start + length - now()) / SECOND);
      const headers = {
        "x-ratelimit-limit": String(limit),
        "x-ratelimit-remaining": String(Math.max(0, limit - window.count)),
        "x-ratelimit-reset-after": reset.toFixed(3),
        "x-ratelimit-bucket": Buffer.from(route.replace(/\d{10,}/g, ""))
          .toString("hex")
          .slice(0, 24),
      };
      if (window.count <= limit) return { headers, wait: 0, global: false };
      return { headers: { ...headers, "x-ratelimit-scope": "user" }, wait: reset, global: false };
    },
  };
}
