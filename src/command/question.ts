import { fold, wordsOf } from "../story/stem.ts";
import { isQuestionWord, isSaying } from "./question-words.ts";

/** What kind of thing answers a question. */
export type Focus =
  | "person"
  | "thing"
  | "date"
  | "place"
  | "amount"
  | "count"
  | "duration"
  | "distance"
  | "age"
  | "score"
  | "manner"
  | "reason"
  | "truth";

/** A question in plain words, parsed. `kind` says which command answers: said, whosaid and whois have their own, the rest are facts. */
export interface Question {
  readonly kind: "said" | "whosaid" | "whois" | "didsay" | "fact";
  readonly text: string;
  /** Expected type of the answer. */
  readonly focus: Focus;
  /** Noun that is asked for: "people" in "how many people", "principle" in "what principle"; null without one. */
  readonly unit: string | null;
  /** Where the answer stands to the verb: "who won" asks for the subject, "who did she meet" for something else. */
  readonly slot: "subject" | "other" | null;
  /** Words that carry the question, as typed, in order, each once. */
  readonly terms: readonly string[];
  /** Capitalised names, as typed; names in lower case are among the terms. */
  readonly names: readonly string[];
  /** Whose words are asked for (said, didsay), who is asked about (whois); null otherwise. */
  readonly speaker: string | null;
  /** What the words are about, as typed; null without a topic. */
  readonly about: string | null;
  /** Words in quotation marks, without the marks; null without any. */
  readonly quoted: string | null;
}

const LONGEST = 500;
const POLITE =
  /^(?:(?:please|hey|hi|ok|so|and|but)[, ]+|(?:can|could|would) you (?:please )?(?:tell|show) me |(?:please )?tell me |do you know |does anyone know |i (?:want|would like) to know |any idea )+/iu;

/** Parses a question; any text gives one (what is no question asks for a thing). */
export function parseQuestion(line: string): Question {
  const text = line.slice(0, LONGEST).replace(/\s+/gu, " ").trim();
  const quoted = /[“"«„]([^”"»“]{3,})[”"»“]/u.exec(text)?.[1]?.trim() ?? null;
  const asked = text.replace(POLITE, "").replace(/[\s?.!]+$/u, "");
  const base = { text, quoted, terms: termsOf(asked), names: namesIn(asked) };
  return { ...plainly(asked), ...base, ...special(asked, quoted) };
}

type Form = Pick<Question, "focus" | "unit" | "slot">;
type Parsed = Form & Pick<Question, "kind" | "speaker" | "about">;

const plainly = (asked: string): Parsed => ({
  kind: "fact",
  speaker: null,
  about: null,
  ...(FORMS.map(form => form(asked)).find(form => form !== null) ?? {
    focus: "thing",
    unit: null,
    slot: null,
  }),
});

const AUXILIARIES = "did|does|do|has|have|had|was|were|is|are|will|would|can|could|should|may|might|must";
const AUX = `(?:${AUXILIARIES})`;
const IS_AUX = new RegExp(`^${AUX}$`, "iu");
const TOPICS = "about|on|regarding|concerning|of";
const TOPIC = `(?:${TOPICS})`;
const WORD = "[\\p{L}\\p{M}-]+";

/** Questions about somebody's words, or about who somebody is. */
function special(asked: string, quoted: string | null): Partial<Parsed> {
  const whosaid = /^(?:who|which \w+)(?: has| had| was it that| is it that)? (\p{L}+)\b ?(.*)$/iu.exec(asked);
  if (whosaid !== null && isSaying(whosaid[1]!) && (quoted !== null || PLAIN_SAYING.test(whosaid[1]!))) {
    return { kind: "whosaid", focus: "person", about: quoted ?? trimmed(whosaid[2]!) };
  }
  if (/^(?:who (?:is|was) (?:being )?quoted|whose (?:words|quote|statement))\b/iu.test(asked)) {
    return {
      kind: "whosaid",
      focus: "person",
      about: quoted ?? trimmed(asked.replace(/^\S+ \S+(?: \S+)?/u, "")),
    };
  }
  return whatSaid(asked) ?? didSay(asked, quoted) ?? whoIs(asked) ?? {};
}

const PLAIN_SAYING =
  /^(?:said|says|say|saying|told|wrote|tweeted|posted|commented|remarked|stated|quipped)$/iu;

