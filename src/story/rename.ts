import { roleShown } from "./role.ts";
import type { Happening, Known, Person, Said, SpeakerGiven } from "./story.ts";

export type Canonical = (name: string) => string;

function renamedSpeaker(speaker: SpeakerGiven, canonical: Canonical): SpeakerGiven {
  return {
    ...speaker,
    name: speaker.name === null ? null : canonical(speaker.name),
    candidates: speaker.candidates.map(canonical),
  };
}

/** A quotation whose speaker goes by the canonical name and shows the role that is now known. */
export function renamedSaid(said: Said, canonical: Canonical, people: ReadonlyMap<string, Person>): Said {
  const speaker = renamedSpeaker(said.speaker, canonical);
  const person = speaker.name === null ? undefined : people.get(speaker.name);
  const shown = person === undefined ? null : roleShown(person);
  // What this document gives stands, unless it gives nothing or an editor knows better.
  const role = shown?.editor === true ? shown : (said.role ?? shown);
  return { ...said, speaker, role };
}

export function renamedKnown(known: Known, canonical: Canonical): Known {
  return {
    ...known,
    parts: known.parts.map(part => ({ ...part, names: [...new Set(part.names.map(canonical))] })),
    attributed: known.attributed === null ? null : renamedSpeaker(known.attributed, canonical),
  };
}

export function renamedHappening(happening: Happening, canonical: Canonical): Happening {
  const { attributed } = happening;
  return attributed === null
    ? happening
    : { ...happening, attributed: renamedSpeaker(attributed, canonical) };
}
