import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import type { Json } from "./state.ts";

/** The Socket Mode side: every event goes to one of the open sockets. */
export interface FakeSockets {
  /** The address `apps.connections.open` gives out. */
  address(): string;
  /** How many are open and have been greeted. */
  readonly open: number;
  /** How many were opened so far. */
  readonly opened: number;
  /** Sends an envelope and waits for its acknowledgement; null: none came in time. */
  deliver(envelope: Json, ms?: number): Promise<Json | null>;
  /** Sends a message that is no envelope. */
  send(message: Json): void;
  /** Tells every socket, or the first one, to go. */
  disconnect(reason: string, which?: "all" | "first"): void;
  /** Cuts every connection without a word. */
  reset(): void;
  close(): void;
}

const MOST = 10;
let serial = 0;

export function fakeSockets(server: Server, base: string): FakeSockets {
  const sockets = new Set<WebSocket>();
  /** Told to go: they receive nothing more. */
  const leaving = new Set<WebSocket>();
  const waiting = new Map<string, (payload: Json) => void>();
  const upgrades = new WebSocketServer({ noServer: true });
  let opened = 0;
  let turn = 0;
  server.on("upgrade", (request, socket, head) => {
    if (!request.url?.startsWith("/socket")) return void socket.destroy();
    upgrades.handleUpgrade(request, socket, head, ws => {
      opened++;
      if (sockets.size >= MOST) {
        ws.send(JSON.stringify({ type: "disconnect", reason: "too_many_websockets" }));
        return void ws.close();
      }
      sockets.add(ws);
      ws.on("close", () => sockets.delete(ws));
      ws.on("error", () => undefined);
      ws.on("message", data => acknowledge(String(data), waiting));
      ws.send(
        JSON.stringify({
          type: "hello",
          num_connections: sockets.size,
          debug_info: { approximate_connection_time: 18060 },
        }),
      );
    });
  });
  const send = (message: Json): boolean => {
    const open = [...sockets].filter(one => one.readyState === one.OPEN && !leaving.has(one));
    const one = open[turn++ % Math.max(1, open.length)];
    one?.send(JSON.stringify(message));
    return one !== undefined;
  };
  return {
    address: () => `${base}?ticket=${++serial}`,
    get open() {
      return sockets.size;
    },
    get opened() {
      return opened;
    },
    async deliver(envelope, ms = 3000) {
      const envelope_id = `E${++serial}`;
      const { promise, resolve } = Promise.withResolvers<Json | null>();
      const late = setTimeout(() => resolve(null), ms);
      waiting.set(envelope_id, resolve);
      if (!send({ envelope_id, accepts_response_payload: true, ...envelope })) resolve(null);
      const payload = await promise;
      clearTimeout(late);
      waiting.delete(envelope_id);
      return payload;
    },
    send,
    disconnect(reason, which = "all") {
      for (const one of [...sockets].slice(0, which === "first" ? 1 : MOST)) {
        leaving.add(one);
        one.send(JSON.stringify({ type: "disconnect", reason, debug_info: {} }));
      }
    },
    reset() {
      for (const one of sockets) one.terminate();
    },
    close() {
      for (const one of sockets) one.terminate();
      upgrades.close();
    },
  };
}

function acknowledge(data: string, waiting: ReadonlyMap<string, (payload: Json) => void>): void {
  const { envelope_id, payload } = JSON.parse(data) as { envelope_id?: string; payload?: Json };
  waiting.get(envelope_id ?? "")?.(payload ?? {});
}
