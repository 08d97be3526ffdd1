import type { Happening, Person, Story } from "../story/story.ts";
import { byEventDate } from "../story/when.ts";
import { bare } from "./bare.ts";
import type { Block, Picture } from "./card.ts";
import { happeningNotes } from "./facts.ts";
import { rangeWords } from "./when.ts";

type Mark = Extract<Picture, { readonly kind: "timeline" }>["marks"][number];

/** Fewer marks say nothing that a line of text does not. */
const FEWEST = 3;
/** Marks of one picture that stands beside text. */
const MOST = 8;

/** Dated events as a picture, in the order of their dates; none where too few are dated. */
export function timelinePicture(title: string, events: readonly Happening[]): readonly Block[] {
  const marks = [...events].sort(byEventDate).flatMap(markOf);
  if (new Set(marks.map(({ from }) => from)).size < FEWEST) return [];
  const alternative = marks.map(
    mark => `${rangeWords(mark.from, mark.to)}${mark.planned ? " (planned)" : ""}: ${mark.label}`,
  );
  return [
    { type: "picture", picture: { kind: "timeline", title, marks }, alternative: alternative.join("\n") },
  ];
}

/** The newest dated events of a story as a picture. */
export function storyPicture({ headline, timeline }: Pick<Story, "headline" | "timeline">): readonly Block[] {
  const dated = timeline.filter(event => markOf(event).length > 0);
  return timelinePicture(headline, dated.slice(-MOST));
}

/** "the hospital said on Tuesday": when something was said is no event of the story. */
const SAYING = /^[^,;:]{1,60}\b(?:said|says|told|added|announced)(?: [\p{L}\d.]+){0,4}[.,]?$/u;

function markOf(event: Happening): readonly Mark[] {
  const { from, to, precision, certainty, planned } = event.when;
  // What a date is not sure of, a point on a line would be.
  if (from === null || to === null || certainty === "uncertain") return [];
  if (precision === "before" || precision === "after" || SAYING.test(event.what.text)) return [];
  return [{ from, to, label: `${bare(event.what.text)}${happeningNotes(event)}`, planned }];
}

/** Bars of one picture. */
const BARS = 10;

/** Who of a story is quoted how often, as a picture; none where too few are. */
export function quotedPicture(title: string, people: readonly Person[]): readonly Block[] {
  const bars = people
    .filter(({ quoted }) => quoted > 0)
    .slice(0, BARS)
    .map(({ name, quoted }) => ({ label: bare(name), count: quoted }));
  if (bars.length < FEWEST) return [];
  const alternative = bars.map(
    ({ label, count }) => `${label}: quoted ${count === 1 ? "once" : `${count} times`}`,
  );
  return [{ type: "picture", picture: { kind: "quoted", title, bars }, alternative: alternative.join("\n") }];
}
