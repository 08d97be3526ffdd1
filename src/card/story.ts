import { outlets } from "../story/source.ts";
import type { Source, Story } from "../story/story.ts";
import { action, counted, typed } from "./action.ts";
import type { Block } from "./card.ts";
import { rangeWords } from "./when.ts";

/** Longest headline typed into a command line. */
const TYPED = 80;

/** What to type to mean this story: its headline, or the first words of a long one. */
export function storyTopic(headline: string): string {
  const plain = headline.replace(/\s+/gu, " ").trim();
  if (plain.length <= TYPED) return typed(plain);
  return typed(plain.slice(0, TYPED + 1).replace(/\s\S*$/u, ""));
}

/** "3 documents · 2 outlets, 1 independent · 11 to 13 Feb 2025". */
export function coverageWords(sources: readonly Source[]): string {
  const { total, independent } = outlets(sources);
  const dates = sources.flatMap(source => source.published ?? []).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  const parts = [
    counted(sources.length, "document"),
    total > 1 ? `${counted(total, "outlet")}, ${independent} independent` : null,
    from === undefined || to === undefined ? null : rangeWords(from, to),
  ];
  return parts.filter(part => part !== null).join(" · ");
}

/** A story as a list shows it. */
export interface StoryLine {
  readonly id: string;
  readonly headline: string;
  readonly documents: number;
  readonly outlets: number;
  readonly firstSeen: string | null;
  readonly lastChanged: string | null;
  readonly example: boolean;
}

/** "2 documents, 11 to 13 Feb 2025", with "example" where it is one. */
export function coverageOfHead({
  documents,
  outlets: total,
  firstSeen,
  lastChanged,
  example,
}: StoryLine): string {
  const parts = [
    example ? "example" : null,
    counted(documents, "document"),
    total > 1 ? counted(total, "outlet") : null,
    firstSeen === null || lastChanged === null ? null : rangeWords(firstSeen, lastChanged),
  ];
  return parts.filter(part => part !== null).join(", ");
}

const VIEWS = [
  ["Brief", "brief"],
  ["Timeline", "timeline"],
  ["People", "people"],
  ["Sides", "sides"],
] as const;

/** Buttons to the other views of a story; `here` is the one shown. Views that would be empty are left out. */
export function views(story: Story, here: string): readonly Block[] {
  const filled: Readonly<Record<string, boolean>> = {
    brief: true,
    timeline: story.timeline.length > 0,
    people: story.people.some(person => person.kind === "person"),
    sides: story.sides.length > 0,
  };
  const topic = storyTopic(story.headline);
  return VIEWS.filter(([, name]) => name !== here && filled[name] === true).map(([label, name]) =>
    action(label, `/${name} ${topic}`),
  );
}
