import { lookup as systemLookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { buildConnector } from "undici";
import { isPublic, literalOf } from "./address.ts";

/** The way out is closed: the address leads into a network that is not public. */
export class ClosedAddress extends Error {
  override readonly name = "ClosedAddress";
}

/** Answers a name with every address it has, as `dns.lookup` does with `all`. */
export type Resolve = (
  name: string,
  done: (
    error: NodeJS.ErrnoException | null,
    addresses: readonly { readonly address: string; readonly family: number }[],
  ) => void,
) => void;

const systemResolve: Resolve = (name, done) =>
  systemLookup(name, { all: true }, (error, addresses) => done(error, addresses ?? []));

export interface GuardOptions {
  /** Which addresses may be connected to. */
  readonly allows?: (address: string) => boolean;
  readonly resolve?: Resolve;
  /** Milliseconds a connection may take. */
  readonly timeout: number;
}

/**
 * Opens connections for undici, and only to addresses that are allowed. Three checks, because each alone leaks: a literal is never
 * looked up; a name may have a private address among its answers, or another answer each time; and what counts in the end is
 * where the socket stands.
 */
export function guardedConnector({
  allows = isPublic,
  resolve = systemResolve,
  timeout,
}: GuardOptions): buildConnector.connector {
  const connect = buildConnector({ timeout, lookup: guardedLookup(allows, resolve) });
  return (options, done) => {
    const literal = literalOf(options.hostname);
    if (literal !== null && !allows(literal)) {
      done(new ClosedAddress(literal), null);
      return;
    }
    connect(options, (...[error, socket]) => {
      if (error !== null) done(error, null);
      else if (allows(socket.remoteAddress ?? "")) done(null, socket);
      else {
        socket.destroy();
        done(new ClosedAddress(socket.remoteAddress ?? "nowhere"), null);
      }
    });
  };
}

/** One answer that is not allowed refuses the name: mixed answers are how a guard is walked around. */
const guardedLookup =
  (allows: (address: string) => boolean, resolve: Resolve): LookupFunction =>
  (name, options, done) =>
    resolve(name, (error, addresses) => {
      const closed = addresses.find(({ address }) => !allows(address));
      const [first] = addresses;
      if (error !== null) done(error, "");
      else if (closed !== undefined) done(new ClosedAddress(closed.address), "");
      else if (first === undefined) done(Object.assign(new Error(name), { code: "ENOTFOUND" }), "");
      else if (options.all === true) done(null, [...addresses]);
      else done(null, first.address, first.family);
    });
