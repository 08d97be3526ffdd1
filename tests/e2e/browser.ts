import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const CHROMIUM = "/usr/bin/chromium";

/** Why the browser tests do not run here; null when they do. */
export const skipped = existsSync(CHROMIUM)
  ? null
  : `skipped: ${CHROMIUM} is not here (apt-get install -y chromium)`;

/** A headless browser with an empty profile, which asks nothing of the network but our own page. */
export async function openBrowser() {
  const profile = mkdtempSync(join(tmpdir(), "onrecord-chromium-"));
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--disk-cache-dir=${profile}`,
    ],
  });
  return {
    /** Opens a page; every error it meets is collected in `problems`. */
    async page(address: string, options: BrowserContextOptions = {}): Promise<Visit> {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const problems: string[] = [];
      page.on("pageerror", error => problems.push(error.message));
      page.on("console", message => {
        if (message.type() === "error") problems.push(message.text());
      });
      await page.goto(address);
      return { context, page, problems };
    },
    async close(): Promise<void> {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly problems: readonly string[];
}
