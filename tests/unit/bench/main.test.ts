import { describe, expect, it } from "vitest";
import { benches, runBench } from "../../../bench/main.ts";

describe("the bench runner", () => {
  it("knows every bench by its file, and nothing else in the folder", () => {
    expect(benches()).toEqual(expect.arrayContaining(["quality", "speed"]));
    expect(benches()).not.toContain("main");
    expect(benches()).not.toContain("table");
  });

  it.each(["", "sped", "../src/main"])("answers the unknown name %j with the names there are", async name => {
    await expect(runBench(name, true)).rejects.toThrow(/one of: .*quality.*speed/);
  });
});
