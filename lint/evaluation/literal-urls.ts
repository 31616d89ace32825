import { addressFamily, canonicalAddress, ipv4AddressIn, isNetwork, parseNetwork } from "../../pac/index.ts";
import type { LiteralKind, UrlLiteral } from "./url-literal.ts";

/** How a URL was made from a literal. */
export type UrlVariant =
  /** What the literal is about: the host itself, a name below the suffix, an address inside the network. */
  | "as-written"
  | "label-above"
  | "label-below"
  /** Somebody else's name that ends, or begins, in the same letters. */
  | "look-alike"
  /** The first label alone. */
  | "plain-name"
  | "trailing-dot"
  /** Asked as it is: clients turn hosts into lower case, and other programs may not. */
  | "upper-case"
  | "ipv6"
  /** Next to a network and not in it. */
  | "outside"
  | "other-scheme"
  | "other-path"
  /** No literal of the PAC: what every PAC must have an answer for. */
  | "ordinary";

export interface VariantUrl {
  readonly variant: UrlVariant;
  readonly url: string;
}

type Maker = (text: string) => VariantUrl[];

/** What a host of ours is called where a literal says nothing about it. */
const ANY_HOST = "www.example.com";

/** The URLs of one literal, the most telling first. Some may be no URLs at all, such as one with too long a name. */
export function urlsOf({ kind, text }: Pick<UrlLiteral, "kind" | "text">): VariantUrl[] {
  return MAKERS[kind](text);
}

const MAKERS: Readonly<Record<LiteralKind, Maker>> = {
  host: (name) => [
    ...hostUrls(name),
    at("label-below", `www.${name}`),
    at("look-alike", `evil${name}`),
    ...above(name),
    at("trailing-dot", `${name}.`),
    at("plain-name", firstLabel(name)),
    ...alsoAs(name),
  ],
  suffix: (name) => [
    ...hostUrls(`www.${name}`),
    at("label-above", name),
    at("look-alike", `evil${name}`),
    at("label-below", `a.www.${name}`),
    at("trailing-dot", `www.${name}.`),
    ...above(name),
    ...alsoAs(`www.${name}`),
  ],
  plain: (name) => [
    ...hostUrls(name),
    at("trailing-dot", `${name}.`),
    at("label-below", `www.${name}`),
    at("look-alike", `${name}.example.com`),
    ...alsoAs(name),
  ],
  address: (address) =>
    addressFamily(address) === 6
      ? [...hostUrls(`[${address}]`), ...alsoAs(`[${address}]`)]
      : [
          ...hostUrls(address),
          at("look-alike", `${address}.example.com`),
          at("ipv6", `[::ffff:${address}]`),
          at("other-scheme", address, "wss"),
        ],
  network: networkUrls,
  port: (port) => [at("as-written", `${ANY_HOST}:${port}`), at("as-written", `${ANY_HOST}:${port}`, "https")],
  scheme: (scheme) => [
    at("as-written", ANY_HOST, scheme),
    { variant: "other-path", url: `${scheme}://${ANY_HOST}/a/b?c=d` },
  ],
  path: (path) => [
    { variant: "as-written", url: `http://${ANY_HOST}${path}` },
    { variant: "other-scheme", url: `https://${ANY_HOST}${path}` },
    { variant: "other-path", url: `http://${ANY_HOST}/?a=${path}` },
    { variant: "upper-case", url: `http://${ANY_HOST}${path.toUpperCase()}` },
    { variant: "other-scheme", url: `ws://${ANY_HOST}${path}` },
  ],
  url: wholeUrls,
};

function at(variant: UrlVariant, host: string, scheme = "http"): VariantUrl {
  return { variant, url: `${scheme}://${host}/` };
}

function hostUrls(host: string): VariantUrl[] {
  return [at("as-written", host), at("as-written", host, "https")];
}

function alsoAs(host: string): VariantUrl[] {
  return [
    { variant: "upper-case", url: `HTTP://${host.toUpperCase()}/` },
    at("other-scheme", host, "ws"),
    at("other-scheme", host, "wss"),
  ];
}

function above(name: string): VariantUrl[] {
  const parent = name.slice(firstLabel(name).length + 1);
  return parent.includes(".") ? [at("label-above", parent)] : [];
}

function firstLabel(name: string): string {
  return name.slice(0, name.search(/\.|$/));
}

function networkUrls(text: string): VariantUrl[] {
  const network = parseNetwork(text);
  if (!isNetwork(network)) return [];
  if (network.family === 6) {
    const inside = canonicalAddress(`${network.base.replace(/::$/, "")}::1`) ?? network.base;
    return hostUrls(`[${inside}]`);
  }
  const size = 2 ** (32 - network.prefix);
  const inside = ipv4AddressIn(network, size > 2 ? 1 : 0);
  const whole = { ...network, base: "0.0.0.0", prefix: 0 };
  const first = network.base.split(".").reduce((sum, octet) => sum * 256 + Number(octet), 0);
  const beside = [first - 1, first + size].filter((n) => n > 0 && n < 2 ** 32 - 1);
  return [
    ...hostUrls(inside),
    at("as-written", ipv4AddressIn(network, size - 1)),
    ...beside.map((n) => at("outside", ipv4AddressIn(whole, n))),
    at("look-alike", `${inside}.example.com`),
    at("ipv6", `[::ffff:${inside}]`),
  ];
}

function wholeUrls(text: string): VariantUrl[] {
  const url = new URL(text);
  const behind = `${url.pathname}${url.search}`;
  const secure = /^(https|wss):$/.test(url.protocol);
  const socket = url.protocol.startsWith("ws");
  const other = `${socket ? "ws" : "http"}${secure ? "" : "s"}`;
  const variants: VariantUrl[] = [
    { variant: "as-written", url: url.href },
    { variant: "other-scheme", url: `${other}://${url.host}${behind}` },
    { variant: "other-path", url: `${url.protocol}//${url.host}/` },
    { variant: "other-path", url: `${url.protocol}//${url.host}${url.pathname}?a=b` },
    { variant: "other-scheme", url: `${socket ? "http" : "ws"}${secure ? "s" : ""}://${url.host}${behind}` },
  ];
  if (!url.hostname.endsWith(".") && addressFamily(url.hostname.replace(/^\[|\]$/g, "")) === null)
    variants.push({ variant: "label-below", url: `${url.protocol}//a.${url.host}${behind}` });
  return variants;
}
