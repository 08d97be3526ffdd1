import { action } from "./action.ts";
import type { Block } from "./card.ts";

/** A stretch of a longer list, and the button that shows the next one: nothing is cut. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Empty on the last page. */
  readonly more: readonly Block[];
}

/**
 * Page `number` (from 1) of a list; beyond the end, the last one. `line` is the command line that shows the list. How many are left is
 * not said, because a lookup may have stopped before the end.
 */
export function pageOf<T>(all: readonly T[], number: number, size: number, line: string): Page<T> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(Math.max(1, number), pages);
  const rest = all.length - page * size;
  return {
    items: all.slice((page - 1) * size, page * size),
    more: rest <= 0 ? [] : [action("More", `${line} page ${page + 1}`)],
  };
}
