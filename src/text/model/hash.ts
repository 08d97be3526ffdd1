/** A 32-bit hash of a string: FNV-1a over its UTF-16 units, mixed once so that high bits are as good as low ones. */
export function hashOf(text: string, seed = 0): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

/** Makes one small number (a tag, a distance) as good a hash as a word's. */
export function hashOfNumber(value: number): number {
  const hash = Math.imul(value + 1, 0x9e3779b1);
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
}
