import {
  type Logger,
  LogLevel,
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  WebClient,
} from "@slack/web-api";
import { messageOf } from "../../errors.ts";
import type { Secret } from "../../secret.ts";
import { type Failure, failureOf } from "./failure.ts";

/** What a method answered, as untyped JSON: callers read the fields they need. */
export type Answered = Readonly<Record<string, unknown>>;

export type Called =
  | { readonly ok: true; readonly data: Answered }
  | { readonly ok: false; readonly failure: Failure };

/** Calls one method of the Web API once: no retries of its own, because only we know what may be said twice. */
export type Call = (method: string, args: Readonly<Record<string, unknown>>) => Promise<Called>;

export interface Calling {
  /** Address of the Web API. */
  readonly api: string;
  /** Milliseconds until an answer is given up. */
  readonly timeout: number;
  readonly logger: Logger;
}

/** Longest pause that is believed, seconds: a nonsensical Retry-After must not silence a channel for days. */
const LONGEST = 3600;
const UNSAID = 30;

/** Connections that were never made; after any other error the request may have arrived. */
const NEVER_SENT = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/u;

export function caller(token: Secret | null, { api, timeout, logger }: Calling): Call {
  const client = new WebClient(token?.reveal(), {
    slackApiUrl: api,
    timeout,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger,
  });
  return async (method, args) => {
    try {
      return { ok: true, data: { ...(await client.apiCall(method, { ...args })) } };
    } catch (error) {
      return { ok: false, failure: failed(error) };
    }
  };
}

function failed(error: unknown): Failure {
  if (error instanceof WebAPIRateLimitedError) return { kind: "limited", seconds: pause(error.retryAfter) };
  if (error instanceof WebAPIPlatformError) return failureOf(error.data.error);
  if (error instanceof WebAPIHTTPError)
    return { kind: "lost", words: `Slack answered with ${error.statusCode}.` };
  const cause = error instanceof WebAPIRequestError ? error.original : error;
  const words = messageOf(cause);
  if (/Retry header did not contain/u.test(words)) return { kind: "limited", seconds: UNSAID };
  const code = codeOf(cause);
  if (code !== null && NEVER_SENT.test(code))
    return { kind: "unreached", words: `Slack cannot be reached (${code}).` };
  return { kind: "lost", words: `The connection to Slack broke (${code ?? words}).` };
}

const pause = (seconds: number): number =>
  Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, LONGEST) : UNSAID;

/** The system's error code, wherever in the chain of causes it stands. */
function codeOf(error: unknown): string | null {
  for (let at = error, depth = 0; at instanceof Error && depth < 6; at = at.cause, depth++) {
    if ("code" in at && typeof at.code === "string" && /^[A-Z_]+$/u.test(at.code)) return at.code;
  }
  return null;
}

/** Reads a field of an answer as text; "" where it is none. */
export const textAt = (data: unknown, ...path: readonly string[]): string => {
  const found = path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? (value as Answered)[key] : undefined),
    data,
  );
  return typeof found === "string" ? found : "";
};

export { type Logger, LogLevel };
