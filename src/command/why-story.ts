import { changesOf } from "../briefing/changes.ts";
import { memoryOf } from "../briefing/memory.ts";
import type { Schedule } from "../briefing/schedule.ts";
import { storiesAbout } from "../briefing/select.ts";
import { localWords } from "../briefing/zone.ts";
import { counted } from "../card/action.ts";
import { documentWords } from "../card/arranged.ts";
import type { Card } from "../card/card.ts";
import { joinedWords } from "../card/joined.ts";
import { rangeWords } from "../card/when.ts";
import { type Stage, whyStoryCard } from "../card/why.ts";
import { outlets } from "../story/source.ts";
import type { Story } from "../story/story.ts";
import type { Context } from "./command.ts";
import { nextTimes } from "./schedule-shown.ts";
import { schedulesHere } from "./schedule-which.ts";

/** Why this channel did or did not get a story: read, dated, copied, asked for, told, left out, posted, still to come. */
export async function whyStory(story: Story, context: Context): Promise<Card> {
  const schedules = await schedulesHere(context);
  const about = await schedulesAbout(story, schedules, context);
  const zone = about[0]?.zone ?? schedules[0]?.zone ?? context.asker.zone ?? "UTC";
  return whyStoryCard(story.headline, [
    await read(story, zone, context),
    dated(story),
    copies(story),
    ...(await together(story, context)),
    ...(context.channel === null ? [] : asked(schedules, about)),
    ...(await told(story, about, zone, context)),
    ...(await leftOut(story, zone, context)),
  ]);
}

async function read({ id, sources }: Story, zone: string, { store, space }: Context): Promise<Stage> {
  const times = (await store.arrivals.of(space, id)).map(({ filed }) => filed).sort();
  const [first, last] = [times[0], times.at(-1)];
  const when = (at: string | undefined): string => (at === undefined ? "?" : localWords(new Date(at), zone));
  const words = first === last ? when(first) : `first ${when(first)}, last ${when(last)}`;
  return { name: "Read", words: `${counted(sources.length, "document")}, ${words} (${zone}).` };
}

function dated({ sources, firstSeen, lastChanged }: Story): Stage {
  const undated = sources.filter(({ published }) => published === null).length;
  const days =
    firstSeen === null || lastChanged === null
      ? "none is dated"
      : `published ${rangeWords(firstSeen, lastChanged)}`;
  return {
    name: "Dated",
    words: undated === 0 || firstSeen === null ? `${days}.` : `${days}; ${undated} not dated.`,
  };
}

function copies({ sources }: Story): Stage {
  const { total, independent } = outlets(sources);
  const words =
    total === independent
      ? "no copy of another outlet"
      : `${counted(total - independent, "outlet")} of ${total} rely on others here`;
  return { name: "Copies", words: `${words}.` };
}

/** What put its documents together, those that came last; all of them are told by /story show. */
async function together({ id }: Story, { store, space }: Context): Promise<readonly Stage[]> {
  const members = await store.stories.joined(space, id);
  return members
    .slice(1)
    .slice(-TOGETHER)
    .map(({ source, joined }) => ({
      name: "Put together",
      words: `${documentWords(source)}: it ${joinedWords(joined)}`,
    }));
}
const TOGETHER = 4;

async function schedulesAbout(
  { id }: Story,
  schedules: readonly Schedule[],
  { store, space }: Context,
): Promise<readonly Schedule[]> {
  const found: Schedule[] = [];
  for (const schedule of schedules) {
    const about = await storiesAbout(store, space, schedule.topics);
    if (about === null || about.has(id)) found.push(schedule);
  }
  return found;
}

function asked(schedules: readonly Schedule[], about: readonly Schedule[]): readonly Stage[] {
  if (schedules.length === 0) return [{ name: "Asked for", words: "no briefing is scheduled here." }];
  if (about.length > 0)
    return [{ name: "Asked for", words: `by ${about.map(({ said }) => said).join("; ")}.` }];
  return [{ name: "Asked for", words: "no: the topics of the briefings here are others." }];
}

/** What of it this channel was told, where it was posted, and what waits for the next briefing. */
async function told(
  story: Story,
  about: readonly Schedule[],
  zone: string,
  { store, channel, clock }: Context,
): Promise<readonly Stage[]> {
  if (channel === null) return [];
  const memory = await store.editions.told(channel);
  const known = memoryOf(story.id, memory).story;
  const posts = (await store.editions.posted(channel, POSTS)).filter(({ tellings }) =>
    tellings.some(telling => telling.story === story.id),
  );
  const times = posts.flatMap(({ posted }) => (posted === null ? [] : localWords(new Date(posted.at), zone)));
  const { fresh } = changesOf(story, memory, { from: "", cooled: "" });
  const [next] = about
    .filter(({ paused }) => paused === null)
    .flatMap(one => nextTimes(one, clock.now()).slice(0, 1));
  const waits = next === undefined ? "no briefing of it comes" : `the next briefing comes ${next}`;
  return [
    {
      name: "Told here",
      words: known === null ? "not yet." : `last ${localWords(new Date(known.at), zone)}.`,
    },
    ...(times.length === 0 ? [] : [{ name: "Posted here", words: `${times.join("; ")}.` }]),
    {
      name: "New since",
      words:
        fresh.length === 0
          ? "nothing that was not told here."
          : `${counted(fresh.length, "thing")}; ${waits}.`,
    },
  ];
}
const POSTS = 50;

/** Why briefings of the last days did not tell it. */
async function leftOut(
  { id }: Story,
  zone: string,
  { store, space, channel }: Context,
): Promise<readonly Stage[]> {
  const slots = await store.slots.history(space, { schedule: null, to: channel, limit: SLOTS });
  return slots
    .flatMap(({ slot, left }) =>
      left.filter(({ story }) => story === id).map(({ reason }) => ({ slot, reason })),
    )
    .slice(0, 3)
    .map(({ slot, reason }) => ({
      name: `Left out ${localWords(new Date(slot), zone)}`,
      words: `${reason}.`,
    }));
}
const SLOTS = 30;
