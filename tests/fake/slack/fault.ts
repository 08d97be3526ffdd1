/** Something that goes wrong with the next calls of a method ("*": any). */
export type Fault =
  /** 429; `after` is the header as sent, nonsense included. */
  | { readonly kind: "limited"; readonly after: string }
  | { readonly kind: "error"; readonly error: string }
  /** A status of a proxy or of Slack; `done`: it was carried out all the same. */
  | { readonly kind: "status"; readonly status: number; readonly done: boolean }
  /** Carried out, and the connection breaks before the answer. */
  | { readonly kind: "lost" }
  /** Carried out, and the answer comes late, milliseconds. */
  | { readonly kind: "slow"; readonly ms: number };

/** Faults in waiting, by method. */
export interface Faults {
  /** The next `times` calls of a method meet this. */
  next(method: string, fault: Fault, times?: number): void;
  /** With a given chance from 0 to 1, decided by `chance`, every call of a method meets this. */
  often(method: string, fault: Fault, share: number, chance: () => number): void;
  take(method: string): Fault | null;
  clear(): void;
}

export function faultsInWaiting(): Faults {
  const waiting = new Map<string, Fault[]>();
  let frequent: { method: string; fault: Fault; share: number; chance: () => number }[] = [];
  return {
    next(method, fault, times = 1) {
      waiting.set(method, [...(waiting.get(method) ?? []), ...Array.from({ length: times }, () => fault)]);
    },
    often(method, fault, share, chance) {
      frequent.push({ method, fault, share, chance });
    },
    take(method) {
      const fault = waiting.get(method)?.shift() ?? waiting.get("*")?.shift();
      if (fault !== undefined) return fault;
      const met = frequent.find(one => one.method === method && one.chance() < one.share);
      return met?.fault ?? null;
    },
    clear() {
      waiting.clear();
      frequent = [];
    },
  };
}

/** Calls a minute, per method and workspace (docs.slack.dev/apis/web-api/rate-limits); posts have a rule of their own. */
const PER_MINUTE: Readonly<Record<string, number>> = {
  "conversations.history": 50,
  "conversations.replies": 50,
  "chat.update": 50,
  "chat.delete": 50,
  "chat.postEphemeral": 100,
  "users.info": 100,
  "views.open": 100,
  "views.update": 100,
  "views.publish": 100,
};

/** About one post a second and channel, after a short burst. */
const BURST = 4;

/** Says after how many seconds a call may come again; null: it may come now. */
export function rateLimits(
  now: () => number,
): (method: string, team: string, channel: string) => number | null {
  const buckets = new Map<string, { tokens: number; at: number }>();
  const take = (key: string, most: number, perSecond: number): number | null => {
    const time = now();
    const bucket = buckets.get(key) ?? { tokens: most, at: time };
    bucket.tokens = Math.min(most, bucket.tokens + ((time - bucket.at) / 1000) * perSecond);
    bucket.at = time;
    buckets.set(key, bucket);
    if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / perSecond);
    bucket.tokens--;
    return null;
  };
  return (method, team, channel) => {
    if (method === "chat.postMessage") return take(`${team} post ${channel}`, BURST, 1);
    const most = PER_MINUTE[method];
    return most === undefined ? null : take(`${team} ${method}`, most, most / 60);
  };
}
