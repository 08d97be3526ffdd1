import type { Correction, Person, Said } from "../story/story.ts";
import { action, counted } from "./action.ts";
import { bare } from "./bare.ts";
import type { Block, Card, FormField } from "./card.ts";
import { statement } from "./statement.ts";
import { dateWords } from "./when.ts";

/** A correction as a card names it. */
export interface EditShown {
  readonly id: string;
  readonly correction: Correction;
  readonly by: string;
  readonly at: string;
}

/** What a correction says, in one line. */
export function correctionWords(correction: Correction): string {
  switch (correction.type) {
    case "speaker":
      return `“${bare(correction.words).replace(/^["“”]+|["“”]+$/gu, "")}” was said by ${correction.speaker}`;
    case "role":
      return `${correction.person} is ${correction.role}`;
    case "alias":
      return `${correction.person} is also called ${correction.alias}`;
    case "merge":
      return `${correction.other} is ${correction.person}`;
    case "date":
      return `${bare(correction.words)}: ${dateWords(correction.date)}`;
  }
}

const HERE = "It holds here alone; others are told what was read.";

const undoLine = (id: string): string => `/correct undo of: ${id}`;

/** A correction that was made, and what it changed as it now stands; `here`: it holds for those alone who are answered from where it was made. */
export function correctedCard(
  edit: EditShown,
  documents: number,
  here: boolean,
  shown: { readonly said: readonly Said[]; readonly person: Person | null },
): Card {
  return {
    status: "answer",
    command: "correct",
    blocks: [
      {
        type: "text",
        text: `Corrected in ${counted(documents, "document")}: ${correctionWords(edit.correction)}.`,
      },
      ...(here ? [{ type: "text", text: HERE, small: true } as const] : []),
      ...shown.said.flatMap(statement),
      ...(shown.person === null ? [] : [{ type: "person", person: shown.person } as const]),
      action("Undo", undoLine(edit.id)),
      action("All corrections", "/correct list"),
    ],
  };
}

/** A correction that was taken back. */
export const undoneCard = ({ correction }: EditShown): Card => ({
  status: "answer",
  command: "correct",
  blocks: [
    { type: "text", text: `Taken back: ${correctionWords(correction)}. The record is as it was read again.` },
    action("All corrections", "/correct list"),
  ],
});

/** The corrections in force, newest first, each with a button that takes it back. */
export function correctionsCard(edits: readonly EditShown[]): Card {
  const line = ({ correction, by, at }: EditShown): string =>
    `${correctionWords(correction)} (${by}, ${dateWords(at.slice(0, 10))})`;
  const blocks = [...edits]
    .reverse()
    .flatMap((edit): Block[] => [{ type: "text", text: line(edit) }, action("Undo", undoLine(edit.id))]);
  return {
    status: edits.length === 0 ? "nothing" : "answer",
    command: "correct",
    blocks: edits.length === 0 ? [{ type: "text", text: "No corrections are in force." }] : blocks,
  };
}

/** Nothing was changed, and why. */
export const uncorrectedCard = (reason: string): Card => ({
  status: "nothing",
  command: "correct",
  blocks: [{ type: "text", text: reason }],
});

/** What each kind of correction needs. */
export const ASKED: Readonly<Record<Correction["type"], readonly [of: FormField, to: FormField]>> = {
  speaker: [field("of", "Words of the quotation", ""), field("to", "Who said it", "")],
  role: [field("of", "Person", ""), field("to", "Role", "Mayor of Port Lowe")],
  alias: [field("of", "Person", ""), field("to", "Also called", "the mayor of Port Lowe")],
  merge: [field("of", "The name to give up", "A. Ruiz"), field("to", "The name to keep", "Ana Ruiz")],
  date: [field("of", "Words of the event", ""), field("to", "Its date", "2026-03-04, 2026-03 or 2026")],
};

function field(name: string, label: string, hint: string): FormField {
  return { name, label, hint, required: true, value: "", choices: [] };
}

/** Asks for what a correction still needs, all at once. */
export function correctionForm(
  type: Correction["type"],
  given: Readonly<Record<string, string | null>>,
): Card {
  const fields = ASKED[type].map(one => ({ ...one, value: given[one.name] ?? "" }));
  return {
    status: "ask",
    command: "correct",
    blocks: [
      {
        type: "form",
        form: { title: `Correct: ${type}`, command: `/correct ${type}`, submit: "Correct", fields },
      },
    ],
  };
}
