import { typed } from "../../card/action.ts";
import type { Complete, Completion, Offer } from "../platform.ts";
import { CHOICE, fitted, OPTIONS } from "./limits.ts";

/** Values of a slash command's options, by name, as Discord gives them. */
export type Given = ReadonlyMap<string, string>;

/**
 * A slash command as the line that is typed elsewhere: the first declared option bare, the others after their names. Free text stays
 * as it was typed, because `/check` looks at its quotation marks.
 */
export function lineOf(name: string, given: Given, offers: readonly Offer[]): string {
  const options = offers.find(offer => offer.name === name)?.options ?? [];
  const [first, ...others] = options;
  const lead = first === undefined ? undefined : given.get(first.name);
  const parts = others.flatMap(option => {
    const value = given.get(option.name);
    if (value === undefined || value.trim() === "") return [];
    return [option.kind === "number" ? `${option.name} ${value}` : `${option.name}: "${plainly(value)}"`];
  });
  const bareLead =
    lead === undefined || first === undefined ? [] : [first.kind === "text" ? lead : typed(lead)];
  return [`/${name}`, ...bareLead, ...parts].join(" ");
}

/** Quotation marks would end the value. */
const plainly = (value: string): string => value.replace(/["“”]/gu, "'").trim();

/** A choice of an autocomplete. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

const givenIn = (line: string, lead: string): string | null => {
  if (!line.startsWith(lead)) return null;
  const rest = line.slice(lead.length).trim();
  return /^"([^"]*)"$/u.exec(rest)?.[1] ?? rest;
};

function choiceOf({ line, label, hint }: Completion, lead: string): readonly Choice[] {
  const value = givenIn(line, lead);
  // A value that is cut would ask something else; one that is too long is not offered.
  if (value === null || value === "" || value.length > CHOICE) return [];
  return [{ name: fitted(hint === "" ? label : `${label} · ${hint}`, CHOICE), value }];
}

/** What completes the option someone is typing into: at most 25 choices, each once. */
export async function choicesFor(
  name: string,
  focused: { readonly name: string; readonly value: string },
  offers: readonly Offer[],
  complete: Complete,
  space: string,
): Promise<readonly Choice[]> {
  const options = offers.find(offer => offer.name === name)?.options ?? [];
  const isFirst = options[0]?.name === focused.name;
  const lead = isFirst ? `/${name} ` : `/${name} ${focused.name}: `;
  const found = await complete(space, `${lead}${focused.value}`);
  const choices = found.flatMap(completion => choiceOf(completion, lead));
  return [...new Map(choices.map(choice => [choice.value, choice])).values()].slice(0, OPTIONS);
}
