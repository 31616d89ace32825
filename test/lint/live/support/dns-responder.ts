import { createSocket } from "node:dgram";

/** What a name is answered with: addresses, or that it does not exist, or nothing at all. */
export type DnsAnswer =
  | { readonly addresses: readonly string[]; readonly ttl?: number }
  | "missing"
  | "refused"
  | "silence";

export interface DnsResponder {
  /** `127.0.0.1:PORT`, as `--resolver` takes it. */
  readonly server: string;
  /** `NAME TYPE` of each query, in the order they came. */
  readonly queries: readonly string[];
  close(): Promise<void>;
}

const TYPES: Readonly<Record<number, "A" | "AAAA">> = { 1: "A", 28: "AAAA" };
const CODES = { missing: 3, refused: 5 } as const;

/**
 * A DNS server for tests on a free port of 127.0.0.1: one question a packet, IPv4 and IPv6 addresses (RFC 1035, 3596).
 *
 * @param answerFor a name in lower case
 */
export async function dnsResponder(answerFor: (name: string) => DnsAnswer): Promise<DnsResponder> {
  const queries: string[] = [];
  const socket = createSocket("udp4");
  socket.on("message", (query, { address, port }) => {
    const { name, type, end } = questionOf(query);
    queries.push(`${name} ${TYPES[type] ?? type}`);
    const answer = answerFor(name.toLowerCase());
    if (answer !== "silence") socket.send(responseTo(query, type, end, answer), port, address);
  });
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
  return {
    server: `127.0.0.1:${socket.address().port}`,
    queries,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}

function questionOf(query: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.subarray(at + 1, at + 1 + length).toString("latin1"));
    at += 1 + length;
  }
  return { name: labels.join("."), type: query.readUInt16BE(at + 1), end: at + 5 };
}

function responseTo(query: Buffer, type: number, end: number, answer: Exclude<DnsAnswer, "silence">): Buffer {
  const records = typeof answer === "string" ? [] : recordsOf(type, answer);
  const head = Buffer.alloc(12);
  query.copy(head, 0, 0, 2);
  // A response, recursion desired and available, and the code.
  head.writeUInt16BE(0x8180 | (typeof answer === "string" ? CODES[answer] : 0), 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(records.length, 6);
  return Buffer.concat([head, query.subarray(12, end), ...records]);
}

function recordsOf(
  type: number,
  { addresses, ttl = 300 }: Extract<DnsAnswer, { addresses: readonly string[] }>,
): Buffer[] {
  const ofType = addresses.filter((address) => address.includes(":") === (type === 28));
  return ofType.map((address) => {
    const data = address.includes(":") ? ipv6Bytes(address) : Buffer.from(address.split(".").map(Number));
    const head = Buffer.alloc(12);
    // A pointer to the name in the question.
    head.writeUInt16BE(0xc00c, 0);
    head.writeUInt16BE(type, 2);
    head.writeUInt16BE(1, 4);
    head.writeUInt32BE(ttl, 6);
    head.writeUInt16BE(data.length, 10);
    return Buffer.concat([head, data]);
  });
}

/** Only what `::` stands in once. */
function ipv6Bytes(address: string): Buffer {
  const [left = "", right = ""] = address.split("::");
  const groups = (text: string) =>
    text === "" ? [] : text.split(":").map((group) => Number.parseInt(group, 16));
  const [start, end] = [groups(left), groups(right)];
  const all = [...start, ...new Array<number>(8 - start.length - end.length).fill(0), ...end];
  return Buffer.from(all.flatMap((group) => [group >> 8, group & 255]));
}
