import { briefingCard, type Headline, quietCard } from "../card/briefing.ts";
import { outlets } from "../story/source.ts";
import type { Compose, Edition, Telling } from "./briefing.ts";
import type { StoryChange } from "./changes.ts";
import { ROOM, shownOf } from "./length.ts";
import { storyTelling } from "./memory.ts";
import { type Moved, movedStories } from "./moved.ts";
import { topicName } from "./name.ts";
import { type Plan, planOf } from "./plan.ts";
import type { Schedule } from "./schedule.ts";
import type { Material } from "./select.ts";
import { lastTold, scheduleTelling, sinceWords } from "./since.ts";

/** Makes the composer of briefings over a record: what changed since the channel was last told, the newest and widest told first. */
export const composer =
  (material: Material): Compose =>
  async (schedule, told, now) => {
    const last = lastTold(schedule, told);
    const moved = await movedStories(material, schedule, last, told, now);
    const plan = await planOf(material, schedule, moved, told, now);
    const name = await topicName(material, schedule);
    const since = last === null ? null : sinceWords(last, schedule.zone, now);
    if (plan.stories.length + plan.rest.length > 0) return editionOf(material, schedule, plan, name, since);
    return schedule.silence === "silent" ? null : quietEdition(schedule, plan, name, since);
  };

async function editionOf(
  material: Material,
  schedule: Schedule,
  { stories, headlines, rest, unchanged, left }: Plan,
  name: string,
  since: string | null,
): Promise<Edition> {
  const { to, length } = schedule;
  const shown = stories.map(change => ({ change, ...shownOf(change, ROOM[length]) }));
  const card = briefingCard({
    name,
    since: since === null ? "first briefing here" : `what changed since ${since}`,
    stories: shown.map(({ story }) => story),
    headlines: headlines.map(headlineOf),
    rest: rest.length,
    unchanged: unchanged.filter(({ isAsked }) => isAsked).map(({ change }) => change.story.headline),
  });
  return {
    card,
    tellings: [
      scheduleTelling(schedule),
      ...shown.flatMap(({ change, fresh }) => change.tellings(fresh)),
      ...headlines.flatMap(change => change.tellings([])),
      ...unchanged.flatMap(({ change }) => change.tellings([])),
      ...(await countedTellings(material, to.space, rest)),
    ],
    left,
  };
}

const headlineOf = ({ story, isNew, fresh }: StoryChange): Headline => ({
  id: story.id,
  headline: story.headline,
  outlets: outlets(story.sources).total,
  changes: isNew ? null : fresh.length,
});

/** What is only counted is told as far as its documents go. */
async function countedTellings(
  { arrivals }: Material,
  space: string,
  rest: readonly Moved[],
): Promise<readonly Telling[]> {
  const tellings: Telling[] = [];
  for (const { id } of rest) {
    const documents = (await arrivals.of(space, id)).map(({ document }) => document);
    tellings.push(storyTelling(id, documents, []));
  }
  return tellings;
}

const quietEdition = (schedule: Schedule, { left }: Plan, name: string, since: string | null): Edition => ({
  card: quietCard(name, since),
  tellings: [scheduleTelling(schedule)],
  left,
});
