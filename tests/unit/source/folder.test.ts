import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderSource } from "../../../src/source/folder/folder.ts";
import type { Delivery } from "../../../src/source/source.ts";

const folder = mkdtempSync(join(tmpdir(), "onrecord-folder-"));
const put = (name: string, bytes: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const deliver = async (...paths: readonly string[]): Promise<Delivery[]> =>
  await Array.fromAsync(folderSource(paths).deliveries());
const documentOf = (delivery: Delivery | undefined) => {
  if (delivery === undefined || "problem" in delivery)
    throw new Error(delivery?.problem ?? "nothing delivered");
  return delivery.filing.document;
};

describe("files that cannot be read", () => {
  it.each<readonly [name: string, bytes: string | Uint8Array, reason: RegExp]>([
    ["empty.txt", "", /empty\.txt is empty/],
    ["blank.md", "---\ntitle: Nothing\n---\n\n \n", /blank\.md is empty/],
    ["picture.txt", new Uint8Array([137, 80, 78, 71, 0, 1, 2]), /is not valid UTF-8|zero bytes/],
    ["zero.txt", "abc\0def", /zero\.txt is not text \(it holds zero bytes\)/],
    [
      "latin.txt",
      new Uint8Array([0x63, 0x61, 0x66, 0xe9]),
      /is not valid UTF-8: save it as UTF-8 \(for example: iconv/,
    ],
    ["huge.txt", "a".repeat(10_000_000), /is 10\.0 MB, the limit is 2 MB/],
    ["notes.pdf", "words", /is not one of \.md, \.txt, \.html/],
    [
      "front.md",
      "---\ndate: yesterday\ncolour: red\n---\nText.",
      /front matter that cannot be used: .*date.*Unrecognized key: "colour"|colour.*date/,
    ],
    ["feb30.md", "---\ndate: 2025-13-40\n---\nText.", /no such day/],
    ["yaml.md", "---\na: [\n---\nText.", /front matter that is not YAML/],
  ])("%s is refused with its reason", async (name, bytes, reason) => {
    const [delivery] = await deliver(put(name, bytes));
    expect(delivery).toMatchObject({ problem: expect.stringMatching(reason) });
  });

  it("names a file that does not exist and goes on with the next", async () => {
    const deliveries = await deliver(join(folder, "gone.txt"), put("there.txt", "Rain fell."));
    expect(deliveries[0]).toMatchObject({ problem: "gone.txt does not exist" });
    expect(documentOf(deliveries[1]).text).toBe("Rain fell.");
  });

  it.skipIf(process.getuid?.() === 0)("names a folder that may not be read", async () => {
    const closed = join(folder, "closed");
    mkdirSync(closed);
    chmodSync(closed, 0);
    expect(await deliver(closed)).toMatchObject([{ problem: expect.stringMatching(/may not be read/) }]);
  });
});

describe("files that can be read", () => {
  it("takes head and corrections from front matter and drops the markup", async () => {
    const path = put(
      "brief.md",
      [
        "---",
        "title: The bridge",
        "date: 2026-03-04",
        "outlet: The Ledger",
        "via: [Wire]",
        "example: true",
        "corrections:",
        "  aliases: { Ana Ruiz: [the mayor] }",
        "  roles: { Ana Ruiz: Mayor of Port Lowe }",
        '  speakers: [{ words: "We will build it", speaker: Ana Ruiz }]',
        "---",
        "# The bridge",
        "",
        "The *bridge* is [closed](https://example.org/x),",
        "said **Ana Ruiz** &amp; her deputy.",
        "",
        "- one",
        "- two",
        "",
        "> “We will build it,” she said.",
      ].join("\n"),
    );
    const [delivery] = await deliver(path);
    expect(documentOf(delivery)).toMatchObject({
      title: "The bridge",
      published: "2026-03-04",
      outlet: "The Ledger",
      via: ["Wire"],
      example: true,
      text: "The bridge\n\nThe bridge is closed, said Ana Ruiz & her deputy.\n\none\n\ntwo\n\n“We will build it,” she said.",
    });
    expect(delivery).toMatchObject({
      filing: {
        corrections: [
          { type: "alias", person: "Ana Ruiz", alias: "the mayor" },
          { type: "role", person: "Ana Ruiz", role: "Mayor of Port Lowe" },
          { type: "speaker", words: "We will build it", speaker: "Ana Ruiz" },
        ],
      },
    });
  });

  it("takes an article out of a page, paragraph by paragraph, with what its metadata says", async () => {
    const body = Array.from(
      { length: 6 },
      (_, n) =>
        `<p>Paragraph ${n} tells of the harbour wall, its cost, and the people who want it, at length.</p>`,
    );
    const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title>
      <meta property="og:site_name" content="Harbour Post">
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Wall approved","datePublished":"2026-02-01T08:00:00+01:00","author":{"name":"Jo Park"}}</script>
      <link rel="canonical" href="https://harbour.example/wall"></head>
      <body><nav><a href="/">Home</a></nav><article><h1>Wall approved</h1>${body.join("")}<script>alert(1)</script></article></body></html>`;
    const document = documentOf((await deliver(put("page.html", html)))[0]);
    expect(document).toMatchObject({
      title: "Wall approved",
      outlet: "Harbour Post",
      byline: "Jo Park",
      published: "2026-02-01T08:00:00+01:00",
      url: "https://harbour.example/wall",
    });
    expect(document.text).toContain("Paragraph 0 tells");
    expect(document.text.split("\n\n").length).toBeGreaterThanOrEqual(6);
    expect(document.text).not.toContain("alert");
  });

  it("reads right-to-left text and UTF-16 with a byte order mark as they are", async () => {
    const arabic = "قال الوزير إن الجسر سيفتح غداً.";
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from("Snow fell.", "utf16le")]);
    expect(documentOf((await deliver(put("rtl.txt", arabic)))[0]).text).toBe(arabic);
    expect(documentOf((await deliver(put("utf16.txt", utf16)))[0]).text).toBe("Snow fell.");
  });

  it("walks a folder in name order, past hidden files and other kinds", async () => {
    const inner = join(folder, "walk");
    mkdirSync(join(inner, "b"), { recursive: true });
    for (const name of ["c.txt", "a.md", ".hidden.txt", "b/x.txt", "readme.pdf"])
      writeFileSync(join(inner, name), `Text of ${name}.`);
    expect((await deliver(inner)).map(({ from }) => from.slice(inner.length + 1))).toEqual([
      "a.md",
      "b/x.txt",
      "c.txt",
    ]);
    expect(await folderSource([inner]).count()).toBe(3);
  });

  it("gives the same document the same id, and another date another one", async () => {
    const path = put("same.txt", "The vote was close.");
    const dated = async (published: string) =>
      documentOf((await Array.fromAsync(folderSource([path], { published }).deliveries()))[0]).id;
    expect(await dated("2026-01-01")).toBe(await dated("2026-01-01"));
    expect(await dated("2026-01-01")).not.toBe(await dated("2026-01-02"));
  });

  it("notes a missing date", async () => {
    expect((await deliver(put("undated.txt", "It rained on Tuesday.")))[0]).toMatchObject({
      notes: [expect.stringContaining("--date")],
    });
  });
});
