import type { Readable, Writable } from "node:stream";

/** Firefox's remote control: commands and answers as JSON arrays, each with its length in bytes and a colon in front. */
export interface Marionette {
  /**
   * @returns the command's result
   * @throws Error when Firefox refuses the command, or when the connection ends before the answer
   */
  command(name: string, parameters?: object): Promise<unknown>;
}

interface Pending {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/**
 * Speaks Marionette (protocol 3) over two streams.
 *
 * @param input what Firefox says
 * @param output what is said to Firefox
 * @returns once Firefox has greeted
 */
export async function marionette(input: Readable, output: Writable): Promise<Marionette> {
  const pending = new Map<number, Pending>();
  let count = 0;
  let failure: Error | null = null;
  const greeting = new Promise<unknown>((resolve, reject) => pending.set(0, { resolve, reject }));
  const fail = () => {
    failure = new Error("Firefox has ended");
    for (const { reject } of pending.values()) reject(failure);
    pending.clear();
  };
  const settle = (message: unknown) => {
    // The greeting is an object; an answer is [1, id, error, result].
    const [, id, error, result] = Array.isArray(message) ? message : [1, 0, null, message];
    const waiting = pending.get(id);
    pending.delete(id);
    if (error) waiting?.reject(new Error(`Firefox: ${error.message}`));
    else waiting?.resolve(result);
  };
  let rest: Buffer = Buffer.alloc(0);
  input.on("data", (bytes: Buffer) => {
    rest = Buffer.concat([rest, bytes]);
    for (let packet = firstPacket(rest); packet !== null; packet = firstPacket(rest)) {
      rest = packet.rest;
      settle(JSON.parse(packet.text));
    }
  });
  input.on("close", fail);
  output.on("error", fail);
  await greeting;
  return {
    command(name, parameters = {}) {
      if (failure !== null) return Promise.reject(failure);
      const id = ++count;
      const text = JSON.stringify([0, id, name, parameters]);
      output.write(`${Buffer.byteLength(text)}:${text}`);
      return new Promise((resolve, reject) => pending.set(id, { resolve, reject }));
    },
  };
}

/** The first complete packet of what has arrived, or null while it is not complete. */
export function firstPacket(bytes: Buffer): { text: string; rest: Buffer } | null {
  const colon = bytes.indexOf(":");
  if (colon < 0) return null;
  const end = colon + 1 + Number(bytes.subarray(0, colon).toString("latin1"));
  if (bytes.length < end) return null;
  return { text: bytes.subarray(colon + 1, end).toString("utf8"), rest: bytes.subarray(end) };
}
