import { fold, stemsOf } from "../story/stem.ts";
import type { Part } from "../story/story.ts";
import { hasDerived } from "./find-near.ts";
import { isPronoun } from "./find-part.ts";
import { isSomebody } from "./find-somebody.ts";
import type { Name } from "./find-terms.ts";

/** A part may mean a name: it is of that name, derived from it, or only points back to what is not known. */
export function mayBe(part: Part, name: Name): boolean {
  if (isAnothers(part, name)) return false;
  if (name.canonical.some(form => part.names.includes(form))) return true;
  const stems = new Set(stemsOf(`${part.words.text} ${part.names.join(" ")}`));
  const typed = stemsOf(name.typed);
  if (typed.some(one => stems.has(one) || hasDerived(stems, one))) return true;
  return (
    !areSeveral(part, name) &&
    part.names.length === 0 &&
    (isPronoun(part) || /^(?:the|this|that|these|those|its|his|her|their|both)\b/iu.test(part.words.text))
  );
}

/** "The lawyer of Ruiz", "Ruiz's lawyer": somebody else, whom only that name tells of. */
export function isAnothers(part: Part, { canonical, impersonal }: Name): boolean {
  if (impersonal || isPronoun(part) || !isSomebody(part)) return false;
  return canonical.some(form => {
    const own = form.split(/[\s-]+/u);
    if (own.some(word => fold(word) === fold(part.head))) return false;
    const last = RegExp.escape(own.at(-1) ?? "");
    return new RegExp(
      `\\b(?:of|for|from|by|with|to) (?:\\p{L}+ )*${last}\\b|\\b${last}['’]s? \\p{L}`,
      "u",
    ).test(part.words.text);
  });
}

/** "Its officials" are not one person. */
export const areSeveral = (part: Part, name: Name): boolean =>
  /[^s]s$/u.test(part.head) && !name.impersonal && !isPronoun(part) && part.names.length === 0;

/** A part that is a name, as against one that has a name in it ("a former mayor of Oslo"). */
export function isNamed({ names, head, words }: Part): boolean {
  if (names[0] === undefined) return false;
  const written = words.text.split(/[\s’']+/u).find(word => fold(word) === fold(head)) ?? "";
  return (
    fold(names[0])
      .split(/[\s-]+/u)
      .includes(fold(head)) || /^\p{Lu}/u.test(written)
  );
}
