/** 1 Jan 2015, Discord's first millisecond. */
const EPOCH = 1_420_070_400_000n;
let last = 0n;

/** A new id; ids grow with time, also within one millisecond. */
export function snowflake(at = Date.now()): string {
  const wanted = (BigInt(at) - EPOCH) << 22n;
  last = wanted > last ? wanted : last + 1n;
  return String(last);
}

export const timeOf = (id: string): number => Number((BigInt(id) >> 22n) + EPOCH);
