import { createReadStream } from "node:fs";
import { MAX_PAC_BYTES } from "../pac/index.ts";

/** Reads a file, but no more than is needed to know that it is too large for clients. */
export function readPac(path: string): Promise<Uint8Array> {
  return readBounded(createReadStream(path, { end: MAX_PAC_BYTES }));
}

/** Collects a stream up to one byte over the size limit of clients. */
export async function readBounded(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MAX_PAC_BYTES) break;
  }
  return Buffer.concat(chunks);
}
