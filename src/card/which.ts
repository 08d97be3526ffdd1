import { roleShown } from "../story/role.ts";
import type { Person } from "../story/story.ts";
import { action, counted, typed } from "./action.ts";
import type { Block, Card } from "./card.ts";
import { coverageOfHead, type StoryLine, storyTopic } from "./story.ts";
import { roleWords } from "./words.ts";

/** Which of several people is meant: one button each, with the role that tells them apart. */
export function whichPerson(
  command: string,
  typedName: string,
  people: readonly Person[],
  line: (name: string) => string,
): Card {
  const choices = people.map(person => {
    const role = roleShown(person);
    return action(role === null ? person.name : `${person.name}, ${roleWords(role)}`, line(person.name));
  });
  return ask(command, `${typedName} may be any of ${people.length} people. Which one?`, choices);
}

/** Which of several stories is meant: one button each. */
export function whichStory(command: string, topic: string, stories: readonly StoryLine[]): Card {
  const choices = stories.map(story =>
    action(`${story.headline} (${coverageOfHead(story)})`, `/${command} ${storyTopic(story.headline)}`),
  );
  return ask(command, `${counted(stories.length, "story", "stories")} on ${topic}. Which one?`, choices);
}

/** A question that several stories answer: one button each asks it of that story alone. */
export function whichStoryOf(question: string, headlines: readonly string[]): Card {
  const plain = question.replace(/["“”]/gu, "").trim();
  const choices = headlines.map(headline => {
    const topic = storyTopic(headline).replace(/["“”]/gu, "");
    return action(storyTopic(headline), `/fact ${plain} scope: "${topic}"`);
  });
  return ask("fact", `${counted(headlines.length, "story", "stories")} answer that. Which one?`, choices);
}

const ask = (command: string, question: string, choices: readonly Block[]): Card => ({
  status: "ask",
  command,
  blocks: [{ type: "text", text: question }, ...choices],
});

/** The line that shows who someone is. */
export const whoLine = (name: string): string => `/people ${typed(name)}`;
