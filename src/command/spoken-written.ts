import { isStatement } from "../story/statement.ts";
import { stem } from "../story/stem.ts";
import type { Said } from "../story/story.ts";
import { topicShare, topicTerms } from "../story/topic.ts";
import type { Context } from "./command.ts";

const WRITINGS = new Set(
  `statement letter report study paper post blog indictment survey poll memo filing ruling article email message document note announcement
  complaint lawsuit motion resolution review analysis book speech tweet communique declaration verdict judgment order release bulletin petition`
    .trim()
    .split(/\s+/)
    .map(stem),
);

/** The noun of a text that speaks for somebody ("the joint statement"); null for anyone or anything else. */
export function writingOf(typed: string): string | null {
  const match = /^(?:(?:the|a|an|this|that|his|her|its|their) )?(?:[\p{L}'’-]+ ){0,3}?([\p{Ll}]+)$/u.exec(
    typed.trim(),
  );
  const noun = match?.[1] ?? "";
  return WRITINGS.has(stem(noun)) ? noun : null;
}

const LOOKED_AT = 40;

/** What was said in a text that is only described: it is in the cue ("said in a joint statement") or is the source itself. */
export async function spokenInWriting(typed: string, { store, space }: Context): Promise<readonly Said[]> {
  const noun = writingOf(typed);
  if (noun === null) return [];
  const terms = topicTerms(typed);
  const found = await store.lookup.said(space, {
    speakers: null,
    about: [noun],
    story: null,
    limit: LOOKED_AT,
  });
  const brought = broughtIn(noun);
  return found
    .filter(isStatement)
    .map(said => ({ said, cue: outside(said) }))
    .filter(({ cue }) => brought.test(cue))
    .map(({ said, cue }) => ({ said, share: topicShare(terms, cue) }))
    .sort((a, b) => b.share - a.share)
    .map(({ said }) => said);
}

/** The sentence of a statement without what was said. */
function outside({ words, context }: Said): string {
  let text = "";
  let at = context.span.start;
  for (const { span, document } of words) {
    if (document !== context.document || span.start < at) continue;
    text += `${context.text.slice(at - context.span.start, span.start - context.span.start)} … `;
    at = span.end;
  }
  return text + context.text.slice(Math.max(0, at - context.span.start));
}

const ITS = "(?:an?|the|its|his|her|their|this|that|[\\p{L}]+['’]s)";

/** "in a joint statement", "released a statement", "the report said"; not "called the report old". */
function broughtIn(noun: string): RegExp {
  const phrase = `${ITS} (?:[\\p{L}-]+ ){0,2}?${RegExp.escape(noun)}\\b`;
  return new RegExp(
    `\\b(?:in|from|through|via|with|per|to) ${phrase}|\\b(?:releas|issu|publish|sign|sen[dt]|wr[io]te|post|g[ai]ve|present|fil)\\p{L}* ${phrase}|(?:^|[.,;:…] )${phrase} (?:\\p{Ll}+ ){0,3}?\\p{Ll}+[,:]? ?…|… (?:\\p{Ll}+ )?${phrase} (?:\\p{Ll}+s|\\p{Ll}+ed|said|found)\\b`,
    "iu",
  );
}
