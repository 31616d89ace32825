/** The machine a case runs on. */
export interface CaseWorld {
  /** Name to addresses in resolver order; a name that is null or missing does not exist. */
  readonly dns: Readonly<Record<string, readonly string[] | null>>;
  /** The machine's own addresses, the preferred one first. */
  readonly addresses: readonly string[];
  /** Where the clock stands (ISO 8601); not given: the case does not look at it. */
  readonly now?: string;
  /** IANA time zone. */
  readonly tz: string;
}

/** What a client makes of one URL and one PAC, in one world. */
export interface ConformanceCase {
  /** The behaviour in plain words. Unique. */
  readonly name: string;
  readonly pac: string;
  readonly url: string;
  readonly world: CaseWorld;
  /** Canonical chain by client id. */
  readonly expect: { readonly chromium: string };
  /** The reason behind a DIRECT that the script did not ask for. */
  readonly status?: "script-error" | "load-error" | "bypass";
  /** Why it is so, in one sentence. */
  readonly why: string;
}

type Where = Partial<Pick<ConformanceCase, "url" | "world">>;

const YES = "PROXY yes.example:1";
const NO = "PROXY no.example:1";

/** Names h1 to h25, for scripts that look many names up. */
const MANY = Object.fromEntries(
  Array.from({ length: 25 }, (_, i) => [`h${i + 1}.many.corp.example`, [`10.9.0.${i + 1}`]]),
);

/** The world of every case that says nothing else. One world for many cases keeps the number of browsers small. */
export const OFFICE: CaseWorld = {
  dns: {
    ...MANY,
    intranet: ["10.1.2.3"],
    "intranet.corp.example": ["10.1.2.3"],
    "www.corp.example": ["203.0.113.7"],
    "v6only.corp.example": ["2001:db8::55"],
    "dual.corp.example": ["198.51.100.9", "2001:db8::66"],
    "www.example.com": ["198.51.100.20"],
    "xn--bcher-kva.example": ["198.51.100.21"],
    "gone.corp.example": null,
  },
  addresses: ["10.20.1.23", "2001:db8:20::23"],
  tz: "Europe/Berlin",
};

/** The office with its clock standing still. The zone of `now` is only a way to write the moment. */
export function at(now: string, tz = "America/New_York"): Where {
  return { world: { ...OFFICE, now, tz } };
}

/** A machine with other addresses of its own. */
export function withAddresses(...addresses: string[]): Where {
  return { world: { ...OFFICE, addresses } };
}

export function visiting(url: string): Where {
  return { url };
}

/** The condition holds. */
export function holds(name: string, condition: string, why: string, where: Where = {}): ConformanceCase {
  return asked(name, condition, { chromium: YES }, why, where);
}

/** The condition does not hold. */
export function fails(name: string, condition: string, why: string, where: Where = {}): ConformanceCase {
  return asked(name, condition, { chromium: NO }, why, where);
}

/** The condition throws, so the script has no answer and the client goes DIRECT. */
export function throws(name: string, condition: string, why: string, where: Where = {}): ConformanceCase {
  return { ...asked(name, condition, { chromium: "DIRECT" }, why, where), status: "script-error" };
}

/** The script returns the value of a JavaScript expression. */
export function returns(name: string, expression: string, chromium: string, why: string): ConformanceCase {
  const pac = `function FindProxyForURL(url, host) { return ${expression}; }`;
  return whole(name, pac, chromium, why);
}

/** The script returns something no client takes for an answer. */
export function returnsNothingUsable(name: string, expression: string, why: string): ConformanceCase {
  return { ...returns(name, expression, "DIRECT", why), status: "script-error" };
}

/** A complete PAC. */
export function whole(
  name: string,
  pac: string,
  chromium: string,
  why: string,
  where: Where = {},
): ConformanceCase {
  return {
    name,
    pac,
    url: "http://intranet.corp.example/path?q=1",
    world: OFFICE,
    ...where,
    expect: { chromium },
    why,
  };
}

/** A complete PAC that cannot be loaded. */
export function doesNotLoad(name: string, pac: string, why: string): ConformanceCase {
  return { ...whole(name, pac, "DIRECT", why), status: "load-error" };
}

function asked(
  name: string,
  condition: string,
  expect: ConformanceCase["expect"],
  why: string,
  where: Where,
): ConformanceCase {
  const pac = `function FindProxyForURL(url, host) {\n  return (${condition})\n    ? "${YES}"\n    : "${NO}";\n}`;
  return { ...whole(name, pac, expect.chromium, why, where), expect };
}
