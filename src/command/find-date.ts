import type { Known } from "../story/story.ts";
import type { Indexed } from "./find-index.ts";
import { type Found, isInQuestion, partOf, type Value } from "./find-part.ts";
import { isReport } from "./find-rules.ts";
import type { Asked } from "./find-terms.ts";
import { valuesIn } from "./find-value.ts";
import { doesIt } from "./find-verb.ts";

/** A date; without one, what the text says instead ("soon", "after the vote"). "Since 1987" is no day on which it happened. */
export function dates(asked: Asked, { known, over }: Indexed): Found[] {
  const { text } = asked.question;
  const openAsked = /\b(?:since|last|until)\b/iu.test(text);
  const timed = /\b(?:what|which) time\b/iu.test(text) ? clocks(known) : [];
  if (timed.length > 0) return timed;
  const dated = valuesIn(known, value => value.type === "date" && (openAsked || !isOpen(known, value)));
  if (dated.length > 0) return dated;
  const told = known.parts
    .filter(
      ({ role, words }) => OCCASION.test(role) || (/^(?:at|on|upon)$/.test(role) && POINT.test(words.text)),
    )
    .filter(part => !isBareName(part.role, part.words.text) && !isInQuestion(asked, part))
    .filter(({ words }) => openAsked || !isOpenAt(known, words.span.start))
    .map(({ role, words }) => ({ span: words.span, name: null, suits: role === "when" ? 0.1 : 0.05 }));
  if (told.length > 0) return told;
  const years = [...before(known), ...(doesIt(asked, known) ? bareYears(known) : [])];
  if (years.length > 0) return years;
  const minutes = [...clocks(known), ...stages(known)];
  if (minutes.length > 0 || !doesIt(asked, known)) return minutes;
  return over.flatMap(report => reported(known, report));
}

/** "At the completion of an audit". */
const POINT = /^the (?:completion|end|start|beginning|conclusion|close|opening|outbreak|height|time) of\b/iu;
const OCCASION = /^(?:when|after|before|until|once|upon)$/;
/** "After Ruiz [stepped down]": a name is no time. */
const isBareName = (role: string, words: string): boolean =>
  role !== "when" && /^(?:\p{Lu}[\p{L}’'-]*\s?)+$/u.test(words);

const found = ({ sentence, evidence }: Known, pattern: RegExp): Found[] => {
  const from = evidence.span.start - sentence.span.start;
  const match = pattern.exec(sentence.text.slice(from, evidence.span.end - sentence.span.start));
  if (match === null) return [];
  const start = evidence.span.start + match.index;
  return [{ span: { start, end: start + match[0].trimEnd().length }, name: null, suits: 0.15 }];
};

/** "In 1973, when it was last counted". */
function before({ sentence, evidence }: Known): Found[] {
  if (!/^when\b/iu.test(evidence.text)) return [];
  const lead = sentence.text.slice(0, evidence.span.start - sentence.span.start);
  const match =
    /((?:(?:on|in|since) )?(?:(?:\p{Lu}\p{L}+ )?(?:\d{1,2},? )?(?:1[5-9]|20)\d\d|\p{Lu}\p{L}+day)),? $/u.exec(
      lead,
    );
  if (match === null) return [];
  const start = sentence.span.start + match.index;
  return [{ span: { start, end: start + match[1]!.length }, name: null, suits: 0.2 }];
}

/** "Was born 1940". */
const bareYears = (known: Known): Found[] =>
  known.values.some(({ type }) => type === "count")
    ? found(known, /\b(?:1[5-9]|20)\d\d\b(?! \p{L}+s\b)/u)
    : [];

/** "Around 13:30 local time", "at 5 p.m.". */
const clocks = (known: Known): Found[] =>
  found(
    known,
    /(?:(?:around|about|at|by|shortly (?:after|before)|just (?:after|before)|after|before) )?(?:\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\b\.?|\bnoon\b|\bmidnight\b|\d{1,2} o[’']clock)(?: (?:local time|GMT|UTC|BST|CET|E[SD]?T|P[SD]?T))?/iu,
  );

/** "In the 18th minute", "on the third lap". */
const stages = (known: Known): Found[] =>
  found(
    known,
    /\b(?:in|on|at|during|after) (?:the |her |his |their )?(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|last|final|opening|closing) (?:minute|lap|round|inning|quarter|half|set|stage|over)s?\b/iu,
  );

/** "The next day it was reported that he had been freed": the date of the report, with what was reported. */
function reported({ evidence }: Known, report: Known): Found[] {
  return report.values
    .filter(({ type, span }) => type === "date" && span.end <= evidence.span.start)
    .map(({ span }) => ({
      span: { start: span.start, end: isReport(report) ? evidence.span.end : span.end },
      name: null,
      suits: 0,
      from: report,
    }));
}

/** "For the first time since 1987". */
const isOpen = (known: Known, value: Value): boolean =>
  isOpenAt(known, value.span.start) && partOf(known, value)?.role !== "since";

const isOpenAt = ({ evidence }: Known, at: number): boolean =>
  /\btime since\s+$/iu.test(evidence.text.slice(0, Math.max(0, at - evidence.span.start)));
