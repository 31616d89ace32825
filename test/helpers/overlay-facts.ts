import { z } from "zod";
import type { EndpointFacts, LiveFacts, NameFacts, RequestFacts, TlsFacts } from "../../lint/live/facts.ts";

/** What stands where the text names something that the site does not. */
interface Usual {
  readonly name: NameFacts;
  readonly endpoint: EndpointFacts;
  readonly answer: RequestFacts;
}

const knock = z.enum(["accepted", "refused", "reset", "silent", "unreachable", "no-route"]);
const bytes = z.string().transform((text) => new Uint8Array(Buffer.from(text)));
const latin1 = z.string().transform((text) => new Uint8Array(Buffer.from(text, "latin1")));
const time = z.iso.date().transform((text) => Date.parse(text));

/** `missing`, `failed`, an address, a list of them, or a mapping with addresses and ttl. */
const name = z.union([
  z.enum(["missing", "failed"]).transform((answer) => ({ answer, addresses: [], ttl: null })),
  z.string().transform((address) => ({ answer: "found" as const, addresses: [address] })),
  z.array(z.string()).transform((addresses) => ({ answer: "found" as const, addresses })),
  z
    .strictObject({ addresses: z.array(z.string()), ttl: z.int() })
    .transform((found) => ({ answer: "found" as const, ...found })),
]);

const request = z
  .strictObject({
    url: z.url(),
    address: z.string().nullable(),
    outcome: z.enum([
      "answered",
      "hang",
      "closed",
      "no-tls",
      "not-http",
      "unasked",
      ...knock.exclude(["accepted"]).options,
    ]),
    problem: z.string(),
    status: z.int(),
    headers: z.record(z.string().regex(/^[a-z-]+$/), z.string().nullable()),
    body: bytes,
    latin1Body: latin1,
    bodyOfBytes: z.int().transform((length) => new Uint8Array(length).fill(32)),
    cut: z.enum(["early", "limit"]),
    tls: z.strictObject({ distrust: z.string(), forHost: z.boolean(), validTo: time }).partial(),
  })
  .partial();

const view = z
  .strictObject({
    resolver: z.string(),
    names: z.record(z.string(), name),
    random: z.record(z.string(), name),
  })
  .partial();

const overlay = z
  .strictObject({
    from: z.enum(["internal", "external"]).nullable(),
    dns: z.strictObject({ internal: view.nullable(), external: view.nullable() }).partial(),
    endpoints: z.record(
      z.string(),
      z
        .strictObject({ knock, ms: z.number(), roundTrip: z.number().nullable(), requests: z.array(request) })
        .partial()
        .nullable(),
    ),
    aliases: z.record(z.string(), request),
    proxies: z.record(
      z.string(),
      z.strictObject({ knocks: z.record(z.string(), z.strictObject({ knock, ms: z.number() })) }),
    ),
  })
  .partial()
  .nullable();

/**
 * Puts what a text says over facts: mappings are joined, null takes something away, everything else is replaced.
 *
 * @param said the content of the YAML; null for an empty text
 * @throws ZodError for a key or value that no fact has, so that a misspelt one cannot pass for "nothing is wrong"
 */
export function overlayFacts(facts: LiveFacts, said: unknown, usual: Usual): LiveFacts {
  const { from = facts.from, dns = {}, endpoints, aliases, proxies } = overlay.parse(said) ?? {};
  const views = Object.entries(dns).map(([id, view]) => {
    const known = facts.dns[id as keyof LiveFacts["dns"]];
    if (view === null || view === undefined || known === undefined) return [id, undefined];
    const { resolver = known.resolver } = view;
    const join = (one: typeof known.names, other: typeof view.names) => joined(one, other, usual.name);
    return [id, { resolver, names: join(known.names, view.names), random: join(known.random, view.random) }];
  });
  return {
    at: facts.at,
    from,
    dns: dropped({ ...facts.dns, ...Object.fromEntries(views) }),
    endpoints: endpointsOf(facts.endpoints, endpoints, usual),
    aliases: Object.fromEntries(
      Object.entries({ ...facts.aliases, ...aliases }).map(([path]) => [
        path,
        requestOf(facts.aliases[path] ?? usual.answer, aliases?.[path]),
      ]),
    ),
    proxies: { ...facts.proxies, ...proxies },
  };
}

type Overlay = NonNullable<z.output<typeof overlay>>;

function endpointsOf(known: LiveFacts["endpoints"], said: Overlay["endpoints"], usual: Usual) {
  const all = Object.entries({ ...known, ...said }).flatMap(([address]) => {
    const own = known[address] ?? usual.endpoint;
    const other = said?.[address];
    if (other === null) return [];
    if (other === undefined) return [[address, own] as const];
    const { requests, knock = own.knock, ms = own.ms, roundTrip = own.roundTrip } = other;
    const base = own.requests[0] ?? { ...usual.answer, address };
    // Later requests are those that redirects led to: the last of them is the answer that would have come.
    const asked = requests?.map((each, i) => requestOf(own.requests[i] ?? base, each)) ?? own.requests;
    return [[address, { knock, ms, roundTrip, requests: asked }] as const];
  });
  return Object.fromEntries(all);
}

function requestOf(usual: RequestFacts, said: z.output<typeof request> | undefined): RequestFacts {
  // Without an answer there is nothing that was answered.
  const silent = said?.outcome !== undefined && said.outcome !== "answered";
  const own = silent ? { ...usual, status: 0, headers: {}, body: new Uint8Array() } : usual;
  const {
    headers = {},
    tls,
    latin1Body,
    bodyOfBytes,
    body = latin1Body ?? bodyOfBytes,
    ...rest
  } = said ?? {};
  return {
    ...own,
    // A key that was left out is not there, which its type does not say.
    ...(rest as Partial<RequestFacts>),
    ...(body && { body }),
    headers: dropped({ ...own.headers, ...headers }),
    tls: tls === undefined ? own.tls : tlsOf(own.tls, tls),
  };
}

const NEXT_YEAR = Date.UTC(2027, 0, 1);

function tlsOf(own: TlsFacts | null, said: Partial<Said<TlsFacts>>): TlsFacts {
  const {
    distrust = own?.distrust ?? null,
    forHost = own?.forHost ?? true,
    validTo = own?.validTo ?? NEXT_YEAR,
  } = said;
  return { distrust, forHost, validTo };
}

/** What a schema gives where a key may be left out. */
type Said<T> = { [K in keyof T]: T[K] | undefined };

function joined(
  known: Readonly<Record<string, NameFacts>>,
  said: Readonly<Record<string, Partial<NameFacts>>> | undefined,
  usual: NameFacts,
): Record<string, NameFacts> {
  const other = Object.entries(said ?? {}).map(([key, value]): [string, NameFacts] => [
    key,
    { ...usual, ttl: 300, ...known[key], ...value },
  ]);
  return { ...known, ...Object.fromEntries(other) };
}

/** Without what was taken away. */
function dropped<T>(record: Readonly<Record<string, T | null | undefined>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => (value == null ? [] : [[key, value]])),
  );
}
