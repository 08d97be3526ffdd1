import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { webPlatform } from "../../src/platform/web/index.ts";
import { fakeDesk } from "../fake/desk.ts";
import { ferry } from "../fake/ferry.ts";
import { openBrowser, skipped } from "./browser.ts";

if (skipped !== null) process.stderr.write(`tests/e2e/web: ${skipped}\n`);

describe.skipIf(skipped !== null)("the chat in a browser", () => {
  const web = webPlatform({ port: 0 });
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    await web.start(fakeDesk());
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await web.stop();
  });
  const visit = (path = "/", options: Parameters<typeof browser.page>[1] = {}) =>
    browser.page(`${web.address}${path}`, options);

  it("answers with the keyboard alone: completion, Enter, history", async () => {
    const { page, problems, context } = await visit();
    await page.keyboard.type("/sai");
    const options = page.getByRole("option");
    await options.first().waitFor();
    expect(await page.getByRole("combobox").getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("Tab");
    expect(await page.getByRole("combobox").inputValue()).toBe("/said ");
    await options.filter({ hasText: "Marit Solberg" }).waitFor();
    await page.keyboard.press("ArrowDown");
    expect(await page.getByRole("option", { selected: true }).textContent()).toContain("Marit Solberg");
    await page.keyboard.press("Enter");
    expect(await page.getByRole("combobox").inputValue()).toBe("/said Marit Solberg");
    await page.keyboard.press("Enter");
    const answer = page.getByRole("log").getByRole("article");
    await answer.getByText("“Not on my watch.”").waitFor();
    expect(await page.getByRole("combobox").inputValue()).toBe("");
    await page.keyboard.press("ArrowUp");
    expect(await page.getByRole("combobox").inputValue()).toBe("/said Marit Solberg");
    await page.keyboard.press("ArrowDown");
    expect(await page.getByRole("combobox").inputValue()).toBe("");
    expect(problems).toEqual([]);
    await context.close();
  });

  it("closes the completions with Escape, and asks what was typed", async () => {
    const { page, context } = await visit();
    await page.keyboard.type("/s");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Escape");
    expect(await page.getByRole("listbox").isHidden()).toBe(true);
    expect(await page.getByRole("combobox").inputValue()).toBe("/s");
    await page.keyboard.press("Enter");
    await page.getByRole("log").getByText("Not on record.").waitFor();
    await context.close();
  });

  it("asks an action's line in place, and shows the conversation again after a reload", async () => {
    const { page, context } = await visit();
    await page.keyboard.type("/brief ferry");
    await page.keyboard.press("Enter");
    await page.getByRole("log").getByRole("link", { name: "People" }).click();
    await page.getByRole("log").getByText("quoted twice").waitFor();
    expect(new URL(page.url()).search).toBe("");
    await page.reload();
    expect(await page.getByRole("log").getByRole("article").count()).toBe(2);
    await context.close();
  });

  it("opens a stored document at the words", async () => {
    const { page, context } = await visit("/", { viewport: { width: 400, height: 300 } });
    await page.keyboard.type("/said Marit Solberg");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "open at these words" }).first().click();
    const mark = page.locator("mark#at");
    expect(await mark.textContent()).toBe("“No one sails on a cracked hull,”");
    const box = await mark.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(300);
    await page.goBack();
    expect(await page.getByRole("log").getByRole("article").count()).toBe(1);
    await context.close();
  });

  it("tells the visitor when the bot has been stopped", async () => {
    const { page, context } = await visit();
    await context.setOffline(true);
    await page.keyboard.type("who?");
    await page.keyboard.press("Enter");
    await page.getByRole("log").getByText("Onrecord does not answer").waitFor();
    await context.close();
  });

  it("keeps hostile text text", async () => {
    const { page, problems, context } = await visit();
    await page.keyboard.type("/hostile");
    await page.keyboard.press("Enter");
    await page.getByRole("log").getByText("<img src=x").first().waitFor();
    expect(await page.locator("main img").count()).toBe(0);
    expect(problems).toEqual([]);
    await context.close();
  });

  it("is dark where dark is preferred, and readable in both", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const { page, context } = await visit("/?q=%2Fbrief", { colorScheme });
      for (const of of [".speaker", ".evidence", ".quote blockquote", ".action", ".evidence a"])
        expect(await contrast(page, of), `${of} when ${colorScheme}`).toBeGreaterThanOrEqual(4.5);
      const paper = await page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
      expect(luminance(String(paper)) < 0.5).toBe(colorScheme === "dark");
      await context.close();
    }
  });

  it.each([
    "/",
    "/?q=%2Fbrief",
    "/?q=%2Fcheck",
    "/?q=%2Fhostile",
    `/story/${ferry.id}`,
    `/document/${ferry.id}?at=0-60`,
    "/none",
  ])("fits 360 pixels without scrolling sideways: %s", async path => {
    const { page, context } = await visit(path, { viewport: { width: 360, height: 640 } });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    await context.close();
  });

  it("shows a story's page, and answers, without JavaScript", async () => {
    const { page, context } = await visit(`/story/${ferry.id}`, { javaScriptEnabled: false });
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("Nordvik ferry");
    for (const name of ["In a minute", "Timeline", "People", "Sides"])
      expect(await page.getByRole("region", { name }).getByRole("article").count()).toBe(1);
    await page.goto(`${web.address}/`);
    await page.getByRole("combobox").fill("/people");
    await page.getByRole("button", { name: "Ask" }).click();
    expect(await page.getByRole("log").textContent()).toContain("former captain");
    await page.getByRole("link", { name: "/brief ferry" }).first().click();
    expect(await page.getByRole("log").getByRole("article").count()).toBe(2);
    await context.close();
  });

  it("lands on the source's own page at the words", async () => {
    const { page, context } = await visit();
    const long = `<!doctype html><body>${"<p>Nothing here.</p>".repeat(200)}<p id="hit">She said “No one sails on a cracked hull,” twice.</p>`;
    await context.route("https://courier.example/**", route =>
      route.fulfill({ contentType: "text/html; charset=utf-8", body: long }),
    );
    await page.keyboard.type("/check x");
    await page.keyboard.press("Enter");
    const opened = context.waitForEvent("page");
    await page.getByRole("link", { name: "open at these words" }).first().click();
    const source = await opened;
    await source.waitForFunction("scrollY > 0");
    const box = await source.locator("#hit").boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(await source.evaluate("opener")).toBeNull();
    await context.close();
  });
});

type Opened = Awaited<ReturnType<Awaited<ReturnType<typeof openBrowser>>["page"]>>["page"];

/** Relative luminance of an `rgb()` colour (WCAG 2.2). */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map(Number).map(value => {
    const part = value / (color.startsWith("color(") ? 1 : 255);
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of the first such element's text against the nearest background behind it. */
async function contrast(page: Opened, selector: string): Promise<number> {
  const [ink, paper] = (await page
    .locator(selector)
    .first()
    .evaluate(element => {
      const style = (node: typeof element) => node.ownerDocument.defaultView!.getComputedStyle(node);
      let behind: typeof element | null = element;
      while (behind?.parentElement && style(behind).backgroundColor === "rgba(0, 0, 0, 0)")
        behind = behind.parentElement;
      return [style(element).color, style(behind ?? element).backgroundColor];
    })) as [string, string];
  const [light, dark] = [luminance(ink), luminance(paper)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
