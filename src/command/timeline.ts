import { timelineCard } from "../card/timeline.ts";
import { command } from "./command.ts";
import { pageNumber } from "./parse.ts";
import { storyCommand } from "./which.ts";

export const timeline = command({
  name: "timeline",
  summary: "Dated events of a story",
  example: "/timeline",
  options: [
    { name: "story", description: "A story or topic", kind: "story", required: false },
    { name: "page", description: "Page of a long answer", kind: "number", required: false },
  ],
  run: ({ story, page }, context) =>
    storyCommand("timeline", story, context, found => timelineCard(found, pageNumber(page))),
});
