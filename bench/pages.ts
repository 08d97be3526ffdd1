import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { pageReading } from "../src/source/page/page.ts";
import { LAYOUTS, type Plain } from "./pages/layouts.ts";
import { agreement } from "./pages/score.ts";
import { least, type Row, type Run } from "./table.ts";

const FOLDER = fileURLToPath(new URL("../tests/corpus", import.meta.url));

/** Our own articles, as plain paragraphs. */
const articles = (): readonly Plain[] =>
  readdirSync(FOLDER)
    .filter(file => file.endsWith(".txt"))
    .sort()
    .map(file => {
      const paragraphs = readFileSync(`${FOLDER}/${file}`, "utf8")
        .split(/\n+/)
        .map(text => text.replace(/\s+/g, " ").trim())
        .filter(text => text.length > 40);
      return { title: `${file.replace(/\W+/g, " ").replace(" txt", "")}: the story`, paragraphs };
    });

/** How much of an article is found in pages of many habits, and how little else: F over runs of four words against hand-made gold. */
export const run: Run = async ({ quick, explain }) => {
  const all = articles();
  const rows: Row[] = [];
  const whole: number[] = [];
  for (const [at, [name, layout]] of Object.entries(LAYOUTS).entries()) {
    const scores = (quick ? [all[at % all.length]!] : all).map(article => {
      const { html, gold } = layout(article);
      const { article: found, problem } = pageReading(html, "https://vale.example/2026/03/story");
      const score = agreement(found?.text ?? "", gold.join("\n\n"));
      if (score < 0.98) explain(`${name}, ${score.toFixed(3)}: ${problem ?? found?.text ?? ""}\n`);
      return score;
    });
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    whole.push(mean);
    rows.push({ section: "Layouts", name, values: [mean], unit: "F" });
  }
  const mean = whole.reduce((sum, score) => sum + score, 0) / whole.length;
  const note = `${whole.length} layouts x ${quick ? 1 : all.length} articles`;
  return [
    ...rows,
    { section: "All", name: "mean", values: [mean], unit: "F", stated: least(0.95), note },
    { section: "All", name: "worst layout", values: [Math.min(...whole)], unit: "F", stated: least(0.85) },
  ];
};