/** "What did X say about Y", "what does X think of Y", "what were X's words on Y". */
function whatSaid(asked: string): Partial<Parsed> | null {
  const said =
    /^what (?:else )?(?:did|does|do|has|have|had) (.+?) (?:say|said|think|tell|told|comment|remark|state|write|written|reply|respond|answer|post|tweet|had to say|have to say)\b(?: (?:to )?(?:(?:the )?(?:press|media|reporters|journalists|public)))?(?: (.*))?$/iu.exec(
      asked,
    );
  if (said !== null) return { kind: "said", speaker: said[1]!.trim(), about: topicOf(said[2]) };
  const words = new RegExp(
    `^what (?:is|was|are|were) (.+?)(?:['’]s?) (?:words|statement|comments?|view|views|opinion|position|reaction|response|reply|quote|quotes)\\b(?: ${TOPIC}| to)?(?: (.*))?$`,
    "iu",
  ).exec(asked);
  return words === null ? null : { kind: "said", speaker: words[1]!.trim(), about: topicOf(words[2]) };
}

function topicOf(rest: string | undefined): string | null {
  const topic = (rest ?? "")
    .replace(new RegExp(`^(?:that|${TOPICS})\\b`, "iu"), "")
    .replace(/^when asked (?:about )?/iu, "");
  return trimmed(topic);
}

const trimmed = (text: string): string | null => {
  const plain = text.replace(/^(?:that|about|on|of|regarding)\b/iu, "").trim();
  return plain === "" ? null : plain;
};

/** "Did X say Y". */
function didSay(asked: string, quoted: string | null): Partial<Parsed> | null {
  const match =
    /^(?:did|has|does|had) (.+?) (?:say|said|claim|claimed|tell|told|state|stated|write|written|post|posted|tweet)\b(?: (?:that|about|on))?(?: (.*))?$/iu.exec(
      asked,
    );
  if (match === null) return null;
  return {
    kind: "didsay",
    focus: "truth",
    speaker: match[1]!.trim(),
    about: quoted ?? trimmed(match[2] ?? ""),
  };
}

