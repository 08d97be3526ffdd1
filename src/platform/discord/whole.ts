import { ComponentType } from "discord.js";
import type { Card } from "../../card/card.ts";
import { plain } from "../../card/plain.ts";
import { container, text } from "./component.ts";
import type { Part } from "./render.ts";

/** Messages an answer may have where only the user installed the app: the first one and five more. */
const MOST = 6;
const NAME = "answer.txt";
const NOTE = "-# The rest does not fit here: the whole answer is in the file.";

/** The parts of an answer, or as many as are allowed and the whole of it as a file: nothing is cut. */
export function limitedParts(parts: readonly Part[], card: Card | null): readonly Part[] {
  if (parts.length <= MOST || card === null) return parts;
  const file: Part = {
    components: [
      container(card.status, [
        text(NOTE),
        { type: ComponentType.File, file: { url: `attachment://${NAME}` } },
      ]),
    ],
    files: [{ name: NAME, data: new TextEncoder().encode(plain(card)) }],
  };
  return [...parts.slice(0, MOST - 1), file];
}
