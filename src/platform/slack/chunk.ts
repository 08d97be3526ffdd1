/** Where a long text is cut best: after a sentence, else after a word, else between two code points. */
const SENTENCE = /[.!?…]["'”’)\]]*\s+(?=\S)/gu;

/** Cuts a text into pieces of at most `most` UTF-16 units; nothing but white space between pieces is left out. */
export function chunks(text: string, most: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const at = borderOf(rest, most);
    pieces.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return rest === "" && pieces.length > 0 ? pieces : [...pieces, rest];
}

function borderOf(text: string, most: number): number {
  const head = text.slice(0, most);
  const sentence = [...head.matchAll(SENTENCE)].at(-1);
  if (sentence !== undefined && sentence.index > most / 2) return sentence.index + sentence[0].length;
  const space = head.search(/\s\S*$/u);
  if (space > most / 2) return space;
  return /[\uD800-\uDBFF]$/u.test(head) ? most - 1 : most;
}

/** A label of at most `most` UTF-16 units for a button or an option, where the platform allows no more; a cut one ends with "…". */
export function label(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most - 1);
  const space = head.search(/\s\S*$/u);
  return `${(space > most / 2 ? head.slice(0, space) : head.replace(/[\uD800-\uDBFF]$/u, "")).trimEnd()}…`;
}
