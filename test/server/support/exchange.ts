import { connect, createServer, type NetConnectOpts, type Server, type Socket } from "node:net";

export interface RawResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What a client sees of one connection: an answer, or the errno of its end. */
export type Seen = RawResponse | { readonly errno: string } | { readonly closed: true };

/** Sends text as it is and reads until the server closes, so that nothing but the test decides what is on the wire. */
export function exchange(where: { port: number } & Partial<NetConnectOpts>, text: string): Promise<Seen> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect({ host: "127.0.0.1", ...where } as NetConnectOpts, () => socket.write(text));
    socket.on("data", (chunk: Buffer) => chunks.push(chunk));
    socket.on("error", ({ code }: NodeJS.ErrnoException) => resolve({ errno: code ?? "unknown" }));
    socket.on("end", () => {
      socket.destroy();
      resolve(chunks.length === 0 ? { closed: true } : parseResponse(Buffer.concat(chunks)));
    });
  });
}

/** A request that asks for the connection to be closed after the answer. */
export function request(method: string, target: string, headers: Record<string, string> = {}): string {
  const all = { Host: "pac.corp.example", Connection: "close", ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${target} HTTP/1.1\r\n${lines.join("")}\r\n`;
}

/** As {@link exchange}, for a test that expects an answer. */
export async function ask(
  where: { port: number } & Partial<NetConnectOpts>,
  text: string,
): Promise<RawResponse> {
  const seen = await exchange(where, text);
  if (!("status" in seen)) throw new Error(`no answer: ${JSON.stringify(seen)}`);
  return seen;
}

function parseResponse(bytes: Buffer): RawResponse {
  const end = bytes.indexOf("\r\n\r\n");
  const [statusLine = "", ...lines] = bytes.subarray(0, end).toString("latin1").split("\r\n");
  const headers = lines.map((line) => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  return {
    status: Number(statusLine.split(" ")[1]),
    headers: Object.fromEntries(headers),
    body: bytes.subarray(end + 4),
  };
}

/** Any listener that is not ours. */
export function squat(address: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket: Socket) => socket.destroy());
    server.once("error", reject).listen({ host: address, port, exclusive: true }, () => resolve(server));
  });
}

export function unsquat(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

/** A port that nobody listens on at this address now. */
export async function freePort(address: string): Promise<number> {
  const server = await squat(address, 0);
  const { port } = server.address() as { port: number };
  await unsquat(server);
  return port;
}
