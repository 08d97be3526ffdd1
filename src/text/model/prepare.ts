import { pronounModel } from "./pronoun/model.ts";
import { quoteModels } from "./quote/models.ts";
import { reader } from "./reader.ts";

/** Loads every trained part, and gives them: 60 ms that else the first document waits for. */
export function prepare(): readonly unknown[] {
  const { names, parse, label } = reader();
  return [names, parse, label, quoteModels(), pronounModel()];
}
