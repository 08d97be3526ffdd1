import type { FoundQuote } from "../quotes.ts";
import type { NestedQuote, Quote } from "../reading.ts";

/** Parts quotes from those that are told inside one of them; `found` says which, index for index. */
export function outermost(
  quotes: readonly Quote[],
  found: readonly Pick<FoundQuote, "within">[],
): { readonly quotes: readonly Quote[]; readonly nested: readonly NestedQuote[] } {
  const outer: Quote[] = [];
  const places = quotes.map((quote, i) => (found[i]!.within === null ? outer.push(quote) - 1 : -1));
  const nested = quotes.flatMap((quote, i) => {
    const teller = found[i]!.within;
    const within = teller === null ? -1 : places[teller]!;
    return within < 0 ? [] : [{ ...quote, within }];
  });
  return { quotes: outer, nested };
}
