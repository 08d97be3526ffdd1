import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../../../src/clock.ts";
import { isPublic } from "../../../src/source/address.ts";
import { openWeb, type Wanted, type Web } from "../../../src/source/fetch.ts";
import { CLOSED_ADDRESSES, LOOPBACK_FORMS, OPEN_ADDRESSES } from "../../fake/web/addresses.ts";
import { hostileAnswers } from "../../fake/web/hostile.ts";
import { type Town, town } from "../../fake/web/scenarios.ts";
import { type FakeWeb, fakeWeb, type Handler, redirect, serve } from "../../fake/web/server.ts";

const page = (url: string): Wanted => ({ url, purpose: "page", known: null });

describe("the rule of addresses", () => {
  it.each(CLOSED_ADDRESSES)("closes %s", address => expect(isPublic(address)).toBe(false));
  it.each(OPEN_ADDRESSES)("opens %s", address => expect(isPublic(address)).toBe(true));
  it.each(["", "localhost", "1.2.3", "0x7f.1", "1.2.3.4.5", "a.b.c.d"])(
    "closes what is no address: %s",
    text => expect(isPublic(text)).toBe(false),
  );
});

describe("the guarded way out", () => {
  let both: Town;
  beforeAll(async () => {
    both = await town();
  });
  afterAll(() => both.close());

  it("reaches what is public", async () => {
    const url = `http://outside.test:${both.outside.port}/`;
    expect(await both.web.fetch(page(url))).toMatchObject({ status: "fetched", url, moved: false });
  });

  it("opens no connection to the inside, whichever way it is led there", async () => {
    for (const { name, url } of both.scenarios) {
      const fetched = await both.web.fetch(page(url));
      // The first answer of a rebinding name is public: what it leads to is the outside.
      if (fetched.status === "fetched") expect(name).toBe("rebinding");
      else expect(fetched).toMatchObject({ status: "refused" });
      await both.web.fetch(page(url));
    }
    expect(both.inside.connections()).toBe(0);
  });

  it("opens none for any spelling of the loopback address", async () => {
    for (const host of LOOPBACK_FORMS) {
      const fetched = await both.web.fetch(page(`http://${host}:${both.inside.port}/`));
      expect(fetched, host).toMatchObject({ status: "refused" });
    }
    expect(both.inside.connections()).toBe(0);
  });

  it.each([
    ["file:///etc/passwd", /not an address of the web/],
    ["ftp://outside.test/", /not an address of the web/],
    ["http://ana:secret@outside.test/", /holds a password/],
    ["nothing at all", /not an address/],
  ])("refuses %s and says why", async (url, reason) => {
    expect(await both.web.fetch(page(url))).toMatchObject({
      status: "refused",
      reason: expect.stringMatching(reason),
    });
  });
});

const PORTS: Record<string, Handler> = {};
const put = (path: string, handler: Handler): string => {
  PORTS[path] = handler;
  return path;
};

