export { run } from "./train/quotes/main.ts";
