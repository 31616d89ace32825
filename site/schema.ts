import { z } from "zod";
import { addressFamily, isNetwork, parseNetwork } from "../pac/index.ts";
import { edition, gitSource } from "./editions-schema.ts";
import { profile, profileId, proxyState } from "./profile-schema.ts";
import { address, network, port, seconds, text } from "./scalars.ts";
import { CLIENT_IDS, POLICY_IDS } from "./unit-ids.ts";

/**
 * The shape of `pacwright.yaml`. The JSON Schema editors use is generated from this (`npm run generate`), so
 * each key's description is written for the person who edits the file.
 */

const NAME = "[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?(\\.[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?)*";

const DNS_NAME = new RegExp(`^(\\*|(\\*\\.)?${NAME})$`);

const dnsName = z.string().regex(DNS_NAME, {
  error: 'expected a host name such as pac.corp.example, or a wildcard such as "*.corp.example"',
});

const proxyHost = z
  .string()
  .refine((text) => new RegExp(`^${NAME}$`).test(text) || addressFamily(text) !== null, {
    error: "expected a host name or an address, as the PAC writes it but without brackets",
  });

const addresses = z.union([address, z.array(address).min(1, { error: "expected at least one address" })], {
  error: "expected an address or a list of addresses",
});

const dnsRecord = z.union(
  [
    ...addresses.options,
    z.strictObject({
      address: addresses.describe("What the name resolves to"),
      ttl: seconds.optional().describe("How long clients may keep the answer; overrides the view's ttl"),
    }),
  ],
  { error: "expected an address, a list of addresses, or a mapping with address and ttl" },
);

const dnsView = z.strictObject({
  ttl: seconds.default(300).describe("Time to live of the records below that give none"),
  records: z
    .record(dnsName, dnsRecord)
    .default({})
    .describe('Names this view answers; "*.corp.example" and "*" are wildcards; any other name is NXDOMAIN'),
});

const proxy = z.strictObject({
  host: proxyHost,
  port,
  kind: z
    .enum(["PROXY", "HTTPS", "SOCKS4", "SOCKS5"])
    .default("PROXY")
    .describe("The PAC keyword it is used with"),
  authentication: z
    .enum(["none", "basic", "digest", "ntlm", "negotiate"])
    .default("none")
    .describe("What it asks of a client before it forwards anything"),
  state: proxyState.default("healthy"),
});

const policy = z.enum(POLICY_IDS);
const policyDescription =
  "serve: the PAC; refuse: no listener, so the SYN is answered with RST; reset: accept, then RST; unavailable: 503";

const sourceRule = z.strictObject({
  from: z
    .array(network)
    .min(1, { error: "expected at least one network" })
    .describe("Client networks this rule is for; the longest matching prefix wins"),
  policy: z
    .enum(POLICY_IDS)
    .describe(
      "What these clients get. refuse: by the firewall that pac-server firewall writes, for once accepted it is too late; without it they get reset",
    ),
});

const listener = z
  .strictObject({
    name: text.describe("How logs and metrics call it"),
    address: address.describe("The address of this machine it is about"),
    port: port.default(80),
    policy: policy.describe(policyDescription),
    sources: z.array(sourceRule).default([]).describe("Exceptions by client network, decided after accept"),
    clientsConnectTo: z
      .strictObject({ address, port: port.default(80) })
      .optional()
      .describe("Where clients see it, when a load balancer or a port mapping stands in front"),
  })
  .refine((value) => value.policy !== "refuse" || value.sources.length === 0, {
    path: ["sources"],
    error: 'policy "refuse" opens no listener, so it cannot make exceptions by source',
  });

const networkOrName = z.string().superRefine((text, context) => {
  // What ends in a number is an address, well formed or not (WHATWG URL, "ends in a number").
  if (DNS_NAME.test(text) && !/(^|\.)\d+$/.test(text)) return;
  const read = parseNetwork(text);
  if (isNetwork(read)) return;
  const message = /^[\da-f.:]+\/\d+$/i.test(text)
    ? read.problem
    : "expected an address range such as 203.0.113.0/24, or a name such as *.meet.example.net";
  context.addIssue({ code: "custom", message });
});

