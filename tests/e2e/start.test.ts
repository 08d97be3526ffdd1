import { rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { emptyFolder, launch } from "../fake/process.ts";

describe("npm start", () => {
  it("is healthy before the briefs are read, and answers the first question from them", async () => {
    const folder = emptyFolder();
    const child = launch(["start"], { ONRECORD_DATA: folder, PORT: "0", LOG_LEVEL: "error" });
    const closed = new Promise<number | null>(resolve => child.on("close", resolve));
    let out = "";
    const said = (pattern: RegExp): Promise<string> =>
      new Promise(resolve => {
        const look = (): void => {
          const found = pattern.exec(out)?.[1];
          if (found !== undefined) resolve(found);
        };
        child.stdout.on("data", look);
        look();
      });
    child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
    try {
      const address = await said(/^chat\s+(http\S+)/m);
      expect((await fetch(`${address}/health`)).status).toBe(200);
      expect(out).not.toContain("holds");
      const response = await fetch(`${address}/ask`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ line: "who said that Europe must have a central role?" }),
      });
      expect(await response.text()).toContain("Kaja Kallas");
      expect(await said(/^holds\s+(.+)$/m)).toBe("3 documents");
    } finally {
      child.kill("SIGTERM");
      expect(await closed).toBe(0);
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("stopped while it reads the briefs, ends without waiting for all of them and without a complaint", async () => {
    const folder = emptyFolder();
    const child = launch(["start"], { ONRECORD_DATA: folder, PORT: "0" });
    const closed = new Promise<number | null>(resolve => child.on("close", resolve));
    let out = "";
    let err = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
      if (/^chat/m.test(out)) child.kill("SIGINT");
    });
    expect(await closed).toBe(0);
    rmSync(folder, { recursive: true, force: true });
    expect({ out: out.includes("holds"), err }).toEqual({ out: false, err: "" });
  });
});
