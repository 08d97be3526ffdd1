import { roleShown } from "./role.ts";
import type { Happening, Known, Person, Said, SpeakerGiven, Telling } from "./story.ts";

export type Canonical = (name: string) => string;

/** The same object where nobody goes by another name: what did not change is not written anew. */
function renamedSpeaker(speaker: SpeakerGiven, canonical: Canonical): SpeakerGiven {
  const name = speaker.name === null ? null : canonical(speaker.name);
  const candidates = speaker.candidates.map(canonical);
  const same = name === speaker.name && candidates.every((one, at) => one === speaker.candidates[at]);
  return same ? speaker : { ...speaker, name, candidates };
}

/** A quotation whose speaker goes by the canonical name and shows the role that is now known. */
export function renamedSaid(said: Said, canonical: Canonical, people: ReadonlyMap<string, Person>): Said {
  const speaker = renamedSpeaker(said.speaker, canonical);
  const person = speaker.name === null ? undefined : people.get(speaker.name);
  const shown = person === undefined ? null : roleShown(person);
  // What this document gives stands, unless it gives nothing or an editor knows better.
  const role = shown?.editor === true ? shown : (said.role ?? shown);
  return speaker === said.speaker && role === said.role ? said : { ...said, speaker, role };
}

export function renamedKnown(known: Known, canonical: Canonical): Known {
  return {
    ...known,
    parts: known.parts.map(part => ({ ...part, names: [...new Set(part.names.map(canonical))] })),
    attributed: known.attributed === null ? null : renamedSpeaker(known.attributed, canonical),
  };
}

export function renamedHappening(happening: Happening, canonical: Canonical): Happening {
  const own = renamedTelling(happening, canonical);
  const { also } = own;
  return also === undefined ? own : { ...own, also: also.map(one => renamedTelling(one, canonical)) };
}

function renamedTelling<T extends Telling>(telling: T, canonical: Canonical): T {
  if (telling.attributed === null) return telling;
  const attributed = renamedSpeaker(telling.attributed, canonical);
  return attributed === telling.attributed ? telling : { ...telling, attributed };
}
