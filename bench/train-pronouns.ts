export { run } from "./train/pronouns/main.ts";
