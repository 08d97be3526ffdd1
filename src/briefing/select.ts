import type { Arrival } from "../store/port/arrivals.ts";
import type { Space, Store } from "../store/store.ts";
import type { Topic } from "./schedule.ts";

/** Stories one topic may bring up. */
const LIMIT = 500;

/** What briefings are composed from. */
export type Material = Pick<Store, "stories" | "lookup" | "arrivals">;

/** Which stories some topics are about; null: all of them. */
export async function storiesAbout(
  { stories, lookup, arrivals }: Material,
  space: Space,
  topics: readonly Topic[],
): Promise<ReadonlySet<string> | null> {
  if (topics.length === 0) return null;
  const ids = new Set<string>();
  let all: readonly Arrival[] | null = null;
  for (const { kind, text } of topics) {
    if (kind === "story") ids.add(text);
    else if (kind === "topic") for (const { id } of await stories.list(space, text, LIMIT)) ids.add(id);
    else if (kind === "person") {
      for (const entry of await lookup.people(space, text, 1)) for (const id of entry.stories) ids.add(id);
    } else {
      all ??= await arrivals.since(space, "");
      for (const { story, outlet } of all) if (isOutlet(outlet, text)) ids.add(story);
    }
  }
  return ids;
}

const isOutlet = (outlet: string | null, text: string): boolean =>
  outlet !== null && outlet.toLowerCase() === text.toLowerCase();
