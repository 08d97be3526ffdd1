import { INSCRIBED } from "../lexicon/replies.ts";
import type { Token } from "../tokens.ts";
import type { Draft } from "./drafts.ts";

/** Verbs that give a name ("the crew nicknamed him “the Crystal”"). */
const NAMING = /^(?:nickname|christen|rename|name)$/;
/** Verbs that go with a song or a title rather than with a statement. */
const PERFORMED = /^(?:sing|hum|play|perform|title|entitle|display|bear|feature)$/;
/** "…saying", "…that read", "…with the words": what leads from a banner to what is on it. */
const LEADS =
  /^(?:saying|reading|read|reads|said|says|proclaiming|declaring|bearing|that|which|with|the|words|word|slogan|message|still|only|in|,|:|large|red|letters|and|a|marked|emblazoned|stating|stated|states)$/;
/** How many words may lead from the thing to the marks. */
const REACH = 8;

/** Marked words on a thing ("banners saying “…”", "a plaque reads “…”") or of a song: nobody is quoted for them. */
export function isInscription({ outline, attribution, lines }: Draft): boolean {
  const { content, source, verb } = attribution;
  if (lines || content.length !== 1) return false;
  const [range] = content;
  const { tokens, stretchOf } = outline;
  if (NAMING.test(verb)) return stretchOf[range!.last - 1] !== -1;
  const marks = range!.first;
  if (stretchOf[marks] === -1) return false;
  if (PERFORMED.test(verb)) return true;
  if (source !== null && INSCRIBED.has(tokens[source.last - 1]!.lower)) return true;
  return bearsWords(tokens, Math.max(outline.first, marks - REACH), marks);
}

function bearsWords(tokens: readonly Token[], first: number, marks: number): boolean {
  for (let i = marks - 1; i >= first; i--) {
    if (INSCRIBED.has(tokens[i]!.lower)) return true;
    if (!LEADS.test(tokens[i]!.lower)) return false;
  }
  return false;
}
