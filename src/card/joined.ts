import type { Joined } from "../story/joined.ts";
import { counted } from "./action.ts";

/** Why a document is in its story, as a sentence without its subject. */
export function joinedWords(joined: Joined | null): string {
  if (joined === null) return "why it is here was not noted.";
  switch (joined.type) {
    case "opened":
      return "opened a story: nothing on record was like it.";
    case "copy":
      return "repeats another document of it almost word for word.";
    case "version":
      return "is a newer version of an article that was in it.";
    case "placed":
      return "was put here by a manager.";
    case "alike":
      return `${alikeWords(joined)}.`;
  }
}

function alikeWords({ names, words, figures, days }: Extract<Joined, { readonly type: "alike" }>): string {
  const parts = [names, figures, words].filter(list => list.length > 0).map(list => list.join(", "));
  const apart =
    days === null ? [] : days < 1 ? ["the same day"] : [`${counted(Math.round(days), "day")} apart`];
  return `shares ${[...parts, ...apart].join("; ")}`;
}
