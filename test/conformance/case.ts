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
  readonly expect: Readonly<Record<Asked, string>>;
  /** Where the chain comes from, by client id. */
  readonly status: Readonly<Record<Asked, Status>>;
  /** Why it is so, in one sentence. */
  readonly why: string;
}

/** The clients the table speaks of: those with a real program behind them. */
export type Asked = "chromium" | "firefox";

/** The script's answer, or the reason behind a DIRECT that the script did not give. */
export type Status = "answered" | "script-error" | "load-error" | "bypass";

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
  return asked(name, condition, YES, why, where);
}

/** The condition does not hold. */
export function fails(name: string, condition: string, why: string, where: Where = {}): ConformanceCase {
  return asked(name, condition, NO, why, where);
}

/** The condition throws, so the script has no answer and the client goes DIRECT. */
export function throws(name: string, condition: string, why: string, where: Where = {}): ConformanceCase {
  return because("script-error", asked(name, condition, "DIRECT", why, where));
}

/** The same case with the reason behind the DIRECT of every client. */
export function because(reason: Status, item: ConformanceCase): ConformanceCase {
  return { ...item, status: { chromium: reason, firefox: reason } };
}

/** The same case with another answer of Firefox. */
export function inFirefox(
  item: ConformanceCase,
  firefox: string,
  why: string,
  reason: Status = "answered",
): ConformanceCase {
  const expect = { ...item.expect, firefox };
  return {
    ...item,
    expect,
    status: { ...item.status, firefox: reason },
    why: `${item.why}; Firefox: ${why}`,
  };
}

/** The same case, in which the condition has the opposite value in Firefox. */
export function otherwiseInFirefox(item: ConformanceCase, why: string): ConformanceCase {
  return inFirefox(item, item.expect.chromium === YES ? NO : YES, why);
}

/** The same case, in which Firefox has no answer because the script throws. */
export function throwsInFirefox(item: ConformanceCase, why: string): ConformanceCase {
  return inFirefox(item, "DIRECT", why, "script-error");
}

/** The script returns the value of a JavaScript expression. */
export function returns(name: string, expression: string, chain: string, why: string): ConformanceCase {
  const pac = `function FindProxyForURL(url, host) { return ${expression}; }`;
  return whole(name, pac, chain, why);
}

/** The script returns something no client takes for an answer. */
export function returnsNothingUsable(name: string, expression: string, why: string): ConformanceCase {
  return because("script-error", returns(name, expression, "DIRECT", why));
}

/** A complete PAC. */
export function whole(
  name: string,
  pac: string,
  chain: string,
  why: string,
  where: Where = {},
): ConformanceCase {
  return {
    name,
    pac,
    url: "http://intranet.corp.example/path?q=1",
    world: OFFICE,
    ...where,
    expect: { chromium: chain, firefox: chain },
    status: { chromium: "answered", firefox: "answered" },
    why,
  };
}

/** A complete PAC that cannot be loaded. */
export function doesNotLoad(name: string, pac: string, why: string): ConformanceCase {
  return because("load-error", whole(name, pac, "DIRECT", why));
}

function asked(name: string, condition: string, chain: string, why: string, where: Where): ConformanceCase {
  const pac = `function FindProxyForURL(url, host) {\n  return (${condition})\n    ? "${YES}"\n    : "${NO}";\n}`;
  return whole(name, pac, chain, why, where);
}
