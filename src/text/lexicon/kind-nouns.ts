const BODY =
  /^(?:company|firm|group|charity|agency|newspaper|magazine|broadcaster|bank|union|party|think|nonprofit|ngo|organisation|organization|manufacturer|maker|retailer|startup|start-up|chain|network|carrier|airline|brand|publisher|club|team|side|watchdog|regulator|platform|website|app|band|daily|outlet|lender|insurer|producer|supplier|developer|giant|owner|rival|builder|operator)$/;
const PLACE =
  /^(?:city|town|village|suburb|district|province|region|island|port|county|neighbourhood|neighborhood|capital|state|river|lake|valley|cities|towns|villages|provinces|regions|islands)$/;

/** Nouns that say of the name beside them that it is a body's, a place's. */
export const isBodyNoun = (noun: string): boolean => BODY.test(noun);
export const isPlaceNoun = (noun: string): boolean => PLACE.test(noun);
