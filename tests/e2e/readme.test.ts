import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commands } from "../../src/command/index.ts";
import { frontMatter } from "../../src/source/folder/frontmatter.ts";
import { emptyFolder, onrecord } from "../fake/process.ts";

const readme = readFileSync(join(import.meta.dirname, "..", "..", "README.md"), "utf8");

/** Every `ask` the README shows, with the answer printed below it. */
const dialogues = [
  ...readme.matchAll(/```sh\nnpm run -s onrecord -- ask "([^"]+)"\n```\n\n```\n([\s\S]*?)```/g),
].map(([, question = "", answer = ""]) => [question, answer] as const);

describe("the README", () => {
  it("shows at least two dialogues", () => {
    expect(dialogues.length).toBeGreaterThanOrEqual(2);
  });

  it.each(dialogues)("answers as it says: %s", async (question, answer) => {
    const { out } = await onrecord(["ask", question], { ONRECORD_DATA: join(emptyFolder(), "record") });
    expect(out.trim()).toBe(answer.trim());
  });

  it("has a line for every command, and none for one that is not there", () => {
    const listed = [...readme.matchAll(/^\| `\/(\w+)/gm)].map(([, name]) => name);
    expect(listed.sort()).toEqual(commands.map(({ name }) => name).sort());
  });

  it("shows front matter that is read as it stands", () => {
    const [, yaml = ""] = /```yaml\n([\s\S]*?)```/.exec(readme) ?? [];
    expect(frontMatter(`${yaml}Text.`).head).toMatchObject({
      title: "Port Lowe builds a wall",
      published: "2026-03-04",
    });
  });
});
