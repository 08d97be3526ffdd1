import { covers, type Document, type Span } from "../text/document.ts";
import type { Paragraph } from "../text/reading.ts";
import { type Citation, cite } from "./cite.ts";
import { isSamePart, matterOf } from "./matter.ts";
import { replacesValue } from "./measure.ts";
import { stem } from "./stem.ts";
import type { Account, Contest, Known } from "./story.ts";

/** What outlets write over or under an article that was wrong. General forms only. */
const PIECE = "(?:article|story|report|post|piece|column|item|page|dispatch)";
const LABEL =
  /^\W*(?:corrections?|clarifications?|retraction|withdrawal|withdrawn|(?:editor['’]?s|publisher['’]?s) note|amendment|note to readers)\b[^.!?]{0,40}?[:.—–-]/iu;
const EARLIER = new RegExp(
  `\\b(?:earlier|previous|prior|original|initial|first) versions? of (?:this|the|our) ${PIECE}\\b`,
  "iu",
);
const OPENING = new RegExp(
  `^\\W*(?:(?:an|the) (?:earlier|previous|prior|original|initial) version of (?:this|the|our) ${PIECE}|this ${PIECE} (?:has been|was|is|have been)|we (?:have |are )?(?:retract|withdr[ae]w)\\w*)\\b`,
  "iu",
);
const TAKEN_BACK = new RegExp(
  `\\bthis ${PIECE}(?:,[^,.]{0,60},)? (?:has been|was|is|is being) (?:hereby )?(?:retracted|withdrawn|taken down|unpublished|removed)\\b|\\b(?:retract(?:s|ed|ing)?|withdr(?:aw|aws|ew|awn|awing)) this ${PIECE}\\b`,
  "iu",
);
const TITLED = /^\W*(?:retract(?:ed|ion)|withdrawn|withdrawal|story withdrawn)\s*[\]):.|—–-]/iu;

/** Longest note, in characters: what is longer is the article itself. */
const LONGEST = 900;

/** A document's own word about what it said. */
interface Notice {
  readonly span: Span;
  readonly takesBack: boolean;
}

/**
 * Marks what a document itself says was wrong: all of it where it was taken back, what "an earlier version said" where that was put right,
 * and the fact that took its place.
 */
export function withNotices(account: Account, document: Document, paragraphs: readonly Paragraph[]): Account {
  const isTitled = TITLED.test(document.title ?? "");
  const notices = paragraphs.flatMap(({ span }) => noticeIn(document.text, span));
  if (notices.length === 0 && !isTitled) return account;
  const noticeOf = ({ evidence }: Known): Notice | undefined =>
    notices.find(({ span }) => covers(span, evidence.span));
  const back = notices.find(({ takesBack }) => takesBack);
  if (isTitled || back !== undefined) {
    const contest = back === undefined ? undefined : noticed(account, cite(document, back.span));
    return {
      ...account,
      known: account.known.map(known => (noticeOf(known) === undefined ? withdrawn(known, contest) : known)),
    };
  }
  const wrong = account.known.filter(known => noticeOf(known) !== undefined && isEarlier(known));
  const known = account.known.map(one => {
    const notice = noticeOf(one);
    if (notice !== undefined)
      return wrong.includes(one) ? withdrawn(one, noticed(account, cite(document, notice.span))) : one;
    const before = wrong.find(other => takesPlace(one, other));
    return before === undefined ? one : inPlaceOf(one, before);
  });
  return { ...account, known };
}

/** True for a document that takes back what stood in its place: a notice and little else. */
export const isTakenBack = (account: Account): boolean =>
  TITLED.test(account.source.title ?? "") ||
  account.passages.some(({ text }) => TAKEN_BACK.test(text) && (LABEL.test(text) || OPENING.test(text)));

function noticeIn(text: string, span: Span): readonly Notice[] {
  const words = text.slice(span.start, span.end);
  if (words.length > LONGEST || /^\W*[“"«„]/u.test(words)) return [];
  const isOne = LABEL.test(words) || OPENING.test(words);
  return isOne && (EARLIER.test(words) || TAKEN_BACK.test(words) || LABEL.test(words))
    ? [{ span, takesBack: TAKEN_BACK.test(words) }]
    : [];
}

/** What "an earlier version" is given as having said. */
const isEarlier = ({ attributed }: Known): boolean => EARLIER.test(`${attributed?.words?.text ?? ""}`);

const noticed = ({ source }: Account, words: Citation): Contest => ({
  reason: "notice",
  words,
  source,
  by: null,
});

export const withdrawn = (known: Known, contest?: Contest): Known => ({
  ...known,
  status: "withdrawn",
  ...(contest === undefined ? {} : { contest }),
});

/** A fact that stands where another stood, with the words of that one. */
export const inPlaceOf = (known: Known, { sentence, source }: Known): Known => ({
  ...known,
  status: "corrected",
  contest: { reason: "version", words: sentence, source, by: null },
});

/** The same is told of the same with another figure or date. */
function takesPlace(one: Known, before: Known): boolean {
  if (stem(one.predicate) !== stem(before.predicate) || one.negated !== before.negated) return false;
  const [now, then] = [matterOf(one), matterOf(before)];
  if (!now.actors.some(actor => then.actors.some(other => isSamePart(actor, other)))) return false;
  return replacesValue(one, before);
}
