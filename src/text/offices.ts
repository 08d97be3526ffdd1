import type { Name } from "./name.ts";
import type { Token } from "./tokens.ts";

/** Drops words for an office unless they are somebody's surname: "Baker said" after "Ana Baker", but never "the Baker". */
export function withoutOffices(tokens: readonly Token[], names: readonly Name[]): Name[] {
  const surnames = new Set<string>();
  for (const { kind, first, last } of names)
    if (last - first > 1 && (kind === "person" || kind === null)) surnames.add(tokens[last - 1]!.text);
  return names.filter(
    ({ office, first }) =>
      !office ||
      (surnames.has(tokens[first]!.text) && !/^(?:the|an?|our|its)$/.test(tokens[first - 1]?.lower ?? "")),
  );
}
