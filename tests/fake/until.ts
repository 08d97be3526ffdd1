import { expect } from "vitest";

/** Lets real time pass, in milliseconds: for what must not happen meanwhile. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise(resolve => setTimeout(resolve, milliseconds));

/** Waits for what comes about by itself, and fails where it does not in `timeout` milliseconds. */
export async function eventually(holds: () => boolean, timeout = 15_000): Promise<void> {
  const end = Date.now() + timeout;
  while (!holds()) {
    if (Date.now() > end) expect.unreachable("it did not come about in time");
    await pause(10);
  }
}
