import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { offers } from "../src/command/offers.ts";
import { draw } from "../src/picture/raster.ts";
import { newsroom } from "../tests/fake/newsroom.ts";
import { evening, morning, other } from "../tests/fake/quay.ts";
import { DISCORD_STYLE, discordHtml } from "./cards/discord.ts";
import { SLACK_STYLE, slackHtml } from "./cards/slack.ts";
import { least, type Run } from "./table.ts";

/** Lines whose cards are shown besides every command's own example. */
const MORE = [
  "/brief",
  "/said Ingrid Solheim",
  "/whosaid rebuild every metre of this wall",
  "/check We will rebuild every metre of this wall before the storms",
  "What did Tomas Reyes say about repairs?",
  "/said Reyes",
  "/said Margot Vane",
] as const;

/** Writes every card, as Slack and as Discord would show it, into one page for a person to look at. */
export const run: Run = async ({ say }) => {
  const room = await newsroom([morning, evening, other]);
  const lines = [...MORE, ...offers.map(({ example }) => example)];
  const rows: string[] = [];
  for (const line of lines) {
    const card = await room.ask(line);
    rows.push(`<tr><th colspan="2">${line.replaceAll("<", "&lt;")}</th></tr>
      <tr><td>${slackHtml(card)}</td><td>${await discordHtml(card, draw)}</td></tr>`);
  }
  const folder = join(tmpdir(), "onrecord-cards");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "cards.html");
  writeFileSync(file, page(rows));
  say(`written: ${file}`);
  return [
    {
      section: "cards",
      name: "lines shown on both platforms",
      values: [rows.length],
      unit: "",
      stated: least(lines.length),
    },
  ];
};

const page = (rows: readonly string[]): string => `<!doctype html><meta charset="utf-8"><title>Cards</title>
<style>body { background: #eee; font-family: system-ui; } td { vertical-align: top; padding: 8px; } th { text-align: left; padding: 16px 8px 0; }
${SLACK_STYLE}${DISCORD_STYLE}</style><table>${rows.join("\n")}</table>`;
