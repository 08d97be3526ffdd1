/** Which word of one text stands for which word of the other; null: it has no counterpart. */
export interface Pair {
  readonly yours: number | null;
  readonly record: number | null;
}

// A changed word costs less than one too many beside one too few; a match is worth a gap of two words.
const MATCH = 8;
const CHANGED = -2;
const MISSING = -3;
/** Words compared at most on either side: the table grows with their product. */
export const LONGEST_COMPARED = 1500;

/**
 * The best alignment of all of `yours` with a stretch of `record`, word by word; words of the record before and after the stretch
 * cost nothing (semi-global alignment, after Needleman and Wunsch 1970). Empty when no word of theirs agrees.
 */
export function align(yours: readonly string[], record: readonly string[]): readonly Pair[] {
  const width = record.length + 1;
  const score = scores(yours, record);
  let column = 0;
  for (let j = 1; j < width; j++) {
    if (score[yours.length * width + j]! > score[yours.length * width + column]!) column = j;
  }
  const pairs: Pair[] = [];
  let [i, j] = [yours.length, column];
  while (i > 0) {
    const here = score[i * width + j]!;
    const agree = j > 0 && yours[i - 1] === record[j - 1];
    if (j > 0 && here === score[(i - 1) * width + j - 1]! + (agree ? MATCH : CHANGED)) {
      pairs.push({ yours: --i, record: --j });
    } else if (here === score[(i - 1) * width + j]! + MISSING) {
      pairs.push({ yours: --i, record: null });
    } else {
      pairs.push({ yours: null, record: --j });
    }
  }
  return pairs.reverse();
}

function scores(yours: readonly string[], record: readonly string[]): Int32Array {
  const width = record.length + 1;
  const score = new Int32Array((yours.length + 1) * width);
  for (let i = 1; i <= yours.length; i++) {
    score[i * width] = i * MISSING;
    for (let j = 1; j < width; j++) {
      const diagonal = score[(i - 1) * width + j - 1]! + (yours[i - 1] === record[j - 1] ? MATCH : CHANGED);
      const up = score[(i - 1) * width + j]! + MISSING;
      const left = score[i * width + j - 1]! + MISSING;
      score[i * width + j] = Math.max(diagonal, up, left);
    }
  }
  return score;
}
