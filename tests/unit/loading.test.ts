import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const LOADING = pathToFileURL(join(import.meta.dirname, "..", "..", "src", "loading.js")).href;
const root = mkdtempSync(join(tmpdir(), "onrecord-loading-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const FILES: Readonly<Record<string, string>> = {
  "package.json": '{"type":"module"}',
  "old/package.json": '{"type":"commonjs"}',
  "old/one.js": "exports.name = typeof require + ' one';",
  "old/two.js": "exports.name = typeof require + ' two';",
  "new/one.js": "export const name = typeof require + ' one';",
  "new/two.js": 'import { name as one } from "./one.js"; export const name = one + ", two";',
  "new/three.ts": 'import { name as two } from "../new/two.js"; export const name: string = two + ", three";',
  "real/one.js": "export const path = import.meta.url;",
  "real/two.js": "export const path = import.meta.url;",
};
for (const [file, text] of Object.entries(FILES)) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
symlinkSync(join(root, "real"), join(root, "linked"));

/** What a program prints with faster loading and without. */
function printed(program: string): { readonly faster: string; readonly plain: string } {
  writeFileSync(join(root, "program.js"), program);
  const run = (flags: readonly string[]): string =>
    spawnSync(process.execPath, [...flags, join(root, "program.js")], { encoding: "utf8" }).stdout;
  return { faster: run(["--import", LOADING]), plain: run([]) };
}

describe("faster loading", () => {
  it("takes each file for what Node takes it for", () => {
    const { faster, plain } = printed(`
      for (const file of ["old/one.js", "old/two.js", "new/one.js", "new/two.js", "new/three.ts"])
        console.log((await import("./" + file)).name);`);
    expect(faster).toBe(plain);
    expect(faster.split("\n")).toContain("undefined one, two, three");
    expect(faster.split("\n")).toContain("function two");
  });

  it("finds a file behind a link where it really is", () => {
    const { faster, plain } = printed(`
      for (const file of ["real/one.js", "linked/one.js", "linked/two.js"])
        console.log((await import("./" + file)).path);`);
    expect(faster).toBe(plain);
    expect(faster).not.toContain("linked");
  });

  it("does not hide that a file is missing", () => {
    const { faster } = printed(`
      await import("./new/one.js");
      await import("./new/none.js").catch(error => console.log(error.message.includes("none.js")));`);
    expect(faster).toBe("true\n");
  });
});
