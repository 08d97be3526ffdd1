import { describe, expect, it } from "vitest";
import { run } from "../../../bench/pages.ts";
import { pageReading } from "../../../src/source/page/page.ts";

const AT = "https://vale.example/2026/03/ferry?utm=1";
const TEXT = [
  "The council voted on Tuesday to close the old bridge, which carries 900 cars a day.",
  "“We cannot wait for it to fall,” said Mayor Ida Moss, who has asked for a new one since 2019.",
  "Residents had asked for a ferry in the meantime; the council said that it had no money for one.",
];
const page = (head: string, body = TEXT.map(text => `<p>${text}</p>`).join("")): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body><article>${body}</article></body></html>`;
const headOf = (head: string) => pageReading(page(head), AT).article?.head;

describe("an article", () => {
  it("is found in pages of many habits, and little else", async () => {
    const silent = () => undefined;
    const rows = await run({ quick: true, shared: "", say: silent, explain: silent });
    expect(rows.find(({ name }) => name === "mean")?.values[0]).toBeGreaterThan(0.95);
  });

  it.each<readonly [what: string, head: string, found: object]>([
    [
      "JSON-LD",
      '<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"V"},{"@type":["NewsArticle"],"headline":"H","datePublished":"2026-03-03T18:00:00+0100","author":[{"name":"A"},{"name":"B"}],"publisher":{"name":"Vale"}}]}</script>',
      { title: "H", byline: "A, B", outlet: "Vale", published: "2026-03-03T18:00:00+01:00" },
    ],
    [
      "broken JSON-LD beside good meta",
      '<script type="application/ld+json">{"headline": </script><meta property="og:title" content="M"><meta name="author" content="Jo">',
      { title: "M", byline: "Jo" },
    ],
    [
      "meta elements",
      '<meta property="og:title" content="M"><meta property="og:site_name" content="Vale"><meta property="article:published_time" content="2026-03-03"><meta name="author" content="https://vale.example/jo">',
      { title: "M", outlet: "Vale", published: "2026-03-03", byline: null },
    ],
    [
      "its canonical address",
      '<link rel="canonical" href="/2026/03/ferry">',
      { url: "https://vale.example/2026/03/ferry" },
    ],
    [
      "not another site's canonical address",
      '<link rel="canonical" href="https://other.example/x">',
      { url: AT },
    ],
    [
      "not a front page as canonical address",
      '<link rel="canonical" href="https://vale.example/">',
      { url: AT },
    ],
  ])("has its head from %s", (_, head, found) => expect(headOf(head)).toMatchObject(found));

  it("keeps the row of a table together, its cells apart", () => {
    const table = "<table><tr><th>Year</th><th>Cars</th></tr><tr><td>2025</td><td>900</td></tr></table>";
    const { article } = pageReading(page("", TEXT.map(text => `<p>${text}</p>`).join(table)), AT);
    expect(article?.text).toContain("Year | Cars\n\n2025 | 900");
  });

  it("does not begin with its own headline", () => {
    const { article } = pageReading(
      page("<title>Bridge closes</title>", `<h1>Bridge closes!</h1><p>${TEXT.join("</p><p>")}</p>`),
      AT,
    );
    expect(article?.text.startsWith("The council")).toBe(true);
  });
});

describe("what is no article", () => {
  it.each([
    [
      "a paywall",
      "<p>The council voted on</p><div>Subscribe to continue reading. Already a subscriber? Log in</div>",
      "shows a paywall instead of its article",
    ],
    [
      "a marked paywall",
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"H","isAccessibleForFree":"False"}</script><p>${TEXT.join(" ")}</p>`,
      "shows a paywall instead of its article",
    ],
    [
      "a consent page",
      "<h1>Before you continue to Vale</h1><p>We value your privacy. We and our partners store things on your device.</p>",
      "shows a consent page instead of its article",
    ],
    [
      "a robot check",
      "<h1>Just a moment...</h1><p>Verify you are human by completing the action below.</p>",
      "shows a robot check instead of its article",
    ],
    ["a login", "<p>Please log in to continue.</p>", "asks for a login instead of showing its article"],
    [
      "a script's shell",
      '<div id="app"></div><noscript>x</noscript><p>You need to enable JavaScript to run this app.</p>',
      "shows nothing without JavaScript",
    ],
    ["nothing", "", "holds no article text"],
    [
      "a list of links",
      '<ul><li><a href="/a">Dog finds home</a></li><li><a href="/b">Storm names</a></li></ul>',
      "holds no article text",
    ],
  ])("is told: %s", (_, body, problem) => {
    expect(pageReading(`<!doctype html><html><body>${body}</body></html>`, AT)).toMatchObject({
      article: null,
      problem,
    });
  });

  it.each([
    [
      "mentions cookies",
      "The council bought cookies for everyone and said that we use cookies to make meetings shorter.",
    ],
    [
      "is about paywalls",
      "“Subscribe to continue reading” is what readers of the Vale see since May, and they do not like it.",
    ],
  ])("is not told of a long article that %s", (_, sentence) => {
    const body = `${TEXT.join("</p><p>")}</p><p>${sentence}</p><p>${TEXT.join(" ").repeat(6)}`;
    expect(pageReading(page("", `<p>${body}</p>`), AT).problem).toBeNull();
  });
});

describe("the feeds a page names", () => {
  it("are absolute, each once, those of comments last", () => {
    const link = (href: string, title: string, type = "application/rss+xml"): string =>
      `<link rel="alternate" type="${type}" href="${href}" title="${title}">`;
    const head = `${link("/comments/feed", "Comments")}${link("/feed", "Vale")}${link("/feed", "Again")}${link("/x", "Print", "text/html")}`;
    expect(pageReading(page(head), AT).feeds).toEqual([
      { url: "https://vale.example/feed", title: "Vale" },
      { url: "https://vale.example/comments/feed", title: "Comments" },
    ]);
  });
});
