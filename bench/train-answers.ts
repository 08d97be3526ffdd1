export { run } from "./train/answers/main.ts";
