import { briefCard } from "../card/brief.ts";
import { command } from "./command.ts";
import { storyCommand } from "./which.ts";

export const brief = command({
  name: "brief",
  summary: "A story in a minute: key points, strongest quotes, sources",
  example: "/brief",
  options: [{ name: "story", description: "A story or topic", kind: "story", required: false }],
  run: ({ story }, context) => storyCommand("brief", story, context, briefCard),
});
