import type { Document } from "../text/document.ts";
import type { Quote, Reading } from "../text/reading.ts";
import { cite } from "./cite.ts";
import { SPEAKER_SHOWN } from "./confidence.ts";
import type { SpeakerGiven } from "./story.ts";

/** Whom a document gives as the speaker. A name below the bar is only a candidate: unsure means unknown. */
export function speakerGiven(document: Document, reading: Reading, quote: Quote): SpeakerGiven {
  const { speaker } = quote;
  const none = { name: null, kind: null, words: null, candidates: [], editor: false };
  if (speaker.type === "described") return { ...none, words: cite(document, speaker.span) };
  if (speaker.type === "unknown") return { ...none, candidates: namesOf(reading, speaker.candidates) };
  const entity = reading.entities[speaker.entity];
  if (entity === undefined) return none;
  if (quote.confidence.speaker < SPEAKER_SHOWN) return { ...none, candidates: [entity.name] };
  return { ...none, name: entity.name, kind: entity.kind };
}

/** Canonical names of entities, in order, without repeats. */
export function namesOf(reading: Reading, entities: readonly number[]): readonly string[] {
  if (entities.length === 0) return [];
  return [...new Set(entities.flatMap(id => reading.entities[id]?.name ?? []))];
}
