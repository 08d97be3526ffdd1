import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import { ConfigError } from "../../errors.ts";

export interface Listening {
  /** `http://127.0.0.1:4321`, with the port that was really taken. */
  readonly address: string;
  /** Answers what has been asked, then closes. */
  close(): Promise<void>;
}

const isFull = (error: Error): boolean => "code" in error && error.code === "EADDRINUSE";
const isForbidden = (error: Error): boolean => "code" in error && error.code === "EACCES";

function explain(error: Error, host: string, port: number): Error {
  if (isFull(error))
    return new ConfigError(
      `Port ${port} on ${host} is in use, perhaps by another Onrecord. Set PORT to a free one (PORT=0 takes any), or stop the other program.`,
      { cause: error },
    );
  if (isForbidden(error))
    return new ConfigError(`Port ${port} may not be opened by this user. Set PORT to one above 1023.`, {
      cause: error,
    });
  return new ConfigError(`${host}:${port} cannot be opened (${error.message}). Check HOST and PORT.`, {
    cause: error,
  });
}

function addressOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  const host = address === "0.0.0.0" || address === "::" ? "127.0.0.1" : address;
  return `http://${family === "IPv6" && host !== "127.0.0.1" ? `[${host}]` : host}:${port}`;
}

/** Closes when the answers in hand are sent; connections that are merely kept alive do not hold it up. */
async function close(server: Server, pending: ReadonlySet<Promise<void>>): Promise<void> {
  const closed = new Promise<void>(resolve => server.close(() => resolve()));
  await Promise.all(pending);
  server.closeAllConnections();
  await closed;
}

/**
 * Listens on `host` and `port` (0 takes any free one).
 * @throws ConfigError naming PORT when it cannot.
 */
export async function listen(app: Hono, host: string, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const pending = new Set<Promise<void>>();
  server.on("request", (_, response) => {
    const done = new Promise<void>(resolve => response.once("close", resolve));
    pending.add(done);
    void done.then(() => pending.delete(done));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", error => reject(explain(error, host, port)));
    server.listen(port, host, resolve);
  });
  return { address: addressOf(server), close: () => close(server, pending) };
}

/** Opens the port and closes it again. @throws ConfigError when it cannot be had. */
export const tryPort = async (host: string, port: number): Promise<void> =>
  await (await listen(new Hono(), host, port)).close();
