import { formsOf } from "./forms.ts";

/** The terms of a text in order: stems of its words without function words. */
export function termsOf(text: string): readonly string[] {
  const terms: string[] = [];
  for (const { stem, term } of formsOf(text)) if (term) terms.push(stem);
  return terms;
}
