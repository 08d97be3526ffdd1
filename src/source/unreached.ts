import { messageOf } from "../errors.ts";
import { UnusableBody } from "./body.ts";
import { ClosedAddress } from "./guard.ts";

const WORDS: Readonly<Record<string, string>> = {
  ENOTFOUND: "has a host name that does not exist",
  EAI_AGAIN: "has a host name that cannot be looked up now",
  ECONNREFUSED: "refuses connections",
  ECONNRESET: "cut the connection",
  EPIPE: "cut the connection",
  ENETUNREACH: "cannot be reached from here",
  EHOSTUNREACH: "cannot be reached from here",
  UND_ERR_SOCKET: "cut the connection",
  UND_ERR_CONNECT_TIMEOUT: "did not answer in time",
  UND_ERR_HEADERS_TIMEOUT: "did not answer in time",
  UND_ERR_BODY_TIMEOUT: "did not answer in time",
  UND_ERR_HEADERS_OVERFLOW: "sends more headers than are read",
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "sends another length than it says",
  HPE_HEADER_OVERFLOW: "sends more headers than are read",
  CERT_HAS_EXPIRED: "has a certificate that is out of date",
  ERR_TLS_CERT_ALTNAME_INVALID: "has a certificate for another host",
  DEPTH_ZERO_SELF_SIGNED_CERT: "has a certificate nobody vouches for",
  SELF_SIGNED_CERT_IN_CHAIN: "has a certificate nobody vouches for",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "has a certificate nobody vouches for",
  Z_BUF_ERROR: "sends less than it packed",
  Z_DATA_ERROR: "sends something that cannot be unpacked",
};

/** Why a request came to nothing. `closed`: refused by us for where it leads, whatever is tried again. */
export interface Unreached {
  readonly closed: boolean;
  /** The end of a sentence on the address: "refuses connections". */
  readonly reason: string;
}

/** An error of a request in words a manager understands; its causes are looked through. */
export function unreached(error: unknown): Unreached {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    if (at instanceof ClosedAddress)
      return { closed: true, reason: "leads into a network that is not public" };
    if (at instanceof UnusableBody) return { closed: false, reason: at.message };
    if (at.name === "TimeoutError" || at.name === "AbortError")
      return { closed: false, reason: "took too long" };
    const code = "code" in at ? String(at.code) : "";
    const words = WORDS[code] ?? (code.startsWith("HPE_") ? "does not speak HTTP" : undefined);
    if (words !== undefined) return { closed: false, reason: words };
    if (at instanceof AggregateError && at.errors.length > 0) return unreached(at.errors[0]);
  }
  return { closed: false, reason: `could not be read (${messageOf(error).slice(0, 120)})` };
}

const ANSWERS: Readonly<Record<number, string>> = {
  401: "does not let this bot in",
  402: "wants to be paid",
  403: "does not let this bot in",
  404: "does not exist",
  410: "is gone for good",
  429: "asks for fewer requests",
  451: "is closed for legal reasons",
};

/** A status code other than 200 in words, the code beside them: "does not exist (404)". */
export const statusFailure = (code: number): string =>
  `${ANSWERS[code] ?? (code >= 500 ? "is out of order" : "gives no document")} (${code})`;
