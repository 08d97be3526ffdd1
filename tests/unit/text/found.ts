import { paragraphsOf } from "../../../src/text/clean.ts";
import { entitiesOf } from "../../../src/text/entities.ts";
import { tokenize } from "../../../src/text/model/tokenize.ts";
import type { Entity } from "../../../src/text/reading.ts";
import { findReferents } from "../../../src/text/referents.ts";

export function entitiesIn(text: string): readonly Entity[] {
  const tokens = tokenize(text, paragraphsOf(text));
  const referents = findReferents(tokens);
  return entitiesOf(tokens, referents, {
    pronouns: referents.map(() => []),
    genders: referents.map(({ gender }) => gender),
  });
}

export const named = (text: string, kind: Entity["kind"]): readonly string[] =>
  entitiesIn(text).flatMap(entity => (entity.kind === kind ? [entity.name] : []));

export function person(text: string, name: string): Entity {
  const found = entitiesIn(text).find(entity => entity.name === name);
  if (found === undefined) throw new Error(`no ${name} in: ${named(text, "person").join(", ")}`);
  return found;
}

export const rolesOf = (text: string, name: string): readonly string[] =>
  person(text, name).roles.map(({ span }) => text.slice(span.start, span.end));
