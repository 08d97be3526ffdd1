import type { Offer } from "../platform.ts";

/** What the assistant's pane suggests at most. */
const MOST = 4;

/**
 * Examples of the commands as questions to press. Without the slash: a message that begins with one is taken for a slash command by
 * Slack itself.
 */
export const promptsOf = (
  offers: readonly Offer[],
): readonly { readonly title: string; readonly message: string }[] =>
  offers
    .filter(({ example }) => /\s/u.test(example))
    .slice(0, MOST)
    .map(({ name, example }) => {
      const words = example.slice(1);
      const question = words.endsWith("?") ? words.slice(name.length).trim() : words;
      return { title: question, message: question };
    });
