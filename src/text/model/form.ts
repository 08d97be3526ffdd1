const PTB: ReadonlyMap<string, string> = new Map([
  ["“", "``"],
  ["«", "``"],
  ["„", "``"],
  ["”", "''"],
  ["»", "''"],
  ["‘", "`"],
  ["’", "'"],
  ["(", "-LRB-"],
  [")", "-RRB-"],
  ["[", "-LSB-"],
  ["]", "-RSB-"],
  ["{", "-LCB-"],
  ["}", "-RCB-"],
  ["–", "--"],
  ["—", "--"],
  ["―", "--"],
  ["---", "--"],
  ["…", "..."],
  [". . .", "..."],
]);

/** A word as the models know it: Penn Treebank quotes, brackets and dashes; straight apostrophes inside words. */
export function modelForm(written: string): string {
  const known = PTB.get(written);
  if (known !== undefined) return known;
  return written.includes("’") || written.includes("‘") ? written.replace(/[’‘]/g, "'") : written;
}
