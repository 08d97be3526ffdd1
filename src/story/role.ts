import type { Document } from "../text/document.ts";
import { sliceOf } from "../text/document.ts";
import type { Entity } from "../text/reading.ts";
import { cite } from "./cite.ts";
import type { Person, RoleGiven, Source } from "./story.ts";
import { wording } from "./wording.ts";

/** The roles a document gives an entity, in order, each once. */
export function rolesGiven(document: Document, source: Source, entity: Entity): readonly RoleGiven[] {
  return distinctRoles(
    entity.roles.map(({ span, former, affiliation }) => ({
      text: sliceOf(document.text, span),
      words: cite(document, span),
      former,
      affiliation,
      source,
      editor: false,
    })),
  );
}

/** Roles without repeats of the same wording from the same document. */
export function distinctRoles(roles: readonly RoleGiven[]): readonly RoleGiven[] {
  const byWording = new Map<string, RoleGiven>();
  for (const role of roles) {
    const key = `${role.source.document} ${role.editor} ${wording(role.text)}`;
    if (!byWording.has(key)) byWording.set(key, role);
  }
  return [...byWording.values()];
}

/** The role to show for a person: the editor's, else the first one of the newest document that gives any; null when none is given. */
export function roleShown(person: Person): RoleGiven | null {
  const editors = person.roles.filter(role => role.editor);
  const dated = editors.length > 0 ? editors : person.roles;
  return dated.reduce<RoleGiven | null>(
    (best, role) =>
      best === null || (role.source.published ?? "") > (best.source.published ?? "") ? role : best,
    null,
  );
}
