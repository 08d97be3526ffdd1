import type { Compose } from "../../src/briefing/briefing.ts";
import type { Platform } from "../../src/platform/platform.ts";
import type { Store } from "../../src/store/store.ts";

/** Where a sender is killed; each name says what was done last. */
export const POINTS = [
  "before the slot is taken",
  "after the slot is taken",
  "after composing",
  "after filing",
  "before claiming",
  "after claiming",
  "while posting",
  "after the post, before its result is kept",
  "after its result is kept",
  "before looking up",
  "after looking up",
  "any moment",
] as const;

export type Point = (typeof POINTS)[number];

/** Told each time a point is passed; it may not return. */
export type Pass = (point: Point) => void;

/** The store with its points. */
export function watchedStore(store: Store, pass: Pass): Store {
  return {
    ...store,
    slots: {
      ...store.slots,
      async take(space, slots) {
        pass("before the slot is taken");
        const taken = await store.slots.take(space, slots);
        pass("after the slot is taken");
        return taken;
      },
    },
    editions: {
      ...store.editions,
      async file(space, edition) {
        const filed = await store.editions.file(space, edition);
        pass("after filing");
        return filed;
      },
    },
    ledger: {
      ...store.ledger,
      async claim(delivery, until) {
        pass("before claiming");
        const key = await store.ledger.claim(delivery, until);
        pass("after claiming");
        return key;
      },
      async settle(key, outcome) {
        await store.ledger.settle(key, outcome);
        if (outcome.status === "sent") pass("after its result is kept");
      },
    },
  };
}

/** A platform with its points. `soon` runs something within a few milliseconds, while a post is under way. */
export function watchedPlatform(platform: Platform, pass: Pass, soon: (work: () => void) => void): Platform {
  return {
    start: desk => platform.start(desk),
    stop: () => platform.stop(),
    amend: (to, id, card) => platform.amend(to, id, card),
    async post(to, card, key) {
      soon(() => pass("while posting"));
      const outcome = await platform.post(to, card, key);
      if (outcome.status === "sent") pass("after the post, before its result is kept");
      return outcome;
    },
    async find(to, key) {
      pass("before looking up");
      const found = await platform.find(to, key);
      pass("after looking up");
      return found;
    },
  };
}

/** Composing with its point. */
export const watchedCompose =
  (compose: Compose, pass: Pass): Compose =>
  async (schedule, told, now) => {
    const edition = await compose(schedule, told, now);
    pass("after composing");
    return edition;
  };
