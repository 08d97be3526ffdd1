/** Words written together that the treebank cuts, with the length of their first part. */
const JOINED: ReadonlyMap<string, number> = new Map([
  ["cannot", 3],
  ["gonna", 3],
  ["wanna", 3],
  ["gotta", 3],
  ["gimme", 3],
  ["lemme", 3],
]);

/** What those begin with. */
const INITIALS = "cCgGwWlL";

const CLITIC = /^(?:s|re|ve|ll|d|m)$/i;

/** Where to cut `text[start .. end)`: before n't, 's, 're, 've, 'll, 'd, 'm, or inside "cannot"; -1 for nowhere. */
export function cutContraction(text: string, start: number, end: number): number {
  const length = end - start;
  if (length >= 5 && length <= 6 && INITIALS.includes(text[start]!)) {
    const first = JOINED.get(text.slice(start, end).toLowerCase());
    if (first !== undefined) return start + first;
  }
  const mark = apostropheNear(text, start, end);
  if (mark < 0) return -1;
  const tail = text.slice(mark + 1, end);
  if (/^t$/i.test(tail) && /n/i.test(text[mark - 1] ?? "") && mark - 1 > start) return mark - 1;
  return CLITIC.test(tail) && mark > start ? mark : -1;
}

/** Position of an apostrophe among the last three characters, -1 without one. */
function apostropheNear(text: string, start: number, end: number): number {
  for (let i = end - 1; i >= start && i >= end - 3; i--) if (text[i] === "'" || text[i] === "’") return i;
  return -1;
}
