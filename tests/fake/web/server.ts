import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a path of the fake web answers. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface FakeWeb {
  readonly port: number;
  /** Connections opened so far. */
  readonly connections: () => number;
  /** Requests so far, as "GET host/path". */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** A server on one address of this machine; `answer` gives the handler of a path, null answers 404. */
export async function fakeWeb(
  host: string,
  answer: (path: string, host: string) => Handler | null,
  port = 0,
): Promise<FakeWeb> {
  const requests: string[] = [];
  let connections = 0;
  const server = createServer({ keepAliveTimeout: 1000 }, (request, response) => {
    const name = request.headers.host?.replace(/:\d+$/, "") ?? "";
    requests.push(`${request.method} ${name}${request.url}`);
    const handler = answer(request.url ?? "/", name);
    if (handler === null) response.writeHead(404).end();
    else handler(request, response);
  });
  server.on("connection", () => connections++);
  await new Promise<void>(resolve => server.listen(port, host, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => connections,
    requests,
    close: () => closed(server),
  };
}

async function closed(server: Server): Promise<void> {
  const done = new Promise<void>(resolve => server.close(() => resolve()));
  server.closeAllConnections();
  await done;
}

/** Answers with a body of a type. */
export const serve =
  (
    body: string | Uint8Array,
    type = "text/html; charset=utf-8",
    headers: Record<string, string> = {},
  ): Handler =>
  (_, response) =>
    void response.writeHead(200, { "content-type": type, ...headers }).end(body);

/** Answers with a redirect. */
export const redirect =
  (location: string, code = 302): Handler =>
  (_, response) =>
    void response.writeHead(code, { location }).end();
