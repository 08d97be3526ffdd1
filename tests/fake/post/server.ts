import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A message the server took. */
export interface Taken {
  readonly key: string;
  readonly channel: string;
  readonly text: string;
  /** Milliseconds since the server began. */
  readonly at: number;
}

export interface PostFaults {
  /** Share (0..1) of posts that are taken and whose answer is lost. */
  readonly lostReplies: number;
  /** Share of posts that are lost on their way. */
  readonly lostPosts: number;
  /** Milliseconds until a message shows in the history. */
  readonly lag: number;
  /** Milliseconds in which a post of the same key is answered with the first message; 0: never. */
  readonly dedupe: number;
}

/** A chat over HTTP, with a history that lags and answers that get lost: it outlives the processes that post to it. */
export interface PostServer {
  readonly url: string;
  messages(): readonly Taken[];
  stop(): Promise<void>;
}

/** `chance` gives numbers in [0, 1). */
export async function startPostServer(faults: PostFaults, chance: () => number): Promise<PostServer> {
  const began = performance.now();
  const now = (): number => performance.now() - began;
  const taken: Taken[] = [];
  const post = (message: Omit<Taken, "at">): string => {
    const known = taken.find(({ key, at }) => key === message.key && now() - at < faults.dedupe);
    if (known === undefined) taken.push({ ...message, at: now() });
    return message.key;
  };
  const find = (key: string): string | null =>
    taken.some(one => one.key === key && now() - one.at >= faults.lag) ? key : null;
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://fake");
    if (pathname === "/find") return answer(response, find(searchParams.get("key") ?? ""));
    const body = JSON.parse(await textOf(request)) as Omit<Taken, "at">;
    if (chance() < faults.lostPosts) return void request.socket.destroy();
    const id = post(body);
    if (chance() < faults.lostReplies) return void request.socket.destroy();
    answer(response, id);
  };
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    messages: () => taken,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(response: ServerResponse, id: string | null): void {
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ id }));
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) text += String(chunk);
  return text;
}
