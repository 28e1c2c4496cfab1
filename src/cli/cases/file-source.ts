/** A file or stdin as chunks of UTF-8, unpacked where it is compressed. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { Failure } from "../session/failure.js";
import type { Session } from "../session/session.js";

export interface Source {
  /** As the person named it; "stdin" for "-". */
  readonly name: string;
  /** Name ending without ".gz": "csv". Empty for stdin. */
  readonly extension: string;
  readonly chunks: AsyncIterable<Buffer>;
  /** Bytes of the file as it lies on the disk; undefined for stdin. */
  readonly size: number | undefined;
  /** How many of them were read so far. */
  readonly bytesRead: () => number;
}

/**
 * Small, so that the answers to one chunk of cases die young: with larger ones a third of the time went to the garbage
 * collector.
 */
const CHUNK = 32 * 1024;

export async function openSource(session: Session, file: string): Promise<Source> {
  const isStdin = file === "-";
  const absolute = path.resolve(session.host.cwd, file);
  const name = isStdin ? "stdin" : file;
  const size = isStdin ? undefined : await sizeOf(absolute);
  const stream = isStdin ? session.host.stdin : createReadStream(absolute, { highWaterMark: CHUNK });
  // Ctrl-C: what was read is answered, and waiting for more ends.
  session.host.signal?.addEventListener("abort", () => stream.destroy(), { once: true });
  let bytesRead = 0;
  const counted = counting(untilInterrupted(session, stream), (bytes) => (bytesRead += bytes));
  const raw = await withStart(counted, (start) => start.length >= 2);
  const unpacked = raw.start[0] === 0x1f && raw.start[1] === 0x8b ? gunzipped(raw.chunks, name) : raw.chunks;
  return {
    name,
    extension: path.extname(file.replace(/\.gz$/i, "")).slice(1).toLowerCase(),
    chunks: checkedUtf8(unpacked, name),
    size,
    bytesRead: () => bytesRead,
  };
}

/** Reads ahead until there is enough to decide by, and gives back a stream that still has everything. */
export async function withStart(
  chunks: AsyncIterable<Buffer>,
  isEnough: (start: Buffer) => boolean,
): Promise<{ start: Buffer; chunks: AsyncIterable<Buffer> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  let start: Buffer = Buffer.alloc(0);
  while (!isEnough(start)) {
    const next = await iterator.next();
    if (next.done === true) break;
    start = start.length === 0 ? next.value : Buffer.concat([start, next.value]);
  }
  return { start, chunks: chain(start, iterator) };
}

async function* chain(start: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (start.length > 0) yield start;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

async function* counting(
  chunks: AsyncIterable<Buffer | string>,
  count: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    count(bytes.length);
    yield bytes;
  }
}

/** A stream that Ctrl-C has closed ends here, and is no error. */
async function* untilInterrupted(session: Session, stream: Readable): AsyncGenerator<Buffer | string> {
  try {
    for await (const chunk of stream) yield chunk as Buffer | string;
  } catch (error) {
    if (!session.isInterrupted) throw error;
  }
}

async function* gunzipped(chunks: AsyncIterable<Buffer>, name: string): AsyncGenerator<Buffer> {
  // The iteration reports the error of either stream.
  const unpacked = pipeline(Readable.from(chunks, { objectMode: false }), createGunzip({ chunkSize: CHUNK }), () => {});
  try {
    for await (const chunk of unpacked) yield chunk as Buffer;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "Z_BUF_ERROR")
      throw new Failure(`${name}: The compressed file ends too early.`, "What came before that has been read.");
    if (typeof code === "string" && code.startsWith("Z_"))
      throw new Failure(`${name}: The compressed file is damaged.`, "What came before that has been read.");
    throw error;
  }
}

/** Bytes that are no UTF-8 would become question marks, in names and in attributes alike. */
async function* checkedUtf8(chunks: AsyncIterable<Buffer>, name: string): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const decode = (chunk: Buffer | undefined): void => {
    try {
      decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw new Failure(`${name}: The file is not UTF-8.`, 'Save it as "CSV UTF-8".');
    }
  };
  for await (const chunk of chunks) {
    decode(chunk);
    yield chunk;
  }
  decode(undefined);
}

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file);
  if (found.isDirectory()) throw Object.assign(new Error(), { code: "EISDIR", path: file });
  return found.size;
}
