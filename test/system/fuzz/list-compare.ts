import {
  type Asked,
  DEFAULT_LIMITS,
  indexFirst,
  loadHere,
  openPac,
  type World,
  worldOf,
} from "../../../sim/index.ts";

export type ListClient = "chromium" | "firefox";

/** What two ways of answering do not share, for one URL. */
export interface ListDifference {
  readonly client: ListClient;
  readonly url: string;
  readonly what: string;
  readonly script: string;
  readonly list: string;
}

/** What was asked, and how much of it the list answered by itself. */
export interface Compared {
  readonly differences: readonly ListDifference[];
  readonly pairs: number;
  readonly fromList: number;
}

/** What `pac-sim` prints; the line only where it was asked for. */
const SAME = ["result", "error", "lookups", "line"] as const satisfies readonly (keyof Asked)[];

const DNS = {
  intranet: ["10.1.2.3"],
  "corp.example": ["10.1.2.3"],
  "www.corp.example": ["203.0.113.7"],
  "example.com": ["198.51.100.9", "2001:db8::66"],
  "www.example.com": ["10.9.9.9"],
  "mail.example.net": ["2001:db8::55"],
  com: null,
} as const;

function world(): World {
  const answers = new Map(
    Object.entries(DNS).map(([name, addresses]) => [name, addresses && { addresses, ttl: null }]),
  );
  const known = worldOf(null, null, {
    dns: { answers },
    now: () => Date.UTC(2026, 0, 12, 17),
    zone: "Europe/Berlin",
  });
  return { ...known, addresses: ["10.20.1.23", "2001:db8:20::23"] };
}

/**
 * Asks one PAC by its script and by its list, for one client.
 *
 * @param wantLine asks each URL by itself, and for the line that decided as well
 */
export async function compareList(
  text: string,
  client: ListClient,
  urls: readonly string[],
  wantLine: boolean,
): Promise<Compared> {
  const source = { text, file: "generated.pac" };
  const script = await openPac(source, client, world(), DEFAULT_LIMITS, loadHere);
  const list = await openPac(source, client, world(), DEFAULT_LIMITS, indexFirst(loadHere));
  try {
    const [wanted, given] = [
      await script.askMany(urls, { wantLine }),
      await list.askMany(urls, { wantLine }),
    ];
    const differences: ListDifference[] = [];
    let fromList = 0;
    for (const [i, url] of urls.entries()) {
      const [one, other] = [wanted[i], given[i]];
      if (other?.rule !== undefined) fromList++;
      for (const what of SAME) {
        const [said, listed] = [JSON.stringify(one?.[what]), JSON.stringify(other?.[what])];
        // The line comes from a copy of the script that is given little time: on a busy machine it may say nothing.
        const isOpen = what === "line" && said === "null";
        if (said !== listed && !isOpen) differences.push({ client, url, what, script: said, list: listed });
      }
    }
    return { differences, pairs: urls.length, fromList };
  } finally {
    script.close();
    list.close();
  }
}
