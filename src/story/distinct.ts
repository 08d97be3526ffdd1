/** The first of each, in order. */
export function distinct<T>(list: readonly T[], nameOf: (one: T) => string): readonly T[] {
  const first = new Map<string, T>();
  for (const one of list) if (!first.has(nameOf(one))) first.set(nameOf(one), one);
  return [...first.values()];
}
