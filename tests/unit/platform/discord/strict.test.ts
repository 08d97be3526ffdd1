import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Json } from "../../../fake/discord/body.ts";
import { visitor } from "../../../fake/discord/people.ts";
import { bodyJudge } from "../../../fake/discord/schema.ts";
import { type FakeDiscord, startDiscord } from "../../../fake/discord/server.ts";
import { addChannel, addGuild, type FakeChannel, TEXT_CHANNEL } from "../../../fake/discord/world.ts";

/** The Discord on loopback refuses what Discord refuses: one that is lenient would prove nothing. */

let discord: FakeDiscord;
let channel: FakeChannel;
beforeAll(async () => {
  discord = await startDiscord({ rates: { perChannel: 1_000, global: 1_000 } });
  const guild = addGuild(discord.world, "newsroom");
  channel = addChannel(discord.world, { guild: guild.id, type: TEXT_CHANNEL, name: "desk" });
});
afterAll(() => discord.stop());

async function send(method: string, path: string, body: unknown, token = discord.token) {
  const response = await fetch(`${discord.api}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${token}`, "content-type": "application/json" },
    ...(body !== null && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const read: unknown = text === "" ? null : JSON.parse(text);
  return { status: response.status, body: read as { code?: number; id?: string } | null };
}
const post = (body: unknown) => send("POST", `/channels/${channel.id}/messages`, body);

const V2 = 1 << 15;
const text = (content: string, more: Json = {}): Json => ({ type: 10, content, ...more });
const v2 = (...components: readonly Json[]): Json => ({ flags: V2, components });
const button = (custom_id: string, label = "x"): Json => ({ type: 2, style: 2, custom_id, label });
const row = (...components: readonly Json[]): Json => ({ type: 1, components });
const many = <T>(count: number, make: (at: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, at) => make(at));
const option = (at: number): Json => ({ label: `${at}`, value: `${at}` });

describe("messages the Discord on loopback does not take", () => {
  it.each<readonly [string, Json]>([
    ["2,001 characters", { content: "x".repeat(2_001) }],
    ["nothing at all", {}],
    ["eleven embeds", { embeds: many(11, () => ({ title: "x" })) }],
    [
      "embeds of more than 6,000 characters together",
      { embeds: many(2, () => ({ description: "x".repeat(3_500) })) },
    ],
    ["a nonce of 26", { content: "x", nonce: "n".repeat(26) }],
    ["components V2 without their flag", { components: [text("x")] }],
    ["content beside components V2", { ...v2(text("x")), content: "x" }],
    ["41 components, those inside counted", v2({ type: 17, components: many(40, () => text("x")) })],
    ["more than 4,000 characters over all texts", v2(...many(5, () => text("x".repeat(900))))],
    ["an empty text", v2(text(""))],
    ["a button's label of 81", v2(row(button("a", "x".repeat(81))))],
    ["a custom_id of 101", v2(row(button("a".repeat(101))))],
    ["the same custom_id twice", v2(row(button("a"), button("a")))],
    ["the same component id twice", v2(text("x", { id: 7 }), text("y", { id: 7 }))],
    ["six buttons in a row", v2(row(...many(6, at => button(`${at}`))))],
    ["a list of 26", v2(row({ type: 3, custom_id: "s", options: many(26, option) }))],
    ["a section without its button", v2({ type: 9, components: [text("x")] })],
    ["a picture that is not there", v2({ type: 12, items: [{ media: { url: "attachment://x.png" } }] })],
    ["a link button to a script", v2(row({ type: 2, style: 5, label: "x", url: "javascript:alert(1)" }))],
    ["a flag no app may set", { content: "x", flags: 1 << 3 }],
  ])("%s", async (_, body) => {
    expect((await post(body)).status).toBe(400);
  });

  it("fails without a word on more bytes of components than it can bear", async () => {
    expect((await post(v2(text("漢".repeat(3_990))))).status).toBe(500);
  });

  it("takes what is just within", async () => {
    expect((await post(v2(text("x".repeat(4_000))))).status).toBe(200);
    expect((await post({ content: "x".repeat(2_000), nonce: "n".repeat(25) })).status).toBe(200);
  });

  it("gives back the earlier message for a nonce, also when that was deleted", async () => {
    const body = { content: "x", nonce: "once", enforce_nonce: true };
    const first = await post(body);
    expect((await post(body)).body?.id).toBe(first.body?.id);
    await send("DELETE", `/channels/${channel.id}/messages/${first.body?.id}`, null);
    expect((await post(body)).body?.id).toBe(first.body?.id);
  });

  it("wants the token", async () => {
    expect((await send("GET", "/users/@me", null, "wrong")).status).toBe(401);
  });
});

describe("interactions on loopback", () => {
  const answer = (one: { readonly id: string; readonly token: string }, body: unknown) =>
    send("POST", `/interactions/${one.id}/${one.token}/callback`, body);

  it("wait three seconds, and take one answer", async () => {
    const late = visitor(discord, channel).slash("said");
    late.sentAt -= 3_001;
    expect((await answer(late, { type: 5 })).body?.code).toBe(10062);
    const one = visitor(discord, channel).slash("said");
    expect((await answer(one, { type: 5, data: { flags: 64 } })).status).toBe(204);
    expect((await answer(one, { type: 5 })).body?.code).toBe(40060);
  });

  it("defer with no other flag than ephemeral", async () => {
    const one = visitor(discord, channel).slash("said");
    expect((await answer(one, { type: 5, data: { flags: 64 | V2 } })).status).toBe(400);
  });

  it("forget their token after a quarter of an hour", async () => {
    const one = visitor(discord, channel).slash("said");
    await answer(one, { type: 5 });
    one.sentAt -= 15 * 60_000 + 1;
    const edit = await send(
      "PATCH",
      `/webhooks/${discord.world.application}/${one.token}/messages/@original`,
      { content: "x" },
    );
    expect(edit.body?.code).toBe(50027);
  });

  it("take five follow-ups where only the user installed the app", async () => {
    const one = visitor(discord, channel, { userInstalled: true }).slash("said");
    await answer(one, { type: 4, data: { content: "x" } });
    const follow = () =>
      send("POST", `/webhooks/${discord.world.application}/${one.token}`, { content: "x" });
    for (let at = 0; at < 5; at++) expect((await follow()).status).toBe(200);
    expect((await follow()).body?.code).toBe(40094);
  });

  it("open modals of at most five fields with short titles", async () => {
    const modal = (title: string, fields: number) => ({
      type: 9,
      data: {
        custom_id: "m",
        title,
        components: many(fields, at => ({
          type: 18,
          label: "x",
          component: { type: 4, custom_id: `${at}`, style: 1 },
        })),
      },
    });
    const one = visitor(discord, channel).slash("said");
    expect((await answer(one, modal("x".repeat(46), 1))).status).toBe(400);
    expect((await answer(one, modal("x", 6))).status).toBe(400);
    expect((await answer(one, modal("x", 5))).status).toBe(204);
  });
});

describe("commands on loopback", () => {
  const register = (...commands: readonly Json[]) =>
    send("PUT", `/applications/${discord.world.application}/commands`, commands);
  const string = (name: string, required = false): Json => ({ type: 3, name, description: "x", required });

  it.each<readonly [string, Json]>([
    ["capitals in a name", { name: "Said", description: "x" }],
    ["a description of 101", { name: "said", description: "x".repeat(101) }],
    ["26 options", { name: "said", description: "x", options: many(26, at => string(`o${at}`)) }],
    [
      "what is required behind what is not",
      { name: "said", description: "x", options: [string("a"), string("b", true)] },
    ],
    [
      "choices that complete",
      {
        name: "said",
        description: "x",
        options: [{ ...string("a"), autocomplete: true, choices: [{ name: "x", value: "x" }] }],
      },
    ],
  ])("are refused: %s", async (_, command) => {
    expect((await register(command)).status).toBe(400);
  });
});

describe("Discord's published description", () => {
  const judge = bodyJudge();

  it.skipIf(judge === null)(
    "tells a right body from a wrong one (skipped where ../shared is not here)",
    () => {
      const recorded = { method: "POST", path: "/channels/1/messages" };
      expect(judge?.({ ...recorded, body: v2(text("x")) })).toBeNull();
      expect(judge?.({ ...recorded, body: v2({ type: 10, content: 7 }) })).toMatch(/messages/);
      expect(judge?.({ ...recorded, body: { content: "x", nonce: "n".repeat(26) } })).toMatch(/messages/);
    },
  );
});
