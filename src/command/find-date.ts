import type { Known } from "../story/story.ts";
import { type Found, partOf, type Value } from "./find-part.ts";
import { doesIt } from "./find-person.ts";
import type { Asked, Indexed } from "./find-terms.ts";
import { valuesIn } from "./find-value.ts";

/** A date; without one, what the text says instead ("soon", "after the vote"). "Since 1987" is no day on which it happened. */
export function dates(asked: Asked, { known, over }: Indexed): Found[] {
  const { text } = asked.question;
  const openAsked = /\b(?:since|last|until)\b/iu.test(text);
  const dated = valuesIn(known, value => value.type === "date" && (openAsked || !isOpen(known, value)));
  if (dated.length > 0) return dated;
  const told = known.parts
    .filter(({ role }) => /^(?:when|after|before|until|once|upon)$/.test(role))
    .filter(({ words }) => openAsked || !isOpenAt(known, words.span.start))
    .map(({ role, words }) => ({ span: words.span, name: null, suits: role === "when" ? 0.1 : 0.05 }));
  if (told.length > 0 || !doesIt(asked, known)) return told;
  return over.flatMap(report => reported(known, report));
}

/** "The next day it was reported that he had been freed": the date of the report, with what was reported. */
function reported({ evidence }: Known, report: Known): Found[] {
  return report.values
    .filter(({ type, span }) => type === "date" && span.end <= evidence.span.start)
    .map(({ span }) => ({
      span: { start: span.start, end: evidence.span.end },
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
