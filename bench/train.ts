export { run } from "./train/main.ts";
