/** What was used lately, up to a size in all: the one longest unused goes first. */
export interface Lately<Key, Value> {
  get(key: Key): Value | undefined;
  /** `size` in the unit of the bound. */
  keep(key: Key, value: Value, size: number): void;
  letGo(key: Key): void;
}

/** Keeps values of at most this size together. */
export function lately<Key, Value>(most: number): Lately<Key, Value> {
  const kept = new Map<Key, { readonly value: Value; readonly size: number }>();
  let sizes = 0;
  const letGo = (key: Key): void => {
    const known = kept.get(key);
    if (known === undefined) return;
    kept.delete(key);
    sizes -= known.size;
  };
  return {
    get: key => {
      const known = kept.get(key);
      if (known === undefined) return undefined;
      // A map goes through its keys in the order they were put in.
      kept.delete(key);
      kept.set(key, known);
      return known.value;
    },
    keep: (key, value, size) => {
      letGo(key);
      kept.set(key, { value, size });
      sizes += size;
      for (const first of kept.keys()) {
        if (sizes <= most) break;
        letGo(first);
      }
    },
    letGo,
  };
}
