import { DetectError, generateOpml, MalformedError, ParseError, parseOpml } from "feedsmith";
import { SourceError } from "../../errors.ts";
import { absolute } from "./address.ts";
import { trimmed } from "./mend.ts";

/** A feed as an OPML file lists it. */
export interface Listed {
  readonly url: string;
  readonly title: string | null;
}

/** An outline as the parser gives it: a feed, or a folder of them. */
interface Outline {
  readonly text?: string;
  readonly title?: string;
  readonly xmlUrl?: string;
  readonly outlines?: readonly Outline[];
}

/** Levels of folders that are looked into. */
const DEEPEST = 20;

/**
 * The feeds of an OPML file, whatever folders they are in, each once.
 * @throws SourceError when it is none.
 */
export function feedsOfOpml(text: string): readonly Listed[] {
  const found = new Map<string, Listed>();
  const collect = (outlines: readonly Outline[], depth: number): void => {
    for (const { xmlUrl, text, title, outlines: inner } of outlines) {
      const url = absolute(xmlUrl);
      if (url !== null && !found.has(url)) found.set(url, { url, title: (text ?? title)?.trim() || null });
      if (inner !== undefined && depth < DEEPEST) collect(inner, depth + 1);
    }
  };
  collect(outlinesOf(text), 0);
  return [...found.values()];
}

function outlinesOf(text: string): readonly Outline[] {
  try {
    const body: { readonly outlines?: readonly Outline[] } =
      parseOpml(trimmed(text, /<\?xml|<opml\b/i)).body ?? {};
    return body.outlines ?? [];
  } catch (error) {
    const refused =
      error instanceof DetectError || error instanceof MalformedError || error instanceof ParseError;
    if (!refused) throw error;
    throw new SourceError("is not an OPML file that can be read", { cause: error });
  }
}

/** An OPML file that lists these feeds. `made` is its date. */
export const opmlOf = (feeds: readonly Listed[], made: Date): string =>
  generateOpml({
    head: { title: "Onrecord sources", dateCreated: made },
    body: {
      outlines: feeds.map(({ url, title }) => ({
        type: "rss",
        text: title ?? url,
        title: title ?? url,
        xmlUrl: url,
      })),
    },
  });
