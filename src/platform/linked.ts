/** "Add to record" on a message: reads the page it links to. */
export const ADD_TO_RECORD = "Add to record";
/** The command it belongs to: offered where that is. */
export const SOURCES = "sources";

/** The line "Add to record" stands for; without a link in the message, the command says what it lacks. */
export function readLine(message: string): string {
  const link = /https?:\/\/[^\s<>|"”)\]]+/iu.exec(message)?.[0].replace(/[.,;:!?'’]+$/u, "");
  return link === undefined ? `/${SOURCES} read` : `/${SOURCES} read ${link}`;
}
