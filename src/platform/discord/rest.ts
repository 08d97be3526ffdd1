import { REST, type RequestMethod, type RouteLike } from "discord.js";
import type { Clock } from "../../clock.ts";
import type { Secret } from "../../secret.ts";
import { CallError, type Failure, failureIn, failureOf } from "./failure.ts";
import type { Attachment } from "./pack.ts";

export interface Request {
  readonly method: RequestMethod;
  readonly route: RouteLike;
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, string>>;
  readonly files?: readonly Attachment[];
  /** Answers to interactions carry their own token, and do not count towards the bot's limit. */
  readonly open?: boolean;
  /** Doing it twice is the same as once (a nonce, an edit): it may be repeated when the answer is lost. */
  readonly repeatable: boolean;
}

/** @throws CallError */
export type Call = (request: Request) => Promise<unknown>;

export interface RestOptions {
  readonly token: Secret;
  readonly clock: Clock;
  /** Base of the REST interface; default Discord's. */
  readonly api?: string | undefined;
  /** Milliseconds one request may take. */
  readonly timeout?: number | undefined;
  /** Draws 0..1, for the spread of repeats. */
  readonly chance: () => number;
  /** Told once, when Discord does not take the token any more. */
  readonly onUnauthorized: () => void;
}

const TRIES = 4;
const FIRST_WAIT = 400;
/** Waits up to here are waited for; a longer one is the caller's to plan. */
const PATIENCE = 8_000;
const TIMEOUT = 12_000;

/** How long to wait before trying again; null: give up. */
function pause(failure: Failure, request: Request, tried: number, chance: number): number | null {
  if (tried >= TRIES) return null;
  const backOff = FIRST_WAIT * 2 ** (tried - 1) * (0.5 + chance);
  switch (failure.kind) {
    case "limited":
      return failure.after <= PATIENCE ? failure.after : null;
    case "unreachable":
      return backOff;
    case "lost":
      return request.repeatable ? backOff : null;
    case "unauthorized":
    case "refused":
      return null;
  }
}

const clientOf = (api: string | undefined, timeout: number, perSecond: number): REST =>
  new REST({
    version: "10",
    timeout,
    // Repeating is decided here: discord.js would repeat a 5xx at once, and never a broken connection.
    retries: 0,
    rejectOnRateLimit: () => true,
    globalRequestsPerSecond: perSecond,
    ...(api !== undefined && { api }),
  });

/** One request, once. @throws CallError */
async function once(client: REST, request: Request): Promise<unknown> {
  const { method, route, body, query, files = [], open = false } = request;
  try {
    return await client.request({
      method,
      fullRoute: route,
      auth: !open,
      ...(body !== undefined && { body }),
      ...(query !== undefined && { query: new URLSearchParams(query) }),
      ...(files.length > 0 && {
        files: files.map(({ name, data }) => ({ name, data: Buffer.from(data) })),
      }),
    });
  } catch (error) {
    throw new CallError(failureOf(error));
  }
}

/** Discord's REST interface over discord.js: every failure has a meaning, and what may be repeated is, with time in between. */
export function callsOf(options: RestOptions): Call {
  const { token, clock, api, timeout = TIMEOUT, chance, onUnauthorized } = options;
  const bot = clientOf(api, timeout, 50).setToken(token.reveal());
  const open = clientOf(api, timeout, Number.MAX_SAFE_INTEGER);
  let revoked = false;
  return async request => {
    for (let tried = 1; ; tried++) {
      try {
        return await once(request.open === true ? open : bot, request);
      } catch (error) {
        const failure = failureIn(error);
        if (failure.kind === "unauthorized" && !revoked) {
          revoked = true;
          onUnauthorized();
        }
        const wait = pause(failure, request, tried, chance());
        if (wait === null) throw error;
        await clock.sleep(wait);
      }
    }
  };
}
