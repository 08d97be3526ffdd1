import { webPlatform } from "../../../src/platform/web/index.ts";
import type { StageKind } from "./stage.ts";

/** What a browser would show of markup: its text, entities read once. */
const visible = (html: string): string =>
  html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

export const webStage: StageKind = {
  name: "the web page",
  cannot: {},
  async open() {
    const platform = webPlatform({ port: 0 });
    const channel = "page";
    return {
      platform,
      space: "house",
      to: { platform: "web", space: "house", channel, thread: null },
      async ask(line) {
        const response = await fetch(`${platform.address}/ask`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ line }),
        });
        return visible(await response.text());
      },
      async shown() {
        const page = await (await fetch(`${platform.address}/`)).text();
        return [...page.matchAll(/<article class="card"[\s\S]*?<\/article>/g)].map(([card]) => visible(card));
      },
      close: async () => undefined,
    };
  },
};
