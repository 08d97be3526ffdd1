import { corrected, reaches } from "./correct.ts";
import { sidesOf } from "./sides.ts";
import type { Account, Correction, Known, Person, Said, Story } from "./story.ts";
import { byEventDate } from "./when.ts";

/** A story as one space's editors have it: what they corrected is laid over it, the story itself stays as it is for everyone else. */
export function correctedStory(story: Story, corrections: readonly Correction[]): Story {
  const { people, said, timeline, contested } = story;
  const [source] = story.sources;
  if (source === undefined) return story;
  const account: Account = { source, people, said, happenings: timeline, known: contested, passages: [] };
  const reaching = corrections.filter(one => one.type === "merge" || reaches(account, one));
  if (reaching.length === 0) return story;
  const right = corrected(account, reaching);
  const { id, headline, sources, keyPoints, earlier, signature, firstSeen, lastChanged } = story;
  let known: readonly Known[] | null = null;
  return {
    ...{ id, headline, sources, keyPoints, earlier, signature, firstSeen, lastChanged },
    people: right.people,
    said: right.said,
    timeline: [...right.happenings].sort(byEventDate),
    sides: sidesOf(right.people, right.said),
    contested: right.known,
    // Read when they are asked for: they are most of a long story.
    get known() {
      known ??= corrected({ ...account, known: story.known }, reaching).known;
      return known;
    },
  };
}

/** Quotations as a space's editors have them. */
export function correctedSaid(said: readonly Said[], corrections: readonly Correction[]): readonly Said[] {
  const people = said.flatMap(({ speaker, words: [first] }) =>
    speaker.name === null || first === undefined
      ? []
      : [standIn(speaker.name, speaker.kind ?? "person", first)],
  );
  return laidOver({ people, said, known: [] }, corrections).said;
}

/** Facts as a space's editors have them. */
export function correctedKnown(
  known: readonly Known[],
  corrections: readonly Correction[],
): readonly Known[] {
  const people = known.flatMap(({ parts, attributed, evidence }) =>
    [...parts.flatMap(({ names }) => names), ...(attributed?.name == null ? [] : [attributed.name])].map(
      name => standIn(name, "person", evidence),
    ),
  );
  return laidOver({ people, said: [], known }, corrections).known;
}

/** People as a space's editors have them: two that are one are put together. */
export const correctedPeople = (
  people: readonly Person[],
  corrections: readonly Correction[],
): readonly Person[] =>
  people.length === 0 ? [] : laidOver({ people, said: [], known: [] }, corrections).people;

function laidOver(
  part: Pick<Account, "people" | "said" | "known">,
  corrections: readonly Correction[],
): Pick<Account, "people" | "said" | "known"> {
  const source = part.said[0]?.sources[0] ?? part.known[0]?.source ?? NOWHERE;
  const people = [...new Map(part.people.map(one => [`${one.kind} ${one.name}`, one])).values()];
  return corrected({ source, ...part, people, happenings: [], passages: [] }, corrections);
}

/** Only an editor's role is given by it, which names no source. */
const NOWHERE: Account["source"] = {
  document: "",
  outlet: null,
  via: [],
  title: null,
  url: null,
  published: null,
  example: false,
  copyOf: null,
};

/** Somebody as far as a correction must know them. */
const standIn = (name: string, kind: Person["kind"], firstMention: Person["firstMention"]): Person => ({
  ...{ kind, name, aliases: [], gender: null, roles: [], firstMention, mentions: 0, quoted: 0 },
});
