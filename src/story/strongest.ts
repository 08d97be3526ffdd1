type Weighed = readonly [term: string, weight: number];

const heaviest = (a: Weighed, b: Weighed): number => b[1] - a[1] || (a[0] < b[0] ? -1 : 1);

/**
 * The heaviest first; equal ones by the alphabet, so that order of arrival does not matter. A bar found among the bare numbers leaves
 * out most terms of a long text before any two are compared.
 */
export function strongest(weights: Iterable<Weighed>, count: number): readonly Weighed[] {
  const all = [...weights];
  if (all.length <= count) return all.sort(heaviest);
  const bar = Float64Array.from(all, ([, weight]) => weight).sort()[all.length - count]!;
  return all
    .filter(([, weight]) => weight >= bar)
    .sort(heaviest)
    .slice(0, count);
}
