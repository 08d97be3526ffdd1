import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openLog } from "../../src/log.ts";
import { secret } from "../../src/secret.ts";

/** Shapes of the tokens this bot is given, none of them real; put together here so that no scanner takes them for real ones. */
const TOKENS = [
  ["xoxb", "2345678901", "abcdefghijklmnop"].join("-"),
  ["xoxe.xoxp", "1", "Mi0yLTIzNDU2Nzg5"].join("-"),
  ["xapp", "1", "A012", "34567", "abcdef0123"].join("-"),
  ["MTIzNDU2Nzg5MDEyMzQ1Njc4", "GabcdE", "abcdefghijklmnopqrstuvwxyz0123456789"].join("."),
  "https://hooks.chat.example/commands/T1/123/abcdefgh",
] as const;

const written = (
  work: (log: ReturnType<typeof openLog>) => void,
  secrets: readonly string[] = [],
): string => {
  const lines: string[] = [];
  work(openLog("debug", { write: line => void lines.push(line) }, secrets.map(secret)));
  return lines.join("");
};

describe("the log", () => {
  it.each([
    ["debug", ["debug", "info", "warn", "error"]],
    ["warn", ["warn", "error"]],
    ["fatal", []],
    ["silent", []],
  ])("writes from %s on", (level, expected) => {
    const lines: string[] = [];
    const log = openLog(level, { write: line => void lines.push(line) });
    for (const severity of ["debug", "info", "warn", "error"] as const) log[severity]({ severity }, "told");
    expect(lines.map(line => JSON.parse(line).severity)).toEqual(expected);
  });

  it.each(TOKENS)("holds no token, wherever it stands (%#)", token => {
    const cause = new Error(`inner ${token}`);
    const placements: readonly object[] = [
      { token },
      { headers: { authorization: `Bearer ${token}` } },
      { headers: { Authorization: token } },
      { deep: { er: { still: { token } } } },
      { list: ["a", token] },
      { url: `https://api.example/call?token=${encodeURIComponent(token)}` },
      { err: new Error(`refused: ${token}`) },
      { err: new Error("outer", { cause }) },
      { body: JSON.stringify({ token }) },
      { someOtherKey: token },
    ];
    const text = written(log => {
      for (const fields of placements) log.error(fields, "failed");
      log.warn(`the message itself: ${token}`);
    });
    expect(text).not.toContain(token);
    expect(text).not.toContain(encodeURIComponent(token));
    expect(text.match(/\[secret\]/g)?.length).toBeGreaterThanOrEqual(placements.length + 1);
  });

  it("holds no secret it was told of, whatever it looks like", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8, maxLength: 40 }), value => {
        const text = written(log => log.info({ deep: { value } }, `before ${value} after`), [value]);
        expect(JSON.parse(text)).toMatchObject({ deep: { value: "[secret]" }, msg: "before [secret] after" });
      }),
      { numRuns: 200 },
    );
  });

  it("leaves other words alone", () => {
    const line = "a bot said https://news.example/a?b=1 and xylophone-music, v1.2.3";
    expect(JSON.parse(written(log => log.info(line)))).toMatchObject({ msg: line });
  });
});
