import { brotliCompressSync, constants, createGzip, gzipSync, zstdCompressSync } from "node:zlib";
import { type Handler, redirect } from "./server.ts";

const html = { "content-type": "text/html" };
const packed =
  (bytes: Uint8Array, encoding: string): Handler =>
  (_, response) =>
    void response.writeHead(200, { ...html, "content-encoding": encoding }).end(bytes);

/** Zeros, gzipped piece by piece: a gigabyte never stands in memory. */
async function gzippedZeros(megabytes: number): Promise<Uint8Array> {
  const gzip = createGzip({ level: 9 });
  const parts: Buffer[] = [];
  gzip.on("data", (part: Buffer) => parts.push(part));
  const done = new Promise(resolve => gzip.once("end", resolve));
  const zeros = Buffer.alloc(1 << 20);
  for (let at = 0; at < megabytes; at++) {
    if (!gzip.write(zeros)) await new Promise(resolve => gzip.once("drain", resolve));
  }
  gzip.end();
  await done;
  return Buffer.concat(parts);
}

const brotlied = (megabytes: number): Uint8Array =>
  brotliCompressSync(Buffer.alloc(megabytes << 20), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });

function endless(every: number, part: string): Handler {
  return (_, response) => {
    response.writeHead(200, html);
    const timer = setInterval(() => response.write(part), every);
    response.on("close", () => clearInterval(timer));
  };
}

/** Says that a short body is long, and keeps the connection open. */
const falseLength: Handler = (_, response) => {
  response.writeHead(200, { ...html, "content-length": "4000000000" });
  response.write("<p>short</p>");
};

const headerFlood: Handler = (_, response) => {
  const flood: Record<string, string> = {};
  for (let at = 0; at < 400; at++) flood[`x-flood-${at}`] = "y".repeat(1000);
  response.writeHead(200, { ...html, ...flood }).end();
};

const picture: Handler = (_, response) =>
  void response.writeHead(200, html).end(Buffer.concat([Buffer.from("GIF89a"), Buffer.alloc(100_000)]));

/** Answers that try to fill memory, hold a connection or run in circles, by path. `megabytes` is the size bombs unpack to. */
export async function hostileAnswers(megabytes: number): Promise<ReadonlyMap<string, Handler>> {
  const gzip = await gzippedZeros(megabytes);
  return new Map<string, Handler>([
    ["/gzip", packed(gzip, "gzip")],
    ["/brotli", packed(brotlied(Math.min(megabytes, 256)), "br")],
    ["/double-gzip", packed(gzipSync(gzip), "gzip, gzip")],
    ["/zstd", packed(zstdCompressSync(Buffer.alloc(Math.min(megabytes, 256) << 20)), "zstd")],
    ["/gzip-200-times", packed(gzip, Array.from({ length: 200 }, () => "gzip").join(", "))],
    ["/endless", endless(0, "<p>more</p>".repeat(6000))],
    ["/drip", endless(200, ".")],
    ["/no-answer", () => undefined],
    ["/header-flood", headerFlood],
    ["/redirect-loop", redirect("/redirect-loop")],
    ["/false-length", falseLength],
    ["/picture-as-page", picture],
  ]);
}
