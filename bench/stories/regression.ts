/** Examples for a logistic regression: rows of equal length, and whether each is so. */
export interface Examples {
  readonly rows: readonly (readonly number[])[];
  readonly labels: readonly boolean[];
}

const ROUNDS = 40;
const ENOUGH = 1e-6;

/** Logistic regression with an L2 penalty on standardised features, by Newton's method; deterministic. */
export function regression(
  { rows, labels }: Examples,
  penalty: number,
): { readonly weights: readonly number[]; readonly constant: number } {
  const size = rows[0]?.length ?? 0;
  const means = Array.from(
    { length: size },
    (_, at) => rows.reduce((sum, row) => sum + row[at]!, 0) / rows.length,
  );
  const spreads = means.map(
    (mean, at) => Math.sqrt(rows.reduce((sum, row) => sum + (row[at]! - mean) ** 2, 0) / rows.length) + 1e-9,
  );
  const standard = rows.map(row => [...row.map((value, at) => (value - means[at]!) / spreads[at]!), 1]);
  let weights: readonly number[] = new Array<number>(size + 1).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const step = newton(standard, labels, weights, penalty);
    weights = weights.map((weight, at) => weight - step[at]!);
    if (Math.max(...step.map(Math.abs)) < ENOUGH) break;
  }
  const scaled = spreads.map((spread, at) => weights[at]! / spread);
  const shift = scaled.reduce((sum, weight, at) => sum + weight * means[at]!, 0);
  return { weights: scaled, constant: weights[size]! - shift };
}

/** One step of Newton's method: the Hessian's solution for the gradient. The constant is not penalised. */
function newton(
  rows: readonly (readonly number[])[],
  labels: readonly boolean[],
  weights: readonly number[],
  penalty: number,
): readonly number[] {
  const size = weights.length;
  const gradient = weights.map((weight, at) => (at < size - 1 ? penalty * weight : 0));
  const hessian = weights.map((_, i) => weights.map((_, j) => (i === j ? penalty : 0)));
  rows.forEach((row, example) => {
    const chance = 1 / (1 + Math.exp(-row.reduce((sum, value, at) => sum + value * weights[at]!, 0)));
    const error = (chance - (labels[example] === true ? 1 : 0)) / rows.length;
    const bend = (chance * (1 - chance)) / rows.length;
    for (let i = 0; i < size; i++) {
      gradient[i] = gradient[i]! + error * row[i]!;
      for (let j = 0; j < size; j++) hessian[i]![j] = hessian[i]![j]! + bend * row[i]! * row[j]!;
    }
  });
  return solved(hessian, gradient);
}

/** Solution of a system of linear equations, by elimination with pivots. */
export function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  const size = rows.length;
  for (let i = 0; i < size; i++) {
    let pivot = i;
    for (let r = i + 1; r < size; r++) if (Math.abs(rows[r]![i]!) > Math.abs(rows[pivot]![i]!)) pivot = r;
    [rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!];
    for (let r = 0; r < size; r++) {
      if (r === i) continue;
      const factor = rows[r]![i]! / rows[i]![i]!;
      for (let c = i; c <= size; c++) rows[r]![c] = rows[r]![c]! - factor * rows[i]![c]!;
    }
  }
  return rows.map((row, at) => row[size]! / row[at]!);
}
