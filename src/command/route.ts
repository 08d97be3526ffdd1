import type { Card } from "../card/card.ts";
import { brief } from "./brief.ts";
import { check, checkClaims } from "./check.ts";
import type { Context } from "./command.ts";
import { who } from "./people.ts";
import { parseQuestion, type Question } from "./question.ts";
import { said } from "./said.ts";
import { whichStory } from "./which.ts";
import { whom } from "./whom.ts";
import { whosaid } from "./whosaid.ts";

/** Answers a question of fact. */
type FactAnswer = (question: string, context: Context) => Promise<Card>;

/** Sends a free question to the command that answers it. */
export async function routed(text: string, context: Context, fact: FactAnswer): Promise<Card> {
  if (/^["“«„‘'].{12,}["”»’']$/u.test(text)) return check.run({ quote: text }, context);
  const question = parseQuestion(text);
  const asked = { person: question.speaker ?? "", about: question.about, page: null };
  switch (question.kind) {
    case "said":
      return said.run(asked, context);
    case "whosaid":
      return whosaid.run({ words: question.about ?? text }, context);
    case "whois":
      return whoIs(question, context, fact);
    case "didsay":
      return didSay(question, context);
    case "fact":
      return (await topic(question, context)) ?? fact(text, context);
  }
}

async function whoIs({ speaker, text }: Question, context: Context, fact: FactAnswer): Promise<Card> {
  const name = speaker ?? text;
  const found = await whom(name, context);
  // A description that fits nobody ("the spokesman of the port") may still be told in a sentence.
  if (found.type === "none" && /^the\s/iu.test(name)) return fact(text, context);
  return who(name, found, context);
}

/** "Did X say Y": a check of the words; "did X say anything about Y": what X said. */
async function didSay({ speaker, about, quoted }: Question, context: Context): Promise<Card> {
  const person = speaker ?? "";
  const open = /^(?:anything|something|a word|much)\b(?: (?:about|on))?\s*/iu;
  if (about === null || open.test(about)) {
    const rest = about?.replace(open, "").trim() ?? "";
    return said.run({ person, about: rest === "" ? null : rest, page: null }, context);
  }
  const card = await checkClaims([{ words: quoted ?? about, speaker: person }], context);
  return card.status === "nothing" && quoted === null
    ? said.run({ person, about, page: null }, context)
    : card;
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