export const siteSchema = z
  .strictObject({
    $schema: z.string().optional().describe("Where editors find the schema of this file"),
    pac: z.strictObject({
      file: text.describe("The PAC file, relative to this file"),
      expectations: text
        .optional()
        .describe(
          "What the PAC must answer, relative to this file; default: <PAC name>.test.yaml beside the PAC, if there is one",
        ),
      url: z
        .url({ protocol: /^https?$/, error: "expected an http:// or https:// URL" })
        .describe("The URL that clients are configured with"),
      aliases: z
        .array(z.string().regex(/^\/[!-~]*$/, { error: 'expected a path that starts with "/"' }))
        .default([])
        .describe("More paths that answer with the same file; the URL's own path and /wpad.dat always do"),
      maxAge: seconds
        .default(300)
        .describe("Cache-Control max-age of the file; browsers ignore it, others do not"),
      charset: z
        .enum(["utf-8", "iso-8859-1", "us-ascii"])
        .default("utf-8")
        .describe("Announced in Content-Type"),
      git: gitSource
        .optional()
        .describe("The server takes the PAC from here; checks and simulations still read pac.file"),
      editions: z
        .array(edition)
        .default([])
        .describe("Other PACs for some client networks; the longest matching prefix wins"),
    }),
    clients: z
      .array(z.enum(CLIENT_IDS))
      .min(1, { error: "expected at least one client" })
      .optional()
      .describe(
        "The clients in use here; checks and simulations keep to them. Default: all that Pacwright knows",
      ),
    networks: z
      .strictObject({
        internal: z.array(network).default([]).describe("The corporate network's address ranges"),
      })
      .default({ internal: [] }),
    dns: z
      .strictObject({
        internal: dnsView
          .extend({
            internet: z
              .boolean()
              .default(true)
              .describe("false: a private root; clients inside resolve no Internet name"),
          })
          .prefault({})
          .describe("What a client on the corporate network is told"),
        external: dnsView.prefault({}).describe("What everyone else is told"),
      })
      .prefault({}),
    proxies: z.array(proxy).default([]).describe("The proxies this PAC may name"),
    listeners: z.array(listener).default([]),
    admin: z
      .strictObject({ address: address.default("127.0.0.1"), port: port.default(9080) })
      .prefault({})
      .describe("Health and metrics; never on the PAC's own socket"),
    state: z
      .strictObject({
        directory: text.describe("A folder that the server may write to, relative to this file"),
      })
      .optional()
      .describe("Where releases are kept over restarts; without it, none are"),
    profiles: z
      .record(profileId, profile)
      .optional()
      .describe(
        "The profiles that are simulated by default: built-in ones with their addresses here, and the site's own. Default: on-net and off-net",
      ),
    destinations: z
      .strictObject({
        withoutAuthentication: z
          .array(networkOrName)
          .default([])
          .describe("Networks and names that programs use which cannot answer a proxy's 407"),
        direct: z
          .array(networkOrName)
          .default([])
          .describe("Networks and names that must never go through a proxy, wherever the client is"),
      })
      .prefault({})
      .describe("What destinations ask of the way to them"),
    policies: z
      .strictObject({
        directFallback: z
          .enum(["required", "forbidden"])
          .optional()
          .describe("Must every proxy chain end in DIRECT, or may none? Checks are silent until this is set"),
        failover: z
          .enum(["required", "optional"])
          .optional()
          .describe("Must every chain name a second proxy? Checks are silent until this is set"),
        loopbackProxies: z
          .array(z.strictObject({ host: text, port, agent: text }))
          .default([])
          .describe(
            "Local agents that really listen on every client, so that a directive to loopback is meant",
          ),
      })
      .prefault({}),
  })
  .describe("One PAC deployment: the file, the networks, what DNS says, the proxies and the listeners");

/** A validated site file with all defaults filled in, before paths are resolved. */
export type SiteFile = z.output<typeof siteSchema>;
export type Listener = SiteFile["listeners"][number];
export type DnsRecord = z.output<typeof dnsRecord>;
