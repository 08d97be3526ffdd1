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
  ["€", "$"],
  ["£", "$"],
  ["¥", "$"],
  ["₹", "$"],
]);

/**
 * A word as the models know it: Penn Treebank quotes, brackets and dashes, every currency a dollar, straight apostrophes inside
 * words.
 */
export function modelForm(written: string): string {
  if (!startsPlainly(written)) {
    const known = PTB.get(written);
    if (known !== undefined) return known;
  }
  return written.includes("’") || written.includes("‘") ? written.replace(/[’‘]/g, "'") : written;
}

/** Begins with a letter or digit of ASCII, as nearly every word does; no mark of the table does. */
function startsPlainly(written: string): boolean {
  const code = written.charCodeAt(0);
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}
