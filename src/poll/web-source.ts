import type { Delivery, Source } from "../source/source.ts";
import { pageDelivery } from "./filing.ts";
import { pageArticle, type Reader } from "./reader.ts";

/** Pages of the web as a source, one after the other. */
export const webSource = (
  urls: readonly string[],
  reader: Pick<Reader, "web" | "parser" | "clock">,
): Source => ({
  count: async () => urls.length,
  async *deliveries(): AsyncGenerator<Delivery> {
    for (const url of urls) {
      const outcome = await pageArticle(reader, url);
      if (outcome.status === "none") yield { from: url, problem: `${url} ${outcome.reason}` };
      else yield pageDelivery(outcome.url, outcome.page, null, reader.clock.now());
    }
  },
});
