/** Query parameters that say how a reader came to a page, not which page it is. */
const TRACKING =
  /^(?:utm_.+|at_.+|ns_.+|mc_[ce]id|(?:fb|g|ms|tw|y|wt)clid|igshid|cmp(?:id)?|cid|ref(?:_src|errer)?|smid|sh|share(?:d)?|partner|ito|xtor|guccounter|outputtype|amp|print)$/iu;

/**
 * The address by which one article is known again: scheme, "www.", fragment, tracking parameters, a mobile or AMP form and a
 * trailing slash do not make another article. Null for what is no web address.
 */
export function canonicalAddress(url: string): string | null {
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return null;
  const host = parsed.host.replace(/^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)/u, "");
  const path = parsed.pathname.replace(/\/+/gu, "/").replace(/(?:\/amp|\/index\.html?|\/)+$/u, "");
  const query = [...parsed.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join("&");
  return `${host}${path}${query === "" ? "" : `?${query}`}`;
}
