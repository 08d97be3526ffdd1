import type { Card } from "../card/card.ts";
import type { Checked } from "../card/check.ts";
import { type FactShown, factCard } from "../card/fact.ts";
import { cite } from "../story/cite.ts";
import { isTurned } from "../story/statement.ts";
import { wordsOf } from "../story/stem.ts";
import { holdsWording, wording } from "../story/wording.ts";
import { bearerCard, definitionCard } from "./apposed.ts";
import { brief } from "./brief.ts";
import { check, checkClaims, checkedOf } from "./check.ts";
import type { Context } from "./command.ts";
import { beforeOf } from "./find-context.ts";
import { type Holder, holdersOf } from "./find-role.ts";
import { happenedIn, whatHappened } from "./happened.ts";
import { who } from "./people.ts";
import { parseQuestion, type Question } from "./question.ts";
import { said } from "./said.ts";
import { spokenBy } from "./spoken.ts";
import { writingOf } from "./spoken-written.ts";
import { whichStory } from "./which.ts";
import { type Whom, whom } from "./whom.ts";
import { whosaid } from "./whosaid.ts";

/** Answers a question of fact. */
type FactAnswer = (question: string, context: Context) => Promise<Card>;

/** Asks for the story at hand as a whole. */
const LATEST =
  /^what(?:['’]s| is) (?:new|going on|happening|the latest|the news)\??$|^what(?: has)? happened(?: so far)?\??$|^any news\??$/iu;

/** Sends a free question to the command that answers it. */
export async function routed(text: string, context: Context, fact: FactAnswer): Promise<Card> {
  if (/^["“«„‘'].{12,}["”»’']$/u.test(text)) return check.run({ quote: text }, context);
  if (LATEST.test(text)) return brief.run({ story: null }, context);
  const happened = happenedIn(text);
  if (happened !== null) return whatHappened(happened, context);
  const question = parseQuestion(text);
  switch (question.kind) {
    case "said":
      return whatSaid(question, context, fact);
    case "whosaid":
      return whosaid.run({ words: question.about ?? text }, context);
    case "whois":
      return whoIs(question, context, fact);
    case "didsay":
      return didSay(question, context);
    case "fact":
      return (await topic(question, context)) ?? (await factOrWords(question, context, fact));
  }
}

/** What a text says that nobody is quoted from may still be told as a fact ("the report found 12 faults"). */
async function whatSaid(
  { speaker, about, text }: Question,
  context: Context,
  fact: FactAnswer,
): Promise<Card> {
  const card = await said.run({ person: speaker ?? "", about, page: null }, context);
  const finds = !/\b(?:say|said|state|stated|write|written)\b/iu.test(text);
  if (card.status !== "nothing" || !finds || writingOf(speaker ?? "") === null) return card;
  const told = await fact(text, context);
  return told.status === "answer" ? told : card;
}

/** Where no fact says how somebody describes a thing, what that person said of it does. */
async function factOrWords(
  { focus, speaker, about, text }: Question,
  context: Context,
  fact: FactAnswer,
): Promise<Card> {
  const card = await fact(text, context);
  if (card.status === "nothing") {
    const asked = /^what (?:is|are|was|were) (.+?)[?\s]*$/iu.exec(text)?.[1];
    const beside =
      asked === undefined
        ? null
        : ((await bearerCard(asked, context)) ?? (await definitionCard(asked, context)));
    if (beside !== null) return beside;
  }
  if (card.status !== "nothing" || focus !== "description" || speaker === null) return card;
  const words = await said.run({ person: speaker, about, page: null }, context);
  return words.status === "answer" ? words : card;
}

async function whoIs({ speaker, text }: Question, context: Context, fact: FactAnswer): Promise<Card> {
  const name = speaker ?? text;
  const held = (await whoHolds(name, text, context)) ?? (await bearerCard(name, context));
  if (held !== null) return held;
  const found = await whom(name, context);
  const isRoleless = found.type === "none" || (found.type === "one" && found.entry.person.roles.length === 0);
  const defined = isRoleless ? await definitionCard(name, context) : null;
  if (defined !== null) return defined;
  // A description that fits nobody ("the spokesman of the port") may still be told in a sentence; a place in it is not who holds it.
  const isPlace =
    found.type === "one" && found.entry.person.kind !== "person" && /\s(?:of|at|for|in)\s/u.test(name);
  if (
    (found.type === "none" && /^the\s/iu.test(name)) ||
    (isPlace && OFFICE.test(name)) ||
    (found.type === "none" && /\p{L}['’]s? \p{Ll}[\p{Ll} -]+$/u.test(name)) ||
    isBodyOf(name, found)
  )
    return fact(text, context);
  return who(name, found, context);
}

/** "The finance chief of Quillon" is not Quillon, whatever kind of thing that was taken for. */
function isBodyOf(name: string, found: Whom): boolean {
  const body = /^(?:the )?\p{Ll}.*? (?:of|at|for|in) (.+)$/u.exec(name)?.[1];
  return (
    body !== undefined &&
    found.type === "one" &&
    holdsWording(wording(body), wording(found.entry.person.name))
  );
}

/** Facts looked at for who holds an office. */
const LOOKED_AT = 40;
/** Words of an office, as against a name: the first is in lower case. */
const OFFICE = /^(?:the )?(?:\p{Lu}[\p{L}’']* )*\p{Ll}{3,}/u;

/** "The president of Ukraine": who is called so; an office with a name in it that nobody is given is not on record. Null: no office. */
async function whoHolds(name: string, text: string, context: Context): Promise<Card | null> {
  const { store, space } = context;
  if (!OFFICE.test(name) || !/^the\s|\s(?:of|at|for|in)\s/iu.test(name)) return null;
  const facts = await store.lookup.known(space, { words: wordsOf(name), story: null, limit: LOOKED_AT });
  const office = `${/^who was\b/iu.test(text) ? "was" : "is"} ${name}`;
  const before = await beforeOf(facts, context);
  const strict = holdersOf(office, facts, before);
  const holders = strict.length > 0 ? strict : holdersOf(office, facts, before, true);
  const shown = await Promise.all(holders.slice(0, SIDE_BY_SIDE).map(holder => holderShown(holder, context)));
  return shown.length === 0 ? null : factCard(shown, null);
}

const SIDE_BY_SIDE = 3;

async function holderShown({ known, name }: Holder, { store, space }: Context): Promise<FactShown> {
  const document = await store.documents.get(space, known.source.document);
  return {
    known,
    answer:
      document === null ? null : { words: cite(document, name.words.span), name: name.names[0] ?? null },
  };
}

/** "Did X say Y": a check of the words; "did X say anything about Y": what X said. */
async function didSay({ speaker, about, quoted }: Question, context: Context): Promise<Card> {
  const person = speaker ?? "";
  const open = /^(?:anything|something|a word|much)\b(?: (?:about|on))?\s*/iu;
  if (about === null || open.test(about)) {
    const rest = about?.replace(open, "").trim() ?? "";
    return said.run({ person, about: rest === "" ? null : rest, page: null }, context);
  }
  const contrary = quoted === null ? await contraryTo(person, about, context) : null;
  if (contrary !== null) return contrary;
  const claimed = { words: quoted ?? about, speaker: person };
  // A thought in the asker's own words is not held against what others said in like words.
  if (quoted === null && isOthers(await checkedOf(claimed, context)))
    return said.run({ person, about, page: null }, context);
  const card = await checkClaims([claimed], context);
  return card.status === "nothing" && quoted === null
    ? said.run({ person, about, page: null }, context)
    : card;
}

const isOthers = ({ verdict, wrongSpeaker }: Checked): boolean =>
  wrongSpeaker !== null && verdict.type !== "verbatim" && verdict.type !== "cut";

const NEGATED = /\b(?:not|no|never|none|nobody|nothing|neither)\b|n['’]t\b/iu;

/** "Did X say she would stay", when on record she would not: the words that say so; null where nothing contradicts. */
async function contraryTo(person: string, about: string, context: Context): Promise<Card | null> {
  const found = await whom(person, context);
  if (found.type !== "one") return null;
  const [first] = (await spokenBy(found.names, { about, page: 1 }, context)).said;
  if (first === undefined) return null;
  const words = first.words.map(piece => piece.text).join(" ");
  if ((NEGATED.test(words) !== isTurned(first)) === NEGATED.test(about)) return null;
  return {
    status: "answer",
    command: "fact",
    blocks: [
      { type: "text", text: "The contrary is on record:" },
      { type: "quote", said: first },
    ],
  };
}

/** Words of what asks something, or states it; a text without any of them is a name or a topic. */
const ASKING =
  /\?\s*$|^(?:who|whom|whose|what|which|when|where|why|how|did|does|do|is|are|was|were|has|have|had|will|would|can|could|should|tell|show|name|list)\b/iu;
const LONGEST_TOPIC = 6;

/** A bare name means who that is, a bare topic its story; null: it is neither. */
async function topic({ text }: Question, context: Context): Promise<Card | null> {
  if (ASKING.test(text) || text.split(" ").length > LONGEST_TOPIC) return null;
  const found = await whom(text, context);
  if (found.type !== "none" && !(found.type === "one" && found.mended)) return who(text, found, context);
  const story = await whichStory(text, context);
  return story.type === "none" ? null : brief.run({ story: text }, context);
}
