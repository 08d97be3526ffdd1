import type { Inbox, Incoming, Memory } from "../../src/platform/keeping.ts";

/** What a platform keeps, as long as a test lives. */
export interface FakeKeeping {
  readonly inbox: Inbox;
  readonly memory: Memory;
  /** What was taken in, done or not. */
  readonly taken: ReadonlyMap<string, Incoming>;
  readonly facts: ReadonlyMap<string, string>;
}

export function fakeKeeping(): FakeKeeping {
  const taken = new Map<string, Incoming>();
  const done = new Set<string>();
  const facts = new Map<string, string>();
  const name = (platform: string, id: string): string => `${platform} ${id}`;
  return {
    taken,
    facts,
    inbox: {
      async take(incoming) {
        const id = name(incoming.platform, incoming.id);
        if (taken.has(id)) return false;
        taken.set(id, incoming);
        return true;
      },
      async done(platform, id) {
        done.add(name(platform, id));
      },
      open: async platform =>
        [...taken.values()].filter(one => one.platform === platform && !done.has(name(platform, one.id))),
    },
    memory: {
      get: async (platform, fact) => facts.get(name(platform, fact)) ?? null,
      async put(platform, fact, value) {
        facts.set(name(platform, fact), value);
      },
    },
  };
}
