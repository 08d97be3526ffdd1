/** Milliseconds one item waits for the next to join it. */
const MOMENT = 5;

/**
 * What a stream delivers, in groups of those that come within a moment of one another, at most `most`. The next item is asked for
 * before a group is handed on; where that fails, the group still is.
 */
export async function* grouped<T>(stream: AsyncIterable<T>, most: number): AsyncGenerator<readonly T[]> {
  const items = stream[Symbol.asyncIterator]();
  const ask = (): Promise<IteratorResult<T>> => {
    const asked = items.next();
    // Heard of when it is waited for.
    asked.catch(() => undefined);
    return asked;
  };
  try {
    let next = ask();
    for (let first = await next; !first.done; first = await next) {
      const group = [first.value];
      next = ask();
      while (group.length < most) {
        const soon = await within(next);
        if (soon === null || soon.done === true) break;
        group.push(soon.value);
        next = ask();
      }
      yield group;
    }
  } finally {
    await items.return?.();
  }
}

/** What a promise comes to within a moment; null: nothing yet, or a failure. */
async function within<T>(promise: Promise<T>): Promise<T | null> {
  let state: { readonly value: T | null } | null = null;
  promise.then(
    value => {
      state = { value };
    },
    () => {
      state = { value: null };
    },
  );
  const settled = (): { readonly value: T | null } | null => state;
  for (const since = performance.now(); performance.now() - since < MOMENT; ) {
    await new Promise(resolve => setImmediate(resolve));
    const found = settled();
    if (found !== null) return found.value;
  }
  return null;
}
