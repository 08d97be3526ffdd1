import type { Citation } from "../story/cite.ts";
import type { Person, RoleGiven, Said, Source, SpeakerGiven } from "../story/story.ts";
import { bare } from "./bare.ts";
import { dateWords, whenWords } from "./when.ts";

/** What every renderer says alike: names of speakers, roles, sources and dates as words. */

export const OPEN_WORDS = "open at these words";
const EDITOR = "(editor)";
const EXAMPLE = "(example)";
/** Words of a role that say it is over, so that "former" is not said twice. */
const FORMER =
  /\b(?:former|formerly|previously|ex|late|then|onetime|one-time|previous|erstwhile|retired|outgoing|ousted|deposed)\b/iu;

export const joined = (parts: readonly (string | null)[], mark: string): string =>
  parts.filter(part => part !== null && part !== "").join(mark);

export const isKnown = (speaker: SpeakerGiven): boolean =>
  bare(speaker.name ?? speaker.words?.text ?? "") !== "";

/** The name the source gives, else its own words for the speaker, else that it is not known; never a guess. */
export function speakerWords(speaker: SpeakerGiven): string {
  const who = bare(speaker.name ?? speaker.words?.text ?? "") || "unknown speaker";
  return joined([who, speaker.editor ? EDITOR : null], " ");
}

/** Words that begin a description and are written small within a sentence. */
const DETERMINER =
  /^(?:an?|the|one|two|three|some|several|many|most|both|all|another|other|his|her|its|their|our|my|no)\b/iu;

/** "according to Ana Ruiz": who says a thing that is only reported as said. */
export function accordingTo(speaker: SpeakerGiven): string {
  return `according to ${isKnown(speaker) ? inSentence(speaker) : "an unknown speaker"}`;
}

/** The speaker's words as they stand within a sentence. */
function inSentence(speaker: SpeakerGiven): string {
  const words = speakerWords(speaker);
  const isDescribed = speaker.name === null && DETERMINER.test(words);
  return isDescribed ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** A role as it was given: "Defense Secretary", "former trade minister", "mayor (editor)". */
export function roleWords(role: RoleGiven): string {
  const text = bare(role.text);
  const given = role.former && !FORMER.test(text) ? `former ${text}` : text;
  return joined([given, role.editor ? EDITOR : null], " ");
}

/** A role with who says so and when: a role is a dated fact of a source. */
export const datedRoleWords = (role: RoleGiven): string =>
  role.editor ? roleWords(role) : `${roleWords(role)}, per ${sourceWords(role.source)}`;

/** What stands beside a speaker's name: the role, and who tells the words where the source has them from somebody. */
export const roleBeside = (said: Said): string | null =>
  joined([roleOf(said), tellerWords(said)], ", ") || null;

/** "as Tom Berg tells it": words that a source has from somebody. */
function tellerWords({ teller }: Said): string | null {
  if (teller === undefined) return null;
  return isKnown(teller) ? `as ${inSentence(teller)} tells it` : "as somebody tells it";
}

/** The role of a speaker. Its source is said only where it is none of the sources of the words themselves. */
function roleOf(said: Said): string | null {
  const { role } = said;
  if (role === null || bare(role.text) === "") return null;
  const shown = role.editor || said.sources.some(({ document }) => document === role.source.document);
  return shown ? roleWords(role) : `${roleWords(role)} (per ${sourceWords(role.source)})`;
}

/** "Bloomberg", "Onrecord brief (via Bloomberg)"; a document without an outlet goes by its title or its address. */
export function outletWords(source: Source): string {
  const host = source.url !== null && URL.canParse(source.url) ? new URL(source.url).hostname : "";
  const name = bare(source.outlet ?? "") || bare(source.title ?? "") || host || "unnamed source";
  const via = source.via.map(bare).filter(other => other !== "");
  return via.length === 0 ? name : `${name} (via ${via.join(", ")})`;
}

export const publishedWords = (source: Source): string =>
  source.published === null ? "undated" : dateWords(source.published);

export const exampleWords = (source: Source): string | null => (source.example ? EXAMPLE : null);

/** "Bloomberg, 13 Feb 2025", with "(example)" where the source is an invented one. */
export const sourceWords = (source: Source): string =>
  joined([`${outletWords(source)}, ${publishedWords(source)}`, exampleWords(source)], " ");

/** The source that holds these words; the others report the same. */
export function sourcesOf(said: Said): { readonly first: Source | null; readonly others: readonly Source[] } {
  const document = said.words[0]?.document;
  const first = said.sources.find(source => source.document === document) ?? said.sources[0] ?? null;
  return { first, others: said.sources.filter(source => source !== first) };
}

export const alsoWords = (others: readonly Source[]): string | null =>
  others.length === 0 ? null : `also ${others.map(sourceWords).join("; ")}`;

const starting = (prefix: RegExp, lead: string, words: Citation): string => {
  const text = bare(words.text);
  return prefix.test(text) ? text : `${lead} ${text}`;
};

/** Where, to whom and when something was said, as far as the source tells. */
export function occasionWords(said: Said): string | null {
  const published = sourcesOf(said).first?.published ?? null;
  const day = said.said === null ? null : whenWords(said.said);
  const parts = [
    said.venue === null ? null : bare(said.venue.text),
    said.addressee === null ? null : starting(/^(?:to|with|at)\b/iu, "to", said.addressee),
    day === null || (published !== null && day === dateWords(published)) ? null : `said ${day}`,
  ];
  return joined(parts, ", ") || null;
}

/** "Former president" and "president" of one person: both are kept, and each says that the other is given too. */
function bothWays(role: RoleGiven, all: readonly RoleGiven[]): string {
  const core = ({ text }: RoleGiven): string =>
    bare(text)
      .toLowerCase()
      .replace(FORMER, "")
      .replace(/^(?:the|a|an)\s+/u, "")
      .trim();
  const other = all.find(one => one.former !== role.former && core(one) === core(role));
  if (other === undefined) return "";
  const from = other.source.document === role.source.document ? "there" : sourceWords(other.source);
  return other.former ? `; also called former, ${from}` : `; also called ${bare(other.text)}, ${from}`;
}

/** The roles of a person, each said once. */
export function personRoles(person: Person): readonly string[] {
  const seen = new Set<string>();
  return person.roles
    .filter(role => {
      const key = roleWords(role).toLowerCase();
      return key !== "" && !seen.has(key) && seen.add(key);
    })
    .map(role => datedRoleWords(role) + bothWays(role, person.roles));
}

/** "quoted twice · also Kallas": what is known of a person besides the roles. */
export function personNotes(person: Person): string | null {
  const aliases = person.aliases.map(bare).filter(alias => alias !== "" && alias !== bare(person.name));
  const kind = person.kind === "person" ? null : person.kind;
  const parts = [
    kind,
    quotedWords(person.quoted),
    aliases.length === 0 ? null : `also ${aliases.join(", ")}`,
  ];
  return joined(parts, " · ") || null;
}

function quotedWords(times: number): string | null {
  if (times === 0) return null;
  return times === 1 ? "quoted once" : times === 2 ? "quoted twice" : `quoted ${times} times`;
}
