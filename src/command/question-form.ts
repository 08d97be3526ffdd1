import { fold } from "../story/stem.ts";
import type { Focus, Question } from "./question.ts";
import { AUXILIARIES, isQuestionWord } from "./question-words.ts";

/** What a question of fact asks for. */
export type Form = Pick<Question, "focus" | "unit" | "slot">;

const AUX = `(?:${AUXILIARIES})`;
const IS_AUX = new RegExp(`^${AUX}$`, "iu");
const WORD = "[\\p{L}\\p{M}-]+";

/** The form of a question, by its first words; what has none of a question's asks for a thing. */
export function formOf(asked: string): Form {
  return (
    FORMS.map(form => form(asked)).find(form => form !== null) ?? { focus: "thing", unit: null, slot: null }
  );
}

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
  form(q("how (?:big|large|high|great|small|steep) an? ([\\p{L}-]+)"), "amount", ([, unit]) => unit ?? null),
  form(q("how (?:high|low|big|large) (?:is|was|are|were|did)\\b"), "amount"),
  form(q("(?:how (?:far|tall|high|wide|deep|big|large|heavy|fast)|what distance)\\b"), "distance"),
  form(new RegExp(`${MEASURED}how much(?: ([\\p{L}-]+))?`, "iu"), "amount", ([, unit]) =>
    unit !== undefined && !IS_AUX.test(unit) && !/^(?:more|less|of|in|for|at|to|on|money|cash)$/iu.test(unit)
      ? unit
      : null,
  ),
  form(
    q("(?:what|which) (?:(?:final|exact|total) )?(?:price|cost|sum|amount|fee|fine|salary|budget|value)\\b"),
    "amount",
  ),
  form(/^what (?:is|was|are|were) .+ worth$/iu, "amount"),
  form(q("(?:what|which) (?:percentage|share|proportion|percent)\\b"), "amount"),
  form(q("(?:what|which) (?:(?:final|exact) )?(?:score|result|margin)\\b"), "score"),
  form(/^what (?:is|was) the (?:final )?(?:score|result)\b/iu, "score"),
  form(
    q(
      "(?:when\\b|since when|until when|what (?:day|date|year|month|time|week)\\b|which (?:day|date|year|month|week)\\b)",
    ),
    "date",
  ),
  form(
    q(
      "(?:where\\b|(?:what|which) (?:city|town|country|place|venue|village|region|state|countie|stadium|location)s?\\b)",
    ),
    "place",
  ),
  whatName,
  form(/^(?:why\b|what caused|for what reason|what (?:is|was) the (?:reason|cause)|how come)/iu, "reason"),
  form(/^how\b/iu, "manner"),
  who,
  kind,
  which,
  what,
  form(new RegExp(`^${AUX}(?:n['’]t)?\\b`, "iu"), "truth"),
];

/** "What is the captain's name", "what is the name of the ship". */
function whatName(asked: string): Form | null {
  const asks =
    /^what(?:['’]s| is| was| are| were) (?:(?:the )?(?:full )?names? of|.+['’]s? (?:full )?names?$)/iu.test(
      asked,
    );
  return asks ? { focus: "person", unit: null, slot: "subject" } : null;
}

function counted({ 1: first, 2: second, input }: RegExpExecArray): string | null {
  if (first === undefined || IS_AUX.test(first)) return null;
  // "How many maths tests did": the noun is the word before the auxiliary.
  const { noun } = nounAsked(input.replace(/^.*?how many(?: more| other)? /iu, "what "));
  if (noun === second && second !== undefined && !isQuestionWord(fold(second))) return second;
  const isModifier =
    second !== undefined &&
    !isQuestionWord(fold(second)) &&
    /(?:s|people|men|women|children)$/u.test(second) &&
    !/s$/u.test(first);
  return isModifier ? second : first;
}

const ASKS_OTHER =
  /^(?:did|does|do|has|have|had|will|would|can|could|should) (?!been\b|\p{Ll}+(?:ed|en)\b)/iu;

const PARTICIPLE = "\\p{L}+(?:ed|en|wn|lt|nt|ught|ung|old|aid|ound|un|ot|et|it|ut|ost|ade|ad|eft|ome|one)\\b";
const COMES_ACTOR: readonly RegExp[] = [
  /^(?:is|was|are|were) (?:the )?(?:\p{L}+ ){1,4}?(?:expected|set|due|likely|going|planning|hoping) to /u,
  /^(?:will|would|can|could|should|must) (?:\p{Lu}|the |his |her |their |its )/u,
  /^(?:has|have|had) \p{Lu}/u,
  // "Who has the mayor endorsed", not "who has the best chance".
  new RegExp(`^(?:has|have|had) (?:the|his|her|their|its) (?:\\p{L}+ ){1,4}?${PARTICIPLE}`, "u"),
  new RegExp(
    `^(?:has|have|had) (?!the |his |her |their |its |to |been |not |never |also |ever |already |just |recently |since |now )(?!${PARTICIPLE})\\p{L}+ \\p{L}`,
    "u",
  ),
];

/** "Has Ruiz endorsed", "will the mayor meet": who acts stands between the auxiliary and the verb. */
const isBeforeActor = (rest: string): boolean => COMES_ACTOR.some(form => form.test(rest));

function who(asked: string): Form | null {
  const match = /^(?:(?:to|with|by|for|from|against|about) )?(?:who|whom|whose)\b ?(.*)$/iu.exec(asked);
  if (match === null) return null;
  const isWhom =
    !/^(?:who|whose)\b/iu.test(asked) ||
    /^(?:did|does|do) (?!not\b)/iu.test(match[1]!) ||
    isBeforeActor(match[1]!);
  return { focus: "person", unit: null, slot: isWhom ? "other" : "subject" };
}

/** "What kind of ship was it": what says more of a ship than that it is one. */
function kind(asked: string): Form | null {
  const unit = /^(?:which|what) (?:kind|type|sort|make|model|brand|breed) of (?:an? )?([\p{L}-]+)/iu.exec(
    asked,
  )?.[1];
  return unit === undefined ? null : { focus: "thing", unit, slot: "other" };
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
