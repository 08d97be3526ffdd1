import { describe, expect, it } from "vitest";
import { openBoard } from "../../../../src/platform/board.ts";
import { routes } from "../../../../src/platform/web/routes.ts";
import { type FakeDesk, fakeAsk, fakeDesk, HOSTILE } from "../../../fake/desk.ts";
import { ferry, words } from "../../../fake/ferry.ts";
import { keyOf } from "../../../fake/keys.ts";

const errors: unknown[] = [];
const room = (desk: FakeDesk = fakeDesk()) =>
  routes({ desk, space: "house", host: "bot.test", report: error => errors.push(error), board: openBoard() });

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  room().request(path, { headers: { host: "127.0.0.1:4321", ...headers } });

const post = (body: string, headers: Readonly<Record<string, string>> = {}) =>
  room().request("/ask", {
    method: "POST",
    headers: { host: "localhost:4321", "content-type": "application/json", ...headers },
    body,
  });

describe("the web chat's addresses", () => {
  it("answers a question in the page itself, without a script", async () => {
    const page = await (await get("/?q=%2Fsaid%20Marit%20Solberg")).text();
    expect(page).toContain("/said Marit Solberg");
    expect(page).toContain("“No one sails on a cracked hull,”");
    expect(page).toContain('id="latest"');
  });

  it("shows what was posted, also to a page that is open already", async () => {
    const board = openBoard();
    const app = routes({ desk: fakeDesk(), space: "house", host: "bot.test", report: () => {}, board });
    const headers = { host: "localhost" };
    const ask = async (path: string): Promise<string> => (await app.request(path, { headers })).text();
    expect(await ask("/posts")).toBe("");
    expect(await ask("/")).toMatch(/id="posts"[^>]* hidden/);
    const card = await fakeDesk().answer(fakeAsk("/people"));
    await board.post({ platform: "web", space: "house", channel: "page", thread: null }, card, keyOf("k1"));
    expect(await ask("/posts")).toContain("Marit Solberg");
    expect(await ask("/")).toContain(await ask("/posts"));
  });

  it("shows a visitor's conversation again, and only that visitor's", async () => {
    const app = room();
    const headers = { host: "localhost" };
    const first = await app.request("/?q=%2Fpeople", { headers });
    const cookie = first.headers.get("set-cookie")?.split(";")[0] ?? "";
    expect(cookie).toMatch(/^\w+=[\w-]{36}$/);
    const again = await app.request("/", { headers: { ...headers, cookie } });
    expect(await again.text()).toContain("former captain");
    const other = await app.request("/", { headers });
    expect(await other.text()).not.toContain("former captain");
  });

  it("keeps the last forty turns of a conversation", async () => {
    const app = room();
    const headers = { host: "localhost", cookie: "onrecord_conversation=one" };
    for (let turn = 1; turn <= 45; turn++) await app.request(`/?q=question-${turn}-`, { headers });
    const page = await (await app.request("/", { headers })).text();
    expect(page).toContain("question-45-");
    expect(page).toContain("question-6-");
    expect(page).not.toContain("question-5-");
  });

  it("gives a conversation of its own to whoever brings a strange cookie", async () => {
    const given = await get("/?q=x", { cookie: "onrecord_conversation=%3Cscript%3E" });
    expect(given.headers.get("set-cookie")).toContain("onrecord_conversation=");
  });

  it.each([
    ["no JSON", "line=/help", { "content-type": "application/x-www-form-urlencoded" }, 400],
    ["broken JSON", "{", {}, 400],
    ["no line", '{"text":"x"}', {}, 400],
    ["a line that is no text", '{"line":5}', {}, 400],
    ["more than 64 kB", JSON.stringify({ line: "x".repeat(70_000) }), {}, 413],
    ["a line of 10,000 characters", JSON.stringify({ line: "x".repeat(10_000) }), {}, 200],
  ])("takes or refuses %s", async (_, body, headers, status) => {
    expect((await post(body, headers)).status).toBe(status);
  });

  it("completes what is typed", async () => {
    const offered: unknown = await (await get("/complete?line=%2Fsaid%20m")).json();
    expect(offered).toMatchObject([{ line: "/said Marit Solberg", label: "Marit Solberg" }]);
  });

  it("marks the asked words in a stored document, greys what is not the article, links the original", async () => {
    const hull = words("“No one sails on a cracked hull,”");
    const watch = words("“Not on my watch.”");
    const at = [watch, hull].map(({ span }) => `${span.start}-${span.end}`).join(",");
    const page = await (await get(`/document/${ferry.id}?at=${at}`)).text();
    expect(page).toContain('<mark id="at">“No one sails on a cracked hull,”</mark>');
    expect(page).toContain("<mark>“Not on my watch.”</mark>");
    expect(page).toContain('<p class="boilerplate" dir="auto">ADVERTISEMENT</p>');
    expect(page).toContain('href="https://courier.example/ferry"');
  });

  it("marks words that run over several lines", async () => {
    const page = await (await get(`/document/${ferry.id}?at=0-60`)).text();
    expect(page.match(/<mark/g)).toHaveLength(2);
    expect(page.match(/id="at"/g)).toHaveLength(1);
  });

  it("says so when a place lies outside the document", async () => {
    expect(await (await get(`/document/${ferry.id}?at=99999-100000`)).text()).toContain(
      "no words are marked",
    );
  });

  it("makes a story's page of the answers about it", async () => {
    const page = await (await get(`/story/${ferry.id}`)).text();
    expect(page.match(/<h1[^>]*>/g)).toHaveLength(1);
    for (const part of ["brief", "timeline", "people", "sides"])
      expect(page).toContain(`<section id="${part}"`);
    expect(page).not.toContain(`href="/story/`);
  });

  it.each([
    ["/nowhere", 404, "No such page"],
    ["/document/unknown", 404, "No such document"],
    [`/document/${ferry.id}?at=x`, 400, "Unclear place"],
    [`/document/${ferry.id}?at=9-3`, 400, "Unclear place"],
    ["/story/unknown", 404, "No such story"],
    ["/story/..%2F..%2Fetc", 404, "No such story"],
    ["/page/style.css", 404, "No such page"],
  ])("answers %s with %i and what to do", async (path, status, title) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(`<h1>${title}</h1>`);
  });

  it("says that it is there", async () => {
    expect(await (await get("/health")).json()).toEqual({ status: "ok" });
  });

  it.each([
    ["127.0.0.1:4321", 200],
    ["localhost", 200],
    ["[::1]:4321", 200],
    ["bot.test:80", 200],
    ["evil.example", 421],
    ["127.0.0.1.evil.example:4321", 421],
    ["localhost@evil.example", 421],
    ["", 421],
  ])("answers a request to host %s with %i", async (host, status) => {
    expect((await get("/health", { host })).status).toBe(status);
  });

  it("lets nothing inline or foreign run", async () => {
    const response = await get("/");
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    const page = await response.text();
    expect(page).not.toMatch(/<style|style="|\son\w+="|<script(?! type="module" src="\/)/);
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  it("escapes hostile text wherever it stands", async () => {
    const response = await post(JSON.stringify({ line: "/hostile" }));
    const card = await response.text();
    expect(card).not.toContain("<img");
    expect(card).not.toContain('href="javascript:');
    expect(card).toContain("&lt;img src=x");
    const page = await (await get(`/?q=${encodeURIComponent(HOSTILE)}`)).text();
    expect(page).not.toContain("<img");
  });

  it("says sorry and reports it when the desk fails", async () => {
    const failing: FakeDesk = { ...fakeDesk(), open: () => Promise.reject(new Error("record closed")) };
    const response = await room(failing).request("/document/x", { headers: { host: "localhost" } });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("record closed");
    expect(errors).toMatchObject([{ message: "record closed" }]);
  });
});
