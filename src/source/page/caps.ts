import { Parser } from "htmlparser2";
import { SourceError } from "../../errors.ts";

/** Most of each a page may have; building and weighing a tree costs more than linear time in all of them. */
const CAPS = { elements: 20_000, depth: 256, attributes: 64, texts: 100_000 } as const;
type Cap = keyof typeof CAPS;

const WORDS: Readonly<Record<Cap, string>> = {
  elements: "elements",
  depth: "levels of nesting",
  attributes: "attributes on one element",
  texts: "pieces of text",
};

/** Elements whose contents are never text, and are not counted. */
const UNREAD = new Set(["script", "style", "svg", "math", "noscript", "template"]);

/**
 * Counts a page's parts as it streams by, without building anything, and stops at the first that is too many.
 * @throws SourceError naming what there is too much of.
 */
export function withinCaps(html: string): void {
  const counts = { elements: 0, depth: 0, attributes: 0, texts: 0 };
  let unread = 0;
  const count = (cap: Cap): void => {
    if (++counts[cap] > CAPS[cap])
      throw new SourceError(
        `has more than ${CAPS[cap].toLocaleString("en")} ${WORDS[cap]}: too large to read`,
      );
  };
  const parser = new Parser({
    onopentagname(name) {
      if (UNREAD.has(name)) unread++;
      counts.attributes = 0;
      count("depth");
      if (unread === 0) count("elements");
    },
    onattribute: () => count("attributes"),
    onclosetag(name) {
      counts.depth--;
      if (UNREAD.has(name)) unread--;
    },
    ontext() {
      if (unread === 0) count("texts");
    },
  });
  parser.end(html);
}
