import ipaddr from "ipaddr.js";

/**
 * IPv4 ranges that pass as ordinary addresses and are not: a cloud's control address, the old 6to4 relay, and the delegations of
 * the IANA special-purpose registry (RFC 6890 and later).
 */
const SPECIAL = [
  "168.63.129.16/32",
  "192.0.0.0/24",
  "192.31.196.0/24",
  "192.52.193.0/24",
  "192.88.99.0/24",
  "192.175.48.0/24",
  "198.18.0.0/15",
].map(range => ipaddr.IPv4.parseCIDR(range));

/** All of IPv6 that is handed out for the public network, and what of it leads elsewhere (tunnels, benchmarks, documentation). */
const GLOBAL = ipaddr.IPv6.parseCIDR("2000::/3");
const NOT_GLOBAL = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"].map(range =>
  ipaddr.IPv6.parseCIDR(range),
);

/**
 * True for an address of the public network. A list of what is allowed, not of what is forbidden: what nobody thought of is
 * refused. `text` is an address as a socket or a resolver gives it; anything else is refused.
 */
export function isPublic(text: string): boolean {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) {
    const address = ipaddr.IPv4.parse(text);
    return address.range() === "unicast" && !SPECIAL.some(range => address.match(range));
  }
  if (text.includes("%") || text.includes(".") || !ipaddr.IPv6.isValid(text)) return false;
  const address = ipaddr.IPv6.parse(text);
  return address.match(GLOBAL) && !NOT_GLOBAL.some(range => address.match(range));
}

/** The address a host of a URL is, in any spelling; null for a name. Square brackets of IPv6 may stand around it. */
export function literalOf(host: string): string | null {
  const bare = host.startsWith("[") && host.endsWith("]") ? host.slice(1, -1) : host;
  return bare.includes(":") || ipaddr.IPv4.isValid(bare) ? bare : null;
}
