import { PassThrough } from "node:stream";
import { terminalPlatform } from "../../../src/platform/terminal/index.ts";
import type { StageKind } from "./stage.ts";

const SCREEN = "a terminal keeps no messages: what was printed stays as it was printed";

export const terminalStage: StageKind = {
  name: "the terminal",
  cannot: { post: SCREEN, find: SCREEN, amend: SCREEN },
  async open() {
    const input = new PassThrough();
    const output = new PassThrough();
    return {
      platform: terminalPlatform({ input, output }),
      space: "house",
      to: { platform: "terminal", space: "house", channel: "terminal", thread: null },
      async ask(line) {
        input.write(`${line}\n`);
        let said = "";
        for await (const chunk of output.iterator({ destroyOnReturn: false })) {
          said += String(chunk);
          if (said.endsWith("\n\n")) return said;
        }
        return said;
      },
      shown: async () => [],
      close: async () => undefined,
    };
  },
};
