import { storiesCard } from "../card/stories.ts";
import { command } from "./command.ts";
import { pageNumber } from "./parse.ts";

/** Stories listed at most. */
const LISTED = 500;

export const stories = command({
  name: "stories",
  summary: "Stories on record, newest change first",
  example: "/stories",
  options: [
    { name: "topic", description: "A topic", kind: "story", required: false },
    { name: "page", description: "Page of a long answer", kind: "number", required: false },
  ],
  async run({ topic, page }, { store, space }) {
    const found = await store.stories.list(space, topic, LISTED);
    return storiesCard(topic, found, pageNumber(page), await store.lookup.coverage(space));
  },
});