describe("a fetch", () => {
  let server: FakeWeb;
  let web: Web;
  const open = (deadline = 9000): Web =>
    openWeb({
      clock: systemClock,
      agent: "Onrecord/test (+mailto:desk@example.com)",
      gap: 0,
      deadline,
      allows: () => true,
      resolve: (_, done) => done(null, [{ address: "127.0.0.1", family: 4 }]),
      port: () => true,
    });
  const at = (path: string, host = "site.test"): string => `http://${host}:${server.port}${path}`;
  beforeAll(async () => {
    server = await fakeWeb("127.0.0.1", (path, host) => PORTS[`${host}${path}`] ?? PORTS[path] ?? null);
    web = open();
  });
  afterAll(async () => {
    await web.close();
    await server.close();
  });

  it("names itself, and unpacks what is packed", async () => {
    let agent: string | undefined;
    put("/packed", (request, response) => {
      agent = request.headers["user-agent"];
      response
        .writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" })
        .end(gzipSync("<p>Rain fell.</p>"));
    });
    const fetched = await web.fetch(page(at("/packed")));
    expect(fetched.status === "fetched" && new TextDecoder().decode(fetched.bytes)).toBe("<p>Rain fell.</p>");
    expect(agent).toBe("Onrecord/test (+mailto:desk@example.com)");
  });

  it("says what it knows, and hears that nothing changed", async () => {
    put("/tagged", (request, response) => {
      if (request.headers["if-none-match"] === '"a1"')
        response.writeHead(304, { "cache-control": "max-age=60" }).end();
      else response.writeHead(200, { "content-type": "text/html", etag: '"a1"' }).end("<p>x</p>");
    });
    const first = await web.fetch(page(at("/tagged")));
    expect(first).toMatchObject({ status: "fetched", caching: { etag: '"a1"' } });
    const known = { etag: '"a1"', lastModified: null };
    expect(await web.fetch({ ...page(at("/tagged")), known })).toEqual({
      status: "unchanged",
      caching: { etag: null, lastModified: null, maxAge: 60 },
    });
  });

  it("sends validators to the site they came from alone", async () => {
    let seen: string | undefined = "nothing";
    put("/away", redirect(`http://other.test:${server.port}/there`));
    put("/there", (request, response) => {
      seen = request.headers["if-none-match"];
      response.writeHead(200, { "content-type": "text/html" }).end("<p>x</p>");
    });
    await web.fetch({ ...page(at("/away")), known: { etag: '"a1"', lastModified: null } });
    expect(seen).toBeUndefined();
  });

  it.each([
    [301, true],
    [302, false],
    [308, true],
  ])("knows whether a redirect (%d) is for good", async (code, moved) => {
    put("/old", redirect("/new", code));
    put("/new", serve("<p>x</p>"));
    expect(await web.fetch(page(at("/old")))).toMatchObject({ status: "fetched", url: at("/new"), moved });
  });

  it("waits as long as a server asks", async () => {
    put("/busy", (_, response) => void response.writeHead(429, { "retry-after": "120" }).end());
    const fetched = await web.fetch(page(at("/busy")));
    expect(fetched).toMatchObject({ status: "failed", reason: "asks for fewer requests (429)" });
    const after = fetched.status === "failed" ? (fetched.after?.getTime() ?? 0) : 0;
    expect(Math.abs(after - Date.now() - 120_000)).toBeLessThan(10_000);
  });

  it("takes no picture for a page, and is told so", async () => {
    put("/photo", serve(new Uint8Array([1]), "image/png"));
    expect(await web.fetch(page(at("/photo")))).toEqual({
      status: "refused",
      reason: "is a picture, not a page",
    });
  });

  it("keeps out of what robots.txt closes, and still takes the feed a person asked for", async () => {
    put("closed.test/robots.txt", serve("User-agent: *\nDisallow: /private", "text/plain"));
    put("/private/page", serve("<p>x</p>"));
    put("/private/feed", serve("<rss/>", "application/rss+xml"));
    expect(await web.fetch(page(at("/private/page", "closed.test")))).toMatchObject({
      status: "refused",
      reason: "is closed to robots by its robots.txt",
    });
    const feed = { ...page(at("/private/feed", "closed.test")), purpose: "feed" as const };
    expect(await web.fetch(feed)).toMatchObject({ status: "fetched" });
    put("named.test/robots.txt", serve("User-agent: Onrecord\nDisallow: /", "text/plain"));
    expect(await web.fetch({ ...feed, url: at("/private/feed", "named.test") })).toMatchObject({
      status: "refused",
    });
  });

  it("asks for robots.txt once a day, and never twice at a time", async () => {
    put("/p", serve("<p>x</p>"));
    await Promise.all([1, 2, 3].map(() => web.fetch(page(at("/p", "often.test")))));
    expect(server.requests.filter(line => line === "GET often.test/robots.txt")).toHaveLength(1);
  });

  it("ends every hostile answer in its time", async () => {
    for (const [path, handler] of await hostileAnswers(30)) put(path, handler);
    const impatient = open(1500);
    for (const path of (await hostileAnswers(1)).keys()) {
      const started = performance.now();
      const { status } = await impatient.fetch(page(at(path)));
      expect([path, performance.now() - started < 4000]).toEqual([path, true]);
      // A GIF that says it is a page is found out when it is read; its bytes are few.
      expect([path, status]).toEqual([path, path === "/picture-as-page" ? "fetched" : "failed"]);
    }
    await impatient.close();
  });
});
