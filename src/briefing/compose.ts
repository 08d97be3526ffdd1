import { briefingCard, type Headline, quietCard } from "../card/briefing.ts";
import { nextTurn } from "../clock.ts";
import type { Compose, Edition, Telling } from "./briefing.ts";
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
    const plan = await planOf({ material, schedule, told, now }, moved);
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
    unchanged: unchanged.filter(({ isAsked }) => isAsked).map(({ headline }) => headline),
  });
  return {
    card,
    tellings: [
      scheduleTelling(schedule),
      ...shown.flatMap(({ change, fresh }) => change.tellings(fresh)),
      ...headlines.flatMap(({ tellings }) => tellings),
      ...unchanged.flatMap(({ tellings }) => tellings),
      ...(await countedTellings(material, to.space, rest, since === null)),
    ],
    left,
  };
}

const headlineOf = ({ id, headline, outlets, isNew, changes }: Plan["headlines"][number]): Headline => ({
  ...{ id, headline, outlets },
  changes: isNew ? null : changes,
});

/** What is only counted is told as far as its documents go. */
async function countedTellings(
  { arrivals }: Material,
  space: string,
  rest: readonly Moved[],
  isFirst: boolean,
): Promise<readonly Telling[]> {
  const tellings: Telling[] = [];
  for (const [at, { id, documents }] of rest.entries()) {
    if (at % TOGETHER === 0) await nextTurn();
    // A channel that was never told anything was looked at with all documents.
    const all = isFirst ? documents : (await arrivals.of(space, id)).map(({ document }) => document);
    tellings.push(storyTelling(id, all, []));
  }
  return tellings;
}

/** Stories gone through before others have their turn. */
const TOGETHER = 20;

const quietEdition = (schedule: Schedule, { left }: Plan, name: string, since: string | null): Edition => ({
  card: quietCard(name, since),
  tellings: [scheduleTelling(schedule)],
  left,
});
