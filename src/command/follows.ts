import { hashed } from "../briefing/content.ts";
import type { Follow } from "../briefing/follow.ts";
import type { Topic } from "../briefing/schedule.ts";
import { storiesAbout } from "../briefing/select.ts";
import type { Card } from "../card/card.ts";
import { type FollowShown, followedCard, followsCard, unfollowCard } from "../card/follow.ts";
import { UsageError } from "../errors.ts";
import { type Address, OPERATOR } from "../platform/platform.ts";
import { fold } from "../story/stem.ts";
import { type Context, command } from "./command.ts";
import { topicOf, topicWords } from "./topics.ts";

/** Notices a day, where nothing else is asked for. */
const CAP = 10;
const MOST = 50;

export const follow = command({
  name: "follow",
  summary: "Tell this channel, or me, when a person speaks or a story or topic moves",
  example: "/follow list",
  options: [
    {
      name: "what",
      description: "A person, story or topic; or list, or remove and what to stop",
      kind: "story",
      required: false,
    },
    { name: "whom", description: "Who is told", kind: "choice", required: false, choices: ["channel", "me"] },
    { name: "cap", description: "Notices a day, 1 to 50", kind: "text", required: false },
  ],
  async run({ what, whom, cap }, context) {
    const text = (what ?? "list").trim();
    if (/^list$/iu.test(text)) return followsCard(await shownHere(context));
    const stopped = /^(?:remove|stop)\s+(\S.*)$/iu.exec(text)?.[1];
    if (stopped !== undefined) return remove(stopped, context);
    if (/^(?:remove|stop)$/iu.test(text))
      throw new UsageError("What? Type /follow remove and a name of /follow list.");
    return add(text.replace(/^add\s+/iu, ""), whom, cap, context);
  },
});

async function add(text: string, whom: string | null, cap: string | null, context: Context): Promise<Card> {
  const { store, space, asker, clock } = context;
  const topic = await topicOf(text, context);
  const to = toldTo(whom, context);
  const since = clock.now().toISOString();
  const made: Follow = {
    id: hashed([to.space, to.platform, to.channel, topic.kind, topic.text, since]).slice(0, 6),
    ...{ to, topic, since },
    cap: capOf(cap),
    zone: await zoneHere(context),
    by: asker.id,
  };
  const isNew = await store.follows.add(space, made);
  return followedCard(await shownOf(made, context), isNew);
}

/** Channels are their managers' to subscribe; whoever is none follows for themselves. */
function toldTo(whom: string | null, { channel, asker }: Context): Address {
  if (channel === null) throw new UsageError("Nothing can be told here later: type this in a channel.");
  const wanted = whom ?? (asker.manager ? "channel" : "me");
  if (wanted === "channel" && !asker.manager)
    throw new UsageError("A channel's follows are for its managers. Type whom: me to be told yourself.");
  if (wanted !== "channel" && wanted !== "me") throw new UsageError("whom: is channel or me.");
  return wanted === "channel" ? channel : ownAddress(channel, asker.id);
}

/** A conversation with someone alone; whoever sits at the machine has none but the channel. */
const ownAddress = (channel: Address, id: string): Address =>
  id === OPERATOR.id ? channel : { ...channel, channel: `@${id}`, thread: null };

function capOf(typed: string | null): number {
  if (typed === null) return CAP;
  const cap = Number(typed);
  if (Number.isInteger(cap) && cap >= 1 && cap <= MOST) return cap;
  throw new UsageError(`Notices a day go from 1 to ${MOST}: type cap: ${CAP}.`);
}

/** The zone whose day is counted: the asker's, the channel's briefings', or UTC. */
async function zoneHere({ asker, channel, store, space }: Context): Promise<string> {
  if (asker.zone !== null) return asker.zone;
  const [schedule] = await store.schedules.list(space, channel);
  return schedule?.zone ?? "UTC";
}

async function remove(text: string, context: Context): Promise<Card> {
  const { store, space, asker } = context;
  const wanted = fold(text);
  for (const one of await here(context)) {
    const name = await topicWords(one.topic, context);
    if (one.id !== text && fold(name) !== wanted && fold(one.topic.text) !== wanted) continue;
    if (whomOf(one, context) === "channel" && !asker.manager)
      throw new UsageError("A channel's follows are for its managers. Ask one of them to type it.");
    await store.follows.remove(space, one.id);
    return unfollowCard(name);
  }
  throw new UsageError(`${text} is not followed here. Type /follow list to see what is.`);
}

/** What this channel follows, and what the asker does. */
async function here({ store, space, channel, asker }: Context): Promise<readonly Follow[]> {
  if (channel === null) return store.follows.list(space, null);
  const own = ownAddress(channel, asker.id);
  const mine = own === channel ? [] : await store.follows.list(space, own);
  return [...(await store.follows.list(space, channel)), ...mine];
}

const whomOf = ({ to }: Follow, { channel }: Context): FollowShown["whom"] =>
  to.channel.startsWith("@") && to.channel !== channel?.channel ? "me" : "channel";

async function shownHere(context: Context): Promise<readonly FollowShown[]> {
  const shown: FollowShown[] = [];
  for (const one of await here(context)) shown.push(await shownOf(one, context));
  return shown;
}

async function shownOf(one: Follow, context: Context): Promise<FollowShown> {
  const { id, topic, cap, zone } = one;
  return {
    ...{ id, cap, zone },
    kind: topic.kind,
    name: await topicWords(topic, context),
    whom: whomOf(one, context),
    isKnown: await isOnRecord(topic, context),
  };
}

async function isOnRecord(topic: Topic, { store, space }: Context): Promise<boolean> {
  const found = await storiesAbout(store, space, [topic]);
  return found === null || found.size > 0;
}
