const SMALL =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`.split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

const UNITS: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
]);

const SCALES: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["dozen", 12],
  ["m", 1e6],
  ["mn", 1e6],
  ["bn", 1e9],
  ["tn", 1e12],
  ["k", 1000],
]);

/** Value of a scale word ("million", "bn"); null for any other word. */
export const scaleOf = (word: string): number | null => SCALES.get(word) ?? null;

/** Value of a number in digits ("1,250", "4.5") or in words ("twenty-one", "a", "half"); null for anything else. */
export function numberOf(word: string): number | null {
  if (/^\d[\d,]*(?:\.\d+)?$/.test(word)) return Number(word.replaceAll(",", ""));
  if (word === "a" || word === "an") return 1;
  if (word === "half") return 0.5;
  if (word === "quarter") return 0.25;
  const [tens, unit] = word.split("-");
  const first = UNITS.get(tens ?? "");
  if (first === undefined) return null;
  if (unit === undefined) return first;
  const second = UNITS.get(unit);
  return second !== undefined && first >= 20 && second < 10 ? first + second : null;
}
