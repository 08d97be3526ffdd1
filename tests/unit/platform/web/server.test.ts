import { createServer } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { ConfigError } from "../../../../src/errors.ts";
import { webPlatform } from "../../../../src/platform/web/index.ts";
import { fakeDesk } from "../../../fake/desk.ts";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

describe("the web chat's server", () => {
  it("takes a free port of this machine alone, and says which", async () => {
    const web = webPlatform({ port: 0 });
    expect(web.address).toBeNull();
    await web.start(fakeDesk());
    closing.push(() => web.stop());
    expect(web.address).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d+$/);
    expect((await fetch(`${web.address}/health`)).status).toBe(200);
  });

  it("names PORT when the port is taken", async () => {
    const other = createServer();
    await new Promise<void>(resolve => other.listen(0, "127.0.0.1", resolve));
    closing.push(() => new Promise(resolve => other.close(() => resolve())));
    const taken = other.address();
    const port = typeof taken === "object" && taken !== null ? taken.port : 0;
    const failed = webPlatform({ port }).start(fakeDesk());
    await expect(failed).rejects.toThrow(ConfigError);
    await expect(failed).rejects.toThrow(new RegExp(`Port ${port} .* PORT`));
  });

  it("closes connections that are only kept alive", async () => {
    const web = webPlatform({ port: 0 });
    await web.start(fakeDesk());
    await (await fetch(`${web.address}/`, { keepalive: true })).text();
    await web.stop();
    await expect(fetch(`${web.address}/health`)).rejects.toThrow();
  });
});
