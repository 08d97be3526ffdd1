import robotsParser from "robots-parser";
import type { Clock } from "../clock.ts";

/**
 * What became of asking for a robots.txt: its text, none there, a server out of order (which closes a host to robots, RFC 9309
 * section 2.3.1.4), or no answer at all.
 */
export type RobotsText =
  | { readonly status: "found"; readonly text: string }
  | { readonly status: "none" }
  | { readonly status: "unreachable" }
  | { readonly status: "unheard"; readonly error: unknown };

export interface Robots {
  /**
   * May this address be read? A page is asked for as a robot does, under every rule. A feed is there for programs and was asked for
   * by a person: only a rule that names this bot closes it.
   * @throws what the request for robots.txt threw when the host gave no answer at all.
   */
  allows(url: URL, purpose: "page" | "feed"): Promise<boolean>;
}

export interface RobotsHost {
  readonly text: (robots: URL) => Promise<RobotsText>;
  /** Told what a host wants between two requests, in milliseconds. */
  readonly slow: (url: URL, milliseconds: number) => void;
}

interface Known {
  readonly until: number;
  readonly rules: Rules;
}
interface Rules {
  readonly page: (url: string) => boolean;
  readonly feed: (url: string) => boolean;
}

const DAY = 86_400_000;
/** How long rules that could not be had hold, in milliseconds. */
const BRIEFLY = 600_000;
/** Longest wait a robots.txt may ask for, in milliseconds. */
const LONGEST_DELAY = 10_000;
const REMEMBERED = 5000;

const OPEN: Rules = { page: () => true, feed: () => true };
const CLOSED: Rules = { page: () => false, feed: () => true };

/** Rules of hosts, each asked for once a day. `agent` is the product token robots.txt would name. */
export function openRobots(clock: Clock, agent: string, host: RobotsHost): Robots {
  const known = new Map<string, Known>();
  const asking = new Map<string, Promise<Rules>>();
  const asked = async (origin: string): Promise<Rules> => {
    const robots = new URL("/robots.txt", origin);
    const found = await host.text(robots);
    if (found.status === "unheard") throw found.error;
    const rules = found.status === "found" ? parsed(robots, found.text, agent, host) : OTHER[found.status];
    if (known.size >= REMEMBERED) known.delete(known.keys().next().value ?? "");
    const until = clock.now().getTime() + (found.status === "unreachable" ? BRIEFLY : DAY);
    known.set(origin, { until, rules });
    return rules;
  };
  const rulesOf = async ({ origin }: URL): Promise<Rules> => {
    const found = known.get(origin);
    if (found !== undefined && found.until > clock.now().getTime()) return found.rules;
    const pending = asking.get(origin) ?? asked(origin);
    asking.set(origin, pending);
    return await pending.finally(() => asking.delete(origin));
  };
  return { allows: async (url, purpose) => (await rulesOf(url))[purpose](url.href) };
}

const OTHER = { none: OPEN, unreachable: CLOSED } as const;

// The package's types say that it exports a default; what it exports is the function itself.
const parse = robotsParser as typeof robotsParser & typeof robotsParser.default;

function parsed(robots: URL, text: string, agent: string, { slow }: RobotsHost): Rules {
  const rules = parse(robots.href, text);
  const named = new RegExp(`^\\s*user-agent\\s*:\\s*${agent}\\b`, "imu").test(text);
  const page = (url: string): boolean => rules.isAllowed(url, agent) !== false;
  slow(robots, Math.min((rules.getCrawlDelay(agent) ?? 0) * 1000, LONGEST_DELAY));
  return { page, feed: named ? page : () => true };
}
