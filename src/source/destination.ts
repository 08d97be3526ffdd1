import { type Headers, headerOf } from "./caching.ts";

/** The web's own ports, and those that are free to use; mail, shells and databases below 1024 are none of ours. */
export const usualPort = (port: number): boolean => port === 80 || port === 443 || port >= 1024;

/** An address that may be fetched, or why not (the end of a sentence on it). */
export function destinationOf(text: string, port: (port: number) => boolean): URL | string {
  if (!URL.canParse(text)) return "is not an address of the web";
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:") return "is not an address of the web";
  if (url.username !== "" || url.password !== "") return "holds a password, which would be stored in clear";
  const number = Number(url.port || (url.protocol === "https:" ? 443 : 80));
  return port(number) ? url : `names port ${number}, which is not the web's`;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Where a redirect leads; a reason where it may not be followed; null where there is none. */
export function redirectOf(
  { statusCode, headers }: { readonly statusCode: number; readonly headers: Headers },
  from: URL,
  port: (port: number) => boolean,
): URL | string | null {
  const location = headerOf(headers, "location");
  if (!REDIRECTS.has(statusCode) || location === null) return null;
  return destinationOf(URL.canParse(location, from.href) ? new URL(location, from).href : location, port);
}

/** True where a redirect says that the old address is not to be used any more. */
export const isPermanent = (statusCode: number): boolean => statusCode === 301 || statusCode === 308;
