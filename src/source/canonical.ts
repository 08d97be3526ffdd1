/** Parameters that say where a reader came from, not what is read. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|mc_[ce]id|igshid|_hs\w+|at_(?:medium|campaign|custom\d)|cmp|cmpid|ito|ncid|ref_src|ref_url|smid|smtyp|xtor|wt_mc|spm|share_?id|src_trk|guccounter|guce_\w+|__twitter_impression|rss|partner)$/i;

/** An address without what only tells who brought its reader, and without a place inside the page. */
export function canonicalUrl(text: string): string {
  if (!URL.canParse(text)) return text;
  const url = new URL(text);
  url.hash = "";
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href;
}
