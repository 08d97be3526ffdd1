import { sidesCard } from "../card/sides.ts";
import { command } from "./command.ts";
import { pageNumber } from "./parse.ts";
import { storyCommand } from "./which.ts";

export const sides = command({
  name: "sides",
  summary: "What each side of a story says",
  example: "/sides",
  options: [
    { name: "story", description: "A story or topic", kind: "story", required: false },
    { name: "page", description: "Page of a long answer", kind: "number", required: false },
  ],
  run: ({ story, page }, context) =>
    storyCommand("sides", story, context, found => sidesCard(found, pageNumber(page))),
});
