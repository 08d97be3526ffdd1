type Weighed = readonly [term: string, weight: number];

const heaviest = (a: Weighed, b: Weighed): number => b[1] - a[1] || (a[0] < b[0] ? -1 : 1);

/**
 * The heaviest first; equal ones by the alphabet, so that order of arrival does not matter. A bar found among the bare numbers leaves
 * out most terms of a long text before any two are compared.
 */
export function strongest(weights: Iterable<Weighed>, count: number): readonly Weighed[] {
  const all = [...weights];
  if (all.length <= count) return all.sort(heaviest);
  const bar = barOf(all, count);
  const kept: Weighed[] = [];
  for (const one of all) if (one[1] >= bar) kept.push(one);
  kept.sort(heaviest);
  // More than so many only where several weigh the same.
  return kept.length === count ? kept : kept.slice(0, count);
}

/** The weight from which on there are so many. */
function barOf(all: readonly Weighed[], count: number): number {
  const weights = new Float64Array(all.length);
  for (let at = 0; at < weights.length; at++) weights[at] = all[at]![1];
  return weights.sort()[weights.length - count]!;
}
