import { isIP } from "node:net";
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { secureHeaders } from "hono/secure-headers";
import { notice } from "./frame.ts";

/** Nothing of a page comes from elsewhere, nothing inline runs, and no other page may frame it. */
export const headers: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: "no-referrer",
  xFrameOptions: "DENY",
  // The page is served over plain HTTP on this machine.
  strictTransportSecurity: false,
});

/** The host of a `Host` header, without its port. */
function hostOf(header: string | undefined): string | null {
  const url = `http://${header ?? ""}`;
  return header !== undefined && URL.canParse(url) ? new URL(url).hostname.replace(/^\[|\]$/gu, "") : null;
}

/**
 * Refuses requests that name another host. A web page elsewhere can point its own name at this machine (DNS rebinding) and read answers
 * as its own; it cannot make the browser send an address or "localhost" as the host's name.
 */
export const ownHost =
  (own: string): MiddlewareHandler =>
  async (context, next) => {
    const host = hostOf(context.req.header("host"));
    if (host !== null && (host === "localhost" || host === own || isIP(host) !== 0)) return await next();
    return context.html(
      notice(
        "Wrong address",
        "This server answers at its own address only: open the one that Onrecord printed when it started.",
      ),
      421,
    );
  };

const LIMIT = 64 * 1024;

/** A question is short: what is longer than 64 kB is refused before it is read. */
export const limit: MiddlewareHandler = bodyLimit({
  maxSize: LIMIT,
  onError: context => context.text("Too long: a question may have up to 10,000 characters.", 413),
});
