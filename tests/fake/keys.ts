import type { DeliveryKey } from "../../src/platform/platform.ts";

/** A key as the ledger makes them, for tests of platforms alone. */
export const keyOf = (text: string): DeliveryKey => text as DeliveryKey;
