import type { Platform } from "../../src/platform/platform.ts";
import type { Store } from "../../src/store/store.ts";
import { postPlatform } from "../../tests/fake/post/platform.ts";
import { startPostServer } from "../../tests/fake/post/server.ts";

/** A message as a platform holds it at the end. */
export interface Held {
  readonly channel: string;
  readonly text: string;
}

/** A platform's server, which outlives the senders. */
export interface Stage {
  /** What a sender needs to find it. */
  readonly address: string;
  readonly channels: readonly string[];
  held(): readonly Held[];
  stop(): Promise<void>;
}

/** A platform in the crash test: its server, and the adapter a sender posts with. */
export interface Staged {
  readonly name: string;
  readonly space: string;
  start(chance: () => number): Promise<Stage>;
  platform(address: string, store: Store): Platform;
}

/** Shares of posts; milliseconds. */
export const FAULTS = { lostReplies: 0.15, lostPosts: 0.1, lag: 25 };

const overHttp = (name: string, dedupe: number): Staged => ({
  name,
  space: "north",
  async start(chance) {
    const server = await startPostServer({ ...FAULTS, dedupe }, chance);
    return {
      address: server.url,
      channels: ["a", "b", "c", "d"],
      held: server.messages,
      stop: server.stop,
    };
  },
  platform: address => postPlatform(address),
});

export const STAGES: readonly Staged[] = [overHttp("history alone", 0), overHttp("history and nonce", 2_000)];
