/** A one-line progress bar, drawn only on a terminal; `clear` makes room for a line of output. */
export interface Progress {
  step(): void;
  clear(): void;
}

const WIDTH = 30;

export function progress(to: NodeJS.WriteStream, total: number): Progress {
  if (!to.isTTY || total < 2) return { step: () => {}, clear: () => {} };
  let done = 0;
  const draw = (): void => {
    const filled = Math.round((WIDTH * done) / total);
    to.write(`\r${"█".repeat(filled)}${"░".repeat(WIDTH - filled)} ${done} of ${total}`);
  };
  return {
    step() {
      done++;
      draw();
    },
    clear: () => {
      to.write("\r\u001b[K");
    },
  };
}
