import { command } from "./command.ts";
import { storyMissing, whichStory } from "./which.ts";
import { slotsMeant, whySlots } from "./why-slot.ts";
import { whyStory } from "./why-story.ts";

export const why = command({
  name: "why",
  summary: "Why this channel did or did not get a story or a briefing",
  example: "/why",
  options: [
    {
      name: "what",
      description: "A story, or when a briefing was due (today, Wednesday, 08:00); without it, the last ones",
      kind: "story",
      required: false,
    },
  ],
  async run({ what }, context) {
    const slots = await slotsMeant(what, context);
    if (slots !== null) return whySlots(what, slots, context);
    const found = await whichStory(what, context);
    if (found.type === "one") return whyStory(found.story, context);
    return storyMissing("why", what, found, context);
  },
});
