/** Bytes of a text in an encoding the platform only decodes: its table is read backwards. */
export function encoded(text: string, label: string): Uint8Array<ArrayBuffer> {
  const table = tableOf(label);
  const bytes: number[] = [];
  for (const character of text) {
    const found = table.get(character);
    if (found === undefined) throw new Error(`${label} has no ${character}`);
    bytes.push(...found);
  }
  return new Uint8Array(bytes);
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

function tableOf(label: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(label);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(label, { fatal: true });
  const table = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[]): void => {
    try {
      const text = decoder.decode(new Uint8Array(bytes));
      if ([...text].length === 1 && !table.has(text)) table.set(text, bytes);
    } catch {
      // Not a character of this encoding.
    }
  };
  for (let one = 0; one < 256; one++) add([one]);
  if (/jis|euc|gb|big5/.test(label))
    for (let one = 0x81; one < 0xff; one++) for (let two = 0x40; two < 0xff; two++) add([one, two]);
  tables.set(label, table);
  return table;
}

/** UTF-16 or UTF-32, with a byte order mark or without. */
export function wide(text: string, size: 2 | 4, little: boolean, mark: boolean): Uint8Array<ArrayBuffer> {
  const whole = `${mark ? "\ufeff" : ""}${text}`;
  const units =
    size === 2
      ? [...Array(whole.length).keys()].map(at => whole.charCodeAt(at))
      : [...whole].map(one => one.codePointAt(0)!);
  const view = new DataView(new ArrayBuffer(units.length * size));
  for (const [at, unit] of units.entries()) {
    if (size === 2) view.setUint16(at * 2, unit, little);
    else view.setUint32(at * 4, unit, little);
  }
  return new Uint8Array(view.buffer);
}
