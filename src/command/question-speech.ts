import { wordsOf } from "../story/stem.ts";
import type { Question } from "./question.ts";
import { isSaying } from "./question-words.ts";
import { writingOf } from "./spoken-written.ts";

const TOPICS = "about|on|regarding|concerning|of";
const TOPIC = `(?:${TOPICS})`;

/** What a question about words or about a person says of itself. */
type Speech = Partial<Pick<Question, "kind" | "focus" | "speaker" | "about">>;

/** Questions about somebody's words, or about who somebody is. */
export function speechOf(asked: string, quoted: string | null): Speech {
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
  return whatWritten(asked) ?? whatSaid(asked) ?? didSay(asked, quoted) ?? whoIs(asked) ?? {};
}

const PLAIN_SAYING = /^(?:said|says|say|saying|told|commented|remarked|stated|quipped)$/iu;

/** "What did the study find": what a text says. */
function whatWritten(asked: string): Speech | null {
  const match =
    /^what (?:did|does|do|has|have|had) (the .+?) (find|found|show|shown|conclude|reveal|suggest|warn|recommend|claim|state|mention|argue|describe)(?: (?:about|on|of) (.+))?$/iu.exec(
      asked,
    );
  if (match === null || writingOf(match[1]!) === null) return null;
  return { kind: "said", speaker: match[1]!, about: topicOf(match[3]) };
}

/** "What did X say about Y", "what does X think of Y", "what were X's words on Y". */
function whatSaid(asked: string): Speech | null {
  const said =
    /^what (?:else )?(?:did|does|do|has|have|had) (.+?) (?:say|said|think|tell|told|comment|remark|state|write|written|reply|respond|answer|post|tweet|had to say|have to say)\b(?: (?:to )?(?:(?:the )?(?:press|media|reporters|journalists|public)))?(?: (.*))?$/iu.exec(
      asked,
    );
  // "What did she decline to say" asks for no words.
  if (said !== null && /\s(?:to|not)$/iu.test(said[1]!)) return null;
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
function didSay(asked: string, quoted: string | null): Speech | null {
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
function whoIs(asked: string): Speech | null {
  const held =
    /^what(?:['’]s| is| was) (.+?)['’]s? (?:job|role|title|position|profession|post|office)$/iu.exec(asked) ??
    /^what (?:job|role|title|position|post|office) (?:did|does|has|had|do) (.+?) (?:have|had|hold|held|serve in|occupy)$/iu.exec(
      asked,
    ) ??
    /^what does ((?:\S+ ){0,3}\S+) do(?: for a living)?$/iu.exec(asked);
  if (held !== null) return { kind: "whois", focus: "person", speaker: held[1]! };
  const match = /^(?:who(?:['’]s| is| was| are| were)|what is the role of|what is the job of) (.+)$/iu.exec(
    asked,
  );
  const whom = match?.[1]?.trim() ?? "";
  const words = wordsOf(whom);
  const isRole = /^the\b/iu.test(whom);
  if (
    /\b(?:expected|set|due|likely|going|planning|hoping|supposed|accused|believed|thought|said) (?:to|of)\b/iu.test(
      whom,
    )
  )
    return null;
  if (words.length === 0 || words.length > (isRole ? LONGEST_ROLE : LONGEST_NAME)) return null;
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

/** Words of a name, and of a role with what it is of. */
const LONGEST_NAME = 5;
const LONGEST_ROLE = 8;

const DEED =
  /^(?:\p{Ll}+(?:ed|ing)|shot|hurt|hit|sent|made|given|taken|chosen|found|left|sold|paid|beaten|born|known|seen|told|held|caught|sentenced|put|let|set)$/u;
