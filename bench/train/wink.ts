export { tokenize as tokenizeWithWink } from "../../src/text/tokens.ts";
