import { noticeCard, statementNotice } from "../card/briefing.ts";
import { fold } from "../story/stem.ts";
import type { Story } from "../story/story.ts";
import type { Edition, Notify, Told } from "./briefing.ts";
import { changesOf, type StoryChange } from "./changes.ts";
import type { Follow } from "./follow.ts";
import type { Item } from "./item.ts";
import { ROOM, shownOf } from "./length.ts";
import { itemTellings, memoryOf } from "./memory.ts";
import { topicName } from "./name.ts";
import { type Material, storiesAbout } from "./select.ts";
import { statementsOf } from "./utterances.ts";

/** Days that are looked back for what a follower was not told, however long the bot was down. */
const BACK = 7;

/** Makes the composer of notices: what was read since a follow began, of its person, story, topic or outlet, and not told yet. */
export const notifier =
  (material: Material): Notify =>
  async (follow, told, now) => {
    const read = await arrived(material, follow, now);
    const name = await topicName(material, { to: follow.to, topics: [follow.topic] });
    if (follow.topic.kind === "person") return personEdition(name, read, told);
    return changeEdition(name, read, told);
  };

/** A story with documents that were read since the follow began. */
interface Read {
  readonly story: Story;
  readonly documents: ReadonlySet<string>;
}

async function arrived(
  material: Material,
  { to, topic, since }: Follow,
  now: Date,
): Promise<readonly Read[]> {
  const back = new Date(now.getTime() - BACK * 86_400_000).toISOString();
  const wanted = await storiesAbout(material, to.space, [topic]);
  const documents = new Map<string, Set<string>>();
  for (const arrival of await material.arrivals.since(to.space, since > back ? since : back)) {
    if (wanted?.has(arrival.story) !== true) continue;
    documents.set(arrival.story, (documents.get(arrival.story) ?? new Set()).add(arrival.document));
  }
  const found: Read[] = [];
  for (const [id, read] of documents) {
    const story = await material.stories.get(to.space, id);
    if (story !== null) found.push({ story, documents: read });
  }
  return found;
}

/** What someone said that was not told yet. Only that is told with it: the rest of these stories stays news for a briefing. */
function personEdition(name: string, read: readonly Read[], told: Told): Edition | null {
  const fresh = read.flatMap(({ story, documents }) => {
    const memory = memoryOf(story.id, told);
    const items = statementsOf(story).filter(
      item =>
        fold(item.said?.speaker.name ?? "") === fold(name) &&
        item.mentions.some(({ source }) => documents.has(source.document)) &&
        memory.toldAt(item) === null,
    );
    return items.map(item => ({ item, tellings: itemTellings(story.id, item, memory, true) }));
  });
  if (fresh.length === 0) return null;
  const said = fresh.flatMap(({ item }: { readonly item: Item }) => item.said ?? []);
  return {
    card: statementNotice(name, said.slice(0, ROOM.normal.lines), said.length - ROOM.normal.lines),
    tellings: fresh.flatMap(({ tellings }) => tellings),
    left: [],
  };
}

function changeEdition(name: string, read: readonly Read[], told: Told): Edition | null {
  const changes = read.flatMap(({ story, documents }): readonly StoryChange[] => {
    const change = changesOf(story, told, { from: "", cooled: "" });
    const fresh = change.fresh.filter(({ shown }) => documents.has(shown.source.document));
    return fresh.length === 0 ? [] : [{ ...change, fresh }];
  });
  if (changes.length === 0) return null;
  const shown = changes.map(change => ({ change, ...shownOf(change, ROOM.normal) }));
  return {
    card: noticeCard(
      name,
      shown.slice(0, ROOM.normal.stories).map(({ story }) => story),
      Math.max(0, shown.length - ROOM.normal.stories),
    ),
    tellings: shown.flatMap(({ change, fresh }) => change.tellings(fresh)),
    left: [],
  };
}
