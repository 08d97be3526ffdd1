/** The first of each: what a space brought itself stands before what the house has of the same. */
export function distinct<T>(items: readonly T[], idOf: (item: T) => string): readonly T[] {
  const first = new Map<string, T>();
  for (const item of items) if (!first.has(idOf(item))) first.set(idOf(item), item);
  return [...first.values()];
}