/** "Who is X": a name or a role, but no deed ("who is accused of theft"). */
function whoIs(asked: string): Partial<Parsed> | null {
  const held = /^what(?:['’]s| is| was) (.+?)['’]s? (?:job|role|title|position|profession|post)$/iu.exec(
    asked,
  );
  if (held !== null) return { kind: "whois", focus: "person", speaker: held[1]! };
  const match = /^(?:who(?:['’]s| is| was| are| were)|what is the role of|what is the job of) (.+)$/iu.exec(
    asked,
  );
  const whom = match?.[1]?.trim() ?? "";
  const words = wordsOf(whom);
  if (words.length === 0 || words.length > 5) return null;
  const isRole = /^the\b/iu.test(whom);
  const [first = "", ...rest] = words;
  const capital = /^\p{Lu}/u.test(first);
  if (!capital && !isRole && (DEED.test(first) || rest.some(word => DEED.test(word)))) return null;
  if (!isRole && rest.some(word => /^(?:for|to|by|with|in|at|from|on|against|about)$/iu.test(word)))
    return null;
  if (/^(?:going|expected|likely|able|due|responsible|behind|in|at|on|to|not|also)$/iu.test(first))
    return null;
  if (isRole && /\b(?:one|first|last|man|woman|person|people|only)\b/iu.test(whom)) return null;
  return { kind: "whois", focus: "person", speaker: whom };
}

const DEED =
  /^(?:\p{Ll}+(?:ed|ing)|shot|hurt|hit|sent|made|given|taken|chosen|found|left|sold|paid|beaten|born|known|seen|told|held|caught|sentenced|put|let|set)$/u;

type FormOf = (asked: string) => Form | null;
const form =
  (pattern: RegExp, focus: Focus, unit: (match: RegExpExecArray) => string | null = () => null): FormOf =>
  asked => {
    const match = pattern.exec(asked);
    return match === null ? null : { focus, unit: unit(match), slot: null };
  };

const MEASURED = "^(?:by |for |in |at |over |under |with |from |to )?";
const q = (words: string): RegExp => new RegExp(`${MEASURED}${words}`, "iu");

/** Forms of a question, the first that fits. */
const FORMS: readonly FormOf[] = [
  form(
    q("how many (years|months|weeks|days|hours|minutes|seconds|decades)\\b"),
    "duration",
    ([, unit]) => unit ?? null,
  ),
  form(q(`how many(?: more| other| of(?: the| these| those)?)? (${WORD})(?: (${WORD}))?`), "count", counted),
  form(q("how many\\b"), "count"),
  form(q("how long\\b"), "duration"),
  form(q("how old\\b"), "age"),
  form(q("(?:how (?:far|tall|high|wide|deep|big|large|heavy|fast)|what distance)\\b"), "distance"),
  form(new RegExp(`${MEASURED}how much(?: ([\\p{L}-]+))?`, "iu"), "amount", ([, unit]) =>
    unit !== undefined && !IS_AUX.test(unit) && !/^(?:more|less|of|in|for|at|to|on)$/iu.test(unit)
      ? unit
      : null,
  ),
  form(
    q("(?:what|which) (?:(?:final|exact|total) )?(?:price|cost|sum|amount|fee|fine|salary|budget|value)\\b"),
    "amount",
  ),
  form(q("(?:what|which) (?:percentage|share|proportion|percent)\\b"), "amount"),
  form(q("(?:what|which) (?:(?:final|exact) )?(?:score|result|margin)\\b"), "score"),
  form(
    q(
      "(?:when\\b|since when|until when|what (?:day|date|year|month|time|week)\\b|which (?:day|date|year|month|week)\\b)",
    ),
    "date",
  ),
  form(q("(?:where\\b|(?:what|which) (?:city|town|country|place|venue|village|region|state)\\b)"), "place"),
  form(/^(?:why\b|what caused|for what reason|what (?:is|was) the (?:reason|cause)|how come)/iu, "reason"),
  form(/^how\b/iu, "manner"),
  who,
  which,
  what,
  form(new RegExp(`^${AUX}(?:n['’]t)?\\b`, "iu"), "truth"),
];

function counted([, first, second]: RegExpExecArray): string | null {
  if (first === undefined || IS_AUX.test(first)) return null;
  const isModifier =
    second !== undefined &&
    !isQuestionWord(fold(second)) &&
    /(?:s|people|men|women|children)$/u.test(second) &&
    !/s$/u.test(first);
  return isModifier ? second : first;
}

const ASKS_OTHER =
  /^(?:did|does|do|has|have|had|will|would|can|could|should) (?!been\b|\p{Ll}+(?:ed|en)\b)/iu;

function who(asked: string): Form | null {
  const match = /^(?:(?:to|with|by|for|from|against|about) )?(?:who|whom|whose)\b ?(.*)$/iu.exec(asked);
  if (match === null) return null;
  const isWhom = !/^(?:who|whose)\b/iu.test(asked) || /^(?:did|does|do)\b/iu.test(match[1]!);
  return { focus: "person", unit: null, slot: isWhom ? "other" : "subject" };
}

function which(asked: string): Form | null {
  const match = new RegExp(
    `^(?:(?:in|at|on|to|from|with|by|for) )?(?:which|what) (?!${AUX}\\b|kind of|else)((?:[\\p{L}-]+ )??[\\p{L}-]+)\\b(?= |$)(.*)$`,
    "iu",
  ).exec(asked);
  if (match === null || isQuestionWord(fold(match[1]!.split(" ")[0]!))) return null;
  const { noun, rest } = nounAsked(asked);
  if (noun === null) return null;
  return { focus: "thing", unit: noun, slot: ASKS_OTHER.test(rest) ? "other" : "subject" };
}

/** "which steel company did …": the noun is the last word before the auxiliary or, without one, the first. */
function nounAsked(asked: string): { readonly noun: string | null; readonly rest: string } {
  const words = asked.replace(/^(?:(?:in|at|on|to|from|with|by|for) )?(?:which|what) /iu, "").split(" ");
  const aux = words.findIndex(word => IS_AUX.test(word));
  const at = aux > 0 && aux <= 3 ? aux - 1 : 0;
  const noun = words[at] ?? "";
  return { noun: /^\p{L}/u.test(noun) ? noun : null, rest: words.slice(at + 1).join(" ") };
}

function what(asked: string): Form | null {
  const match = /^(?:(?:to|with|by|for|from|about) )?what(?:['’]s)?\b ?(.*)$/iu.exec(asked);
  if (match === null) return null;
  return {
    focus: "thing",
    unit: null,
    slot: new RegExp(`^${AUX}\\b`, "iu").test(match[1]!) ? "other" : "subject",
  };
}

/** The word of a question that names its measure and no more. */
const MEASURE =
  /\bworth$|^(?:by |at |with |from )?(?:how (?:old|far|tall|high|wide|deep|big|large|heavy|fast)|what (?:score|distance))\b/iu;

/** The words of a question that carry it: function words and the question's own left out. */
function termsOf(asked: string): string[] {
  const words = wordsOf(asked.replace(MEASURE, "").replace(/(\p{L})['’]s\b/gu, "$1"));
  const content = words.filter(word => /^\p{Lu}{2,}$/u.test(word) || !isQuestionWord(fold(word)));
  return [...new Map(content.map(word => [fold(word), word])).values()];
}

const NAME =
  /(?:\p{Lu}[\p{L}\p{M}'’-]*|\p{Lu}\.)(?: (?:(?:of|the|de|van|von|der|al|bin) (?=\p{Lu}))*\p{Lu}[\p{L}\p{M}'’.-]*)*/gu;

/** Capitalised names, the question's first word left out. */
function namesIn(asked: string): string[] {
  const start = /^\S+\s*/u.exec(asked)?.[0].length ?? 0;
  return Array.from(asked.slice(start).matchAll(NAME), ([name]) => name.replace(/['’]s?$/u, "")).filter(
    name => /^\p{Lu}{2,}$/u.test(name) || !isQuestionWord(fold(name)),
  );
}
