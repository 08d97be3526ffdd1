import type { Block, Card } from "../card/card.ts";
import { accordingTo, speakerWords } from "../card/words.ts";
import type { Citation } from "../story/cite.ts";
import { type Altered, type Revision, revision } from "../story/revision.ts";
import { shown } from "../story/shown.ts";
import type { Account, Known, Said, Source, SpeakerGiven } from "../story/story.ts";

/** What became of a document that posts carry. */
export type Correction =
  /** Another version took its place: what it knew, and what that one knows. */
  | { readonly kind: "version"; readonly before: Account; readonly after: Account }
  /** An editor corrected how it is read: what it knows now. */
  | { readonly kind: "reading"; readonly account: Account };

/** A card with what is not so any more put right, each place with what stood there; null where nothing on it changed. */
export function amendedCard(card: Card, correction: Correction): Card | null {
  const put =
    correction.kind === "version"
      ? inVersion(revision(correction.before, correction.after), correction.before, correction.after.source)
      : inReading(correction.account);
  let changed = false;
  const blocks = card.blocks.flatMap((block): readonly Block[] => {
    const amended = put(block);
    changed ||= amended !== null;
    return amended ?? [block];
  });
  return changed ? { ...card, blocks } : null;
}

/** The blocks that take a block's place; null: it stays. */
type Put = (block: Block) => readonly Block[] | null;

const note = (text: string): Block => ({ type: "text", text, small: true });
const GONE = note("Corrected: this does not stand in the article any more.");

const corrected = (words: Citation, before: Citation, source: Source): Block => ({
  ...{ type: "change", change: "corrected", words, before, source },
});

const overlaps = (a: Citation, b: Citation): boolean =>
  a.document === b.document && a.span.start < b.span.end && b.span.start < a.span.end;

function inVersion({ quotes, facts, sentences }: Revision, before: Account, source: Source): Put {
  const own = ({ document }: Citation): boolean => document === before.source.document;
  const wordsPut = (words: Citation): readonly Block[] | null | "gone" => {
    const altered = sentences.altered.find(pair => overlaps(pair.before, words));
    if (altered !== undefined) return [corrected(altered.after, altered.before, source)];
    return sentences.removed.some(one => overlaps(one, words)) ? "gone" : null;
  };
  const plainPut = (block: Block, words: Citation): readonly Block[] | null => {
    const put = own(words) ? wordsPut(words) : null;
    return put === "gone" ? [block, GONE] : put;
  };
  return block => {
    switch (block.type) {
      case "quote":
        return own(block.said.context) ? quotePut(block.said, quotes, source) : null;
      case "fact":
        return own(block.known.sentence) ? factPut(block, facts, source) : null;
      case "change":
        return block.change === "corrected" ? null : plainPut(block, block.words);
      case "passage":
        return plainPut(block, block.words);
      case "event":
        return plainPut(block, block.event.what);
      default:
        return null;
    }
  };
}

function quotePut(said: Said, quotes: Revision["quotes"], source: Source): readonly Block[] | null {
  const same = (one: Said): boolean => overlaps(one.context, said.context) && one.id === said.id;
  const altered = quotes.altered.find(pair => same(pair.before));
  if (altered !== undefined) return spokenPut(altered, source);
  return quotes.removed.some(same) ? [{ type: "quote", said }, GONE] : null;
}

function spokenPut({ before, after }: Altered<Said>, source: Source): readonly Block[] {
  if (speakerWords(before.speaker) !== speakerWords(after.speaker))
    return [{ type: "quote", said: after }, speakerNote(before.speaker, after.speaker)];
  return [{ type: "quote", said: after }, corrected(after.context, before.context, source)];
}

const speakerNote = (before: SpeakerGiven, after: SpeakerGiven): Block =>
  note(`Corrected: the speaker is ${speakerWords(after)}, not ${speakerWords(before)}.`);

type FactBlock = Extract<Block, { readonly type: "fact" }>;

function factPut(block: FactBlock, facts: Revision["facts"], source: Source): readonly Block[] | null {
  const same = (one: Known): boolean => one.id === block.known.id;
  const altered = facts.altered.find(pair => same(pair.before));
  if (altered !== undefined) return [corrected(altered.after.sentence, altered.before.sentence, source)];
  return facts.removed.some(same) ? [block, GONE] : null;
}

/** The words are the same: only who said them, and as what, may have been read wrong. */
function inReading({ said, known, people }: Account): Put {
  return block => {
    switch (block.type) {
      case "quote": {
        const now = said.find(one => one.id === block.said.id);
        return now === undefined ? null : readingOf(block.said, now);
      }
      case "fact": {
        const now = known.find(one => one.id === block.known.id);
        const [was, is] = [attributionOf(block.known), attributionOf(now ?? block.known)];
        if (now === undefined || was === is) return null;
        return [
          { ...block, known: shown(now) },
          note(`Corrected: ${is || "reported by the source itself"}.`),
        ];
      }
      case "person": {
        const now = people.find(one => one.name === block.person.name);
        const roles = (one: typeof block.person): string => one.roles.map(role => role.text).join("\n");
        if (now === undefined || roles(now) === roles(block.person)) return null;
        return [{ type: "person", person: now }, note("Corrected: the role.")];
      }
      default:
        return null;
    }
  };
}

const attributionOf = ({ attributed }: Known): string => (attributed === null ? "" : accordingTo(attributed));

function readingOf(was: Said, now: Said): readonly Block[] | null {
  if (speakerWords(was.speaker) !== speakerWords(now.speaker))
    return [{ type: "quote", said: now }, speakerNote(was.speaker, now.speaker)];
  if ((was.role?.text ?? "") === (now.role?.text ?? "")) return null;
  return [{ type: "quote", said: now }, note(`Corrected: the role of ${speakerWords(now.speaker)}.`)];
}
