import fc from "fast-check";
import { expect, test } from "vitest";
import {
  ACTIONS,
  allowed,
  apply,
  begin,
  createParserState,
  finished,
} from "../../../../src/text/model/transition.ts";

/** Follows the wishes where they are allowed, the first allowed action where not. */
function run(length: number, wishes: readonly number[]): Int32Array {
  const state = createParserState(4);
  begin(state, length, new Int32Array(length + 2));
  for (let step = 0; !finished(state); step++) {
    const wish = wishes[step % wishes.length]!;
    const open = [wish, 0, 1, 2].find(action => action < ACTIONS && allowed(state, action));
    apply(state, open!);
  }
  return state.heads.slice(0, length);
}

test("any sequence of allowed actions ends in one tree with one root", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 60 }),
      (length, wishes) => {
        const heads = run(length, wishes);
        expect(heads.filter(head => head === length)).toHaveLength(1);
        heads.forEach((_, word) => {
          let at = word;
          for (let steps = 0; at !== length; steps++) {
            expect(steps).toBeLessThanOrEqual(length);
            at = heads[at]!;
          }
        });
      },
    ),
  );
});
