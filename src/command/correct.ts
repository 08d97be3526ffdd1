import type { Card } from "../card/card.ts";
import {
  correctedCard,
  correctionForm,
  correctionsCard,
  uncorrectedCard,
  undoneCard,
} from "../card/correct.ts";
import { UsageError } from "../errors.ts";
import { HOUSE } from "../store/store.ts";
import { claimOf } from "../story/claim.ts";
import type { Correction, Person, Said } from "../story/story.ts";
import { holdsWording, wording } from "../story/wording.ts";
import { type Context, command } from "./command.ts";
import { candidates } from "./searching.ts";
import { whom } from "./whom.ts";

const TYPES = ["speaker", "role", "alias", "merge", "date"] as const;
const CHOICES = [...TYPES, "undo", "list"] as const;

/** Longest text of a correction, in characters. */
const LONGEST = 400;
const DATE = /^\d{4}(?:-(?:Q[1-4]|\d\d(?:-\d\d)?))?$/u;

export const correct = command({
  name: "correct",
  summary: "Set a speaker, role, alias, date or merge right; list and undo corrections",
  example: "/correct role of Kaja Kallas to High Representative",
  role: "manager",
  options: [
    { name: "what", description: "What to correct", kind: "choice", required: true, choices: CHOICES },
    { name: "of", description: "The words, or whose it is", kind: "text", required: false },
    { name: "to", description: "What is right", kind: "text", required: false },
  ],
  async run({ what, of, to }, context) {
    const asked = what.toLowerCase();
    const type = TYPES.find(one => one === asked);
    if (asked === "list") return correctionsCard(await context.store.edits.list(context.space));
    if (asked === "undo") return undo(of, context);
    if (type === undefined)
      throw new UsageError(
        `/correct cannot set "${what}" right. Type one of ${CHOICES.join(", ")}, for example ${correct.example}`,
      );
    if (of === null || to === null) return correctionForm(type, { of, to });
    return make(await correctionOf(type, of, to, context), context);
  },
});

async function undo(id: string | null, { store, space }: Context): Promise<Card> {
  const edit = await store.edits.undo(space, id);
  if (edit !== null) return undoneCard(edit);
  return uncorrectedCard(
    id === null ? "There is no correction to take back." : `No correction ${id} is in force.`,
  );
}

/** A correction as it was typed, its names as they stand on record. */
async function correctionOf(
  type: Correction["type"],
  of: string,
  to: string,
  context: Context,
): Promise<Correction> {
  if (of.length > LONGEST || to.length > LONGEST)
    throw new UsageError(`That is longer than ${LONGEST} characters. Give the first words of it.`);
  switch (type) {
    case "speaker":
      return { type, words: of, speaker: await nameOf(to, context) };
    case "role":
      return { type, person: await nameOf(of, context), role: to };
    case "alias":
      return { type, person: await nameOf(of, context), alias: to };
    case "merge":
      return merged(to, of, context);
    case "date":
      return { type, words: of, date: dayOf(to) };
  }
}

/** Two names; where they are forms of one person already, the one to keep becomes the name it goes by. */
async function merged(keep: string, drop: string, context: Context): Promise<Correction> {
  const [person, other] = [await nameOf(keep, context), await nameOf(drop, context)];
  return { type: "merge", person: person === other ? keep : person, other };
}

/** A name as it stands on record; one that is not there, or that several have, as it was typed. */
async function nameOf(typed: string, context: Context): Promise<string> {
  const found = await whom(typed, context);
  return found.type === "one" && !found.mended ? found.entry.person.name : typed;
}

function dayOf(typed: string): string {
  if (DATE.test(typed) && !Number.isNaN(Date.parse(typed.replace(/-Q\d$/u, "")))) return typed;
  throw new UsageError(`"${typed}" is no date. Type one like 2026-03-04, 2026-03, 2026-Q1 or 2026.`);
}

async function make(correction: Correction, context: Context): Promise<Card> {
  const { store, space, asker } = context;
  const made = await store.edits.add(space, correction, asker.id);
  if (made !== null)
    return correctedCard(made.edit, made.documents, space !== HOUSE, await shown(correction, context));
  const what = "words" in correction ? `“${correction.words}”` : unknownOf(correction);
  return uncorrectedCard(`Nothing was changed: ${what} is in no document on record.`);
}

const unknownOf = (correction: Exclude<Correction, { readonly type: "speaker" | "date" }>): string =>
  correction.type === "merge" ? correction.other : correction.person;

/** What a correction changed, as it now stands. */
async function shown(
  correction: Correction,
  context: Context,
): Promise<{ readonly said: readonly Said[]; readonly person: Person | null }> {
  if (correction.type === "date") return { said: [], person: null };
  if (correction.type === "speaker") {
    const wanted = wording(correction.words);
    const near = await candidates(claimOf(correction.words), context);
    const said = near.find(one =>
      holdsWording(wording(one.words.map(piece => piece.text).join(" ")), wanted),
    );
    return { said: said === undefined ? [] : [said], person: null };
  }
  const found = await whom(correction.person, context);
  return { said: [], person: found.type === "one" ? found.entry.person : null };
}
