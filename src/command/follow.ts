import { saidLine } from "../card/said.ts";
import type { Context } from "./command.ts";
import { askedOf } from "./find-names.ts";
import { commands } from "./index.ts";
import { parse } from "./parse.ts";
import { parseQuestion } from "./question.ts";
import { AUXILIARIES } from "./question-words.ts";
import { whom } from "./whom.ts";

/** What a conversation was last about: whose words, and on what. */
interface Thread {
  readonly person: string | null;
  readonly about: string | null;
}

const MORE = /^(?:and|but|ok(?:ay)?|so|what about|how about|and what about|and how about)[, ]+(.+?)\??$/iu;
/** A view of the story at hand, asked for in words. */
const VIEW =
  /^(?:and |now |show |show me |give me )*(?:the |its |all )(timeline|people|sides|stories|brief)[?.!]*$/iu;
const TOPIC = /^(?:about|on|regarding)\s+(.+)$/iu;
const PRONOUN = /\b(?:did|does|has|had|is|was)\s+(he|she|they)\b/iu;

/**
 * A follow-up as the full line it stands for: "and about NATO?" after a question on Kallas is "/said Kallas about NATO", "and Putin?"
 * asks the same of Putin, "what did she say" means the person last asked about. Any other line is returned as it is.
 */
export async function followed(line: string, context: Context): Promise<string> {
  const view = VIEW.exec(line.trim())?.[1];
  if (view !== undefined) return `/${view.toLowerCase()}`;
  if (context.recent.length === 0 || line.startsWith("/") || line.length > 200) return line;
  const again = await asked(line.trim(), context);
  if (again !== null) return again;
  const thread = lastThread(context.recent);
  if (thread === null) return line;
  const more = MORE.exec(line.trim())?.[1];
  if (more !== undefined && !/^(?:who|what|when|where|why|how|did|does|is|was)\b/iu.test(more)) {
    return continued(more, thread, context);
  }
  const pronoun = PRONOUN.exec(line);
  if (pronoun === null || thread.person === null) return line;
  const at = pronoun.index + pronoun[0].length - pronoun[1]!.length;
  return `${line.slice(0, at)}${thread.person}${line.slice(at + pronoun[1]!.length)}`;
}

/** "Why?", "and when was that?": the question of the last line, asked otherwise. */
const OTHERWISE =
  /^(?:and |but |so )?(why|when|where|how|how long|how much)(?: (?:was|is|did|were) (?:that|it|this|they|he|she)(?: happen)?)?\s*\?*$/iu;
const OPENING = new RegExp(`^(?:.*? )?(${AUXILIARIES}) (.+?)[?\\s]*$`, "iu");
const OTHER =
  /^(?:and|but|what about|how about|and what about|and how about)[, ]+(?:for |by |in )?(.+?)\??$/iu;

/** A follow-up of a question of fact as the full question; null where the last line was none, or this is no follow-up. */
async function asked(line: string, context: Context): Promise<string | null> {
  const last = context.recent.at(-1) ?? "";
  const parsed = parse(last, commands);
  const question =
    parsed.type === "question" ? parsed.text : (/^\/fact (.+?)(?: scope: .*)?$/iu.exec(last)?.[1] ?? null);
  if (question === null || parseQuestion(question).kind !== "fact") return null;
  const otherwise = OTHERWISE.exec(line)?.[1];
  if (otherwise !== undefined) {
    const [, verb, rest] = OPENING.exec(question) ?? [];
    return verb === undefined ? null : `${otherwise} ${verb} ${rest}?`;
  }
  const other = OTHER.exec(line)?.[1];
  if (other === undefined || TOPIC.test(other) || /^(?:who|what|why|when|where|how)\b/iu.test(other))
    return null;
  const { names } = await askedOf(parseQuestion(question), context);
  const name = names.at(-1)?.typed;
  const found = name === undefined ? null : await whom(other, context);
  if (name === undefined || found === null || found.type === "none") return null;
  return question.replace(new RegExp(`(?<!\\p{L})${RegExp.escape(name)}(?!\\p{L})`, "iu"), other);
}

async function continued(more: string, thread: Thread, context: Context): Promise<string> {
  const topic = TOPIC.exec(more)?.[1];
  if (topic === undefined) {
    const found = await whom(more.replace(/^by\s+/iu, ""), context);
    if (found.type === "one" && !found.mended) return saidLine(found.entry.person.name, thread.about);
    if (found.type === "several") return saidLine(more, thread.about);
  }
  return thread.person === null ? more : saidLine(thread.person, topic ?? more);
}

function lastThread(recent: readonly string[]): Thread | null {
  for (const line of [...recent].reverse()) {
    const thread = threadOf(line);
    if (thread !== null) return thread;
  }
  return null;
}

function threadOf(line: string): Thread | null {
  const parsed = parse(line, commands);
  if (parsed.type === "command") {
    const { person = null, about = null } = parsed.values;
    return parsed.command.name === "said" ? { person, about } : null;
  }
  if (parsed.type !== "question") return null;
  const { kind, speaker, about } = parseQuestion(parsed.text);
  if (kind === "whosaid" || kind === "fact") return null;
  return { person: speaker, about: kind === "whois" ? null : about };
}
