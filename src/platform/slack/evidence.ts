import { bareLines } from "../../card/bare.ts";
import { webUrl, wordsUrl } from "../../card/link.ts";
import { OPEN_WORDS, sourceWords } from "../../card/words.ts";
import type { Citation } from "../../story/cite.ts";
import type { Source } from "../../story/story.ts";
import { button, placeValue, type Shorten } from "./action.ts";
import { mrkdwn, plainText, type SlackBlock } from "./block.ts";
import { chunks } from "./chunk.ts";
import { LIMITS } from "./limits.ts";
import { linkMarkup } from "./markup.ts";

/** Small grey text. plain_text, so that nothing in it is read as markup. */
export const small = (text: string): readonly SlackBlock[] =>
  text === ""
    ? []
    : chunks(text, LIMITS.contextText).map(piece => ({ type: "context", elements: [plainText(piece)] }));

/**
 * The evidence, last and small: what else is known of the words, where they stand, and what opens it there. A document that has no
 * address on the web is opened by a button instead of a link.
 */
export function evidence(
  lead: string | null,
  source: Source | null,
  shown: readonly Citation[],
  context: Citation | null,
  shorten: Shorten,
): readonly SlackBlock[] {
  const given = source === null ? "unnamed source" : sourceWords(source);
  const text = bareLines(lead === null ? given : `${lead} · ${given}`).join(" ");
  if (source === null) return small(text);
  const pieces = chunks(text, LIMITS.contextText);
  const [last = ""] = pieces.slice(-1);
  const before = pieces.slice(0, -1).flatMap(small);
  const page = webUrl(source);
  if (page === null) return [...before, stored(last, source, shown, shorten)];
  // The address with the words marked, else without them, else none that fits.
  const marked = [wordsUrl(shown, source, context), page].map(url => linkMarkup(url, OPEN_WORDS));
  const link = marked.find(one => one.length <= LIMITS.contextText);
  if (link === undefined) return [...before, ...small(last)];
  return [...before, { type: "context", elements: [plainText(`${last} ·`), mrkdwn(link)] }];
}

function stored(
  text: string,
  { document }: Source,
  shown: readonly Citation[],
  shorten: Shorten,
): SlackBlock {
  const spans = shown.filter(one => one.document === document).map(({ span }) => span);
  const value = placeValue({ document, spans });
  return {
    type: "section",
    text: plainText(text),
    accessory: button({ action: "open", label: OPEN_WORDS, value }, 0, shorten),
  };
}
