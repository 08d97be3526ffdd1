import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { type Clock, systemClock } from "../../../src/clock.ts";
import { ConfigError } from "../../../src/errors.ts";
import { secret } from "../../../src/secret.ts";
import { openMemoryStore, openStore } from "../../../src/store/open.ts";

const KEY = secret(Buffer.alloc(32, 7).toString("base64"));
const OTHER = secret(Buffer.alloc(32, 8).toString("hex"));
const CANARY = "canary-token-4711";

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-keeping-"));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const incoming = (id: string, space = "fjord:T1") => ({
  platform: "fjord",
  id,
  space,
  body: `{"line":"${id}"}`,
});

describe("the inbox", () => {
  it("takes an event once, however often it is delivered", async () => {
    const { inbox } = await openMemoryStore();
    expect([await inbox.take(incoming("a")), await inbox.take(incoming("a"))]).toEqual([true, false]);
    expect(await inbox.take({ ...incoming("a"), platform: "harbour" })).toBe(true);
  });

  it("shows a restart what was taken and not done, oldest first", async () => {
    await inFolder(async folder => {
      const store = await openStore({ folder, clock: systemClock });
      for (const id of ["c", "a", "b"]) await store.inbox.take(incoming(id));
      await store.inbox.done("fjord", "a");
      await store.close();
      const again = await openStore({ folder, clock: systemClock });
      expect((await again.inbox.open("fjord")).map(({ id }) => id).sort()).toEqual(["b", "c"]);
      expect(await again.inbox.take(incoming("a"))).toBe(false);
      await again.close();
    });
  });

  it("keeps no body of what is done, and nothing at all after some days", async () => {
    let now = Date.parse("2026-03-01T08:00:00Z");
    const clock: Clock = { now: () => new Date(now), sleep: async () => undefined };
    const { inbox } = await openMemoryStore(clock);
    await inbox.take(incoming("old"));
    now += 4 * 86_400_000;
    await inbox.take(incoming("new"));
    expect((await inbox.open("fjord")).map(({ id }) => id)).toEqual(["new"]);
    expect(await inbox.take(incoming("old"))).toBe(true);
  });
});

describe("the vault", () => {
  it("gives a secret back to its own space, the newest one, and to no other", async () => {
    const { vault } = await openMemoryStore(systemClock, KEY);
    await vault.put("fjord", "fjord:T1", "first");
    await vault.put("fjord", "fjord:T1", CANARY);
    expect(await vault.get("fjord", "fjord:T1")).toBe(CANARY);
    expect(await vault.get("fjord", "fjord:T2")).toBeNull();
    expect(await vault.spaces("fjord")).toEqual(["fjord:T1"]);
    await vault.remove("fjord", "fjord:T1");
    expect(await vault.get("fjord", "fjord:T1")).toBeNull();
  });

  it("leaves no secret in clear in any file of the data folder", async () => {
    await inFolder(async folder => {
      const store = await openStore({ folder, clock: systemClock, key: KEY });
      await store.vault.put("fjord", "fjord:T1", CANARY);
      const files = (): readonly string[] =>
        readdirSync(folder).filter(file => file.startsWith("onrecord.db"));
      expect(files()).toContain("onrecord.db-wal");
      const holds = (): boolean => files().some(file => readFileSync(join(folder, file)).includes(CANARY));
      expect(holds()).toBe(false);
      await store.close();
      expect(holds()).toBe(false);
    });
  });

  it("does not open a row that was moved to another space, or with another key", async () => {
    await inFolder(async folder => {
      const store = await openStore({ folder, clock: systemClock, key: KEY });
      await store.vault.put("fjord", "fjord:T1", CANARY);
      await store.close();
      const other = await openStore({ folder, clock: systemClock, key: OTHER });
      await expect(other.vault.get("fjord", "fjord:T1")).rejects.toThrow(ConfigError);
      await other.close();
      const database = new DatabaseSync(join(folder, "onrecord.db"));
      database.exec("update vault set space = 'fjord:T2'");
      database.close();
      const moved = await openStore({ folder, clock: systemClock, key: KEY });
      await expect(moved.vault.get("fjord", "fjord:T2")).rejects.toThrow(
        /does not open with this ONRECORD_KEY/,
      );
      await moved.close();
    });
  });

  it("asks for a key when a secret has to be kept, and refuses a malformed one at once", async () => {
    const { vault } = await openMemoryStore();
    await expect(vault.put("fjord", "fjord:T1", CANARY)).rejects.toThrow(/openssl rand -base64 32/);
    await expect(openMemoryStore(systemClock, secret("too short"))).rejects.toThrow(
      /ONRECORD_KEY is not a key/,
    );
  });
});

describe("a space that is removed", () => {
  it("takes its events, its secret and its memories along, and nobody else's", async () => {
    const { inbox, vault, memory, spaces } = await openMemoryStore(systemClock, KEY);
    for (const space of ["fjord:T1", "fjord:T10"]) {
      await inbox.take(incoming(space, space));
      await vault.put("fjord", space, CANARY);
      await memory.put("fjord", `${space}/button`, "line");
    }
    await spaces.remove("fjord:T1");
    expect((await inbox.open("fjord")).map(({ space }) => space)).toEqual(["fjord:T10"]);
    expect(await vault.spaces("fjord")).toEqual(["fjord:T10"]);
    expect(await memory.get("fjord", "fjord:T1/button")).toBeNull();
    expect(await memory.get("fjord", "fjord:T10/button")).toBe("line");
  });
});

describe("a secret", () => {
  it("prints as [secret] wherever it is printed", () => {
    const token = secret(CANARY);
    const printed = [
      `${token}`,
      JSON.stringify({ token }),
      inspect(token),
      inspect({ deep: [token] }),
      String(token),
    ];
    expect(printed.join(" ")).not.toContain(CANARY);
    expect(printed.every(text => text.includes("[secret]"))).toBe(true);
    expect(token.reveal()).toBe(CANARY);
  });
});
