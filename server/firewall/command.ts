import { CommandError, EXIT, type ExitStatus, type Io, type Site } from "../../site/index.ts";
import { formatCounters, readCounters } from "./counters.ts";
import { type Nft, type NftResult, runNft } from "./nft.ts";
import { firewalled, REMOVAL, ruleset } from "./ruleset.ts";

export interface FirewallOptions {
  readonly apply?: boolean;
  readonly remove?: boolean;
  readonly counters?: boolean;
  readonly json?: boolean;
}

/**
 * `pac-server firewall`: prints the ruleset that refuses by source, or loads it, takes it away, shows what it counted.
 *
 * @throws CommandError when nft is missing, refuses, or the options contradict each other
 */
export async function firewallCommand(
  site: Site,
  options: FirewallOptions,
  io: Io,
  nft: Nft = runNft,
): Promise<ExitStatus> {
  const { apply = false, remove = false, counters = false } = options;
  if ([apply, remove, counters].filter(Boolean).length > 1)
    throw new CommandError("firewall: give one of --apply, --remove and --counters", EXIT.usage);
  const listeners = firewalled(site);
  if (counters) {
    const found = await readCounters(listeners, nft);
    if (typeof found === "string") throw new CommandError(`firewall: ${found}`, EXIT.failed);
    io.stdout.write(formatCounters(found, options.json === true));
    return EXIT.fine;
  }
  if (remove) {
    await load(REMOVAL, nft);
    io.stderr.write("pac-server: the table is gone; nobody is refused by source any more\n");
    return EXIT.fine;
  }
  if (listeners.length === 0)
    io.stderr.write(
      'pac-server: no listener of this site refuses by source ("sources" with policy: refuse), so the table is empty\n',
    );
  if (!apply) {
    io.stdout.write(ruleset(site));
    return EXIT.fine;
  }
  await load(ruleset(site), nft);
  for (const { listener, refused } of listeners)
    io.stderr.write(`pac-server: "${listener.name}" refuses ${refused.length} ranges of addresses\n`);
  return EXIT.fine;
}

/** One transaction: either all of it holds or nothing has changed. */
async function load(text: string, nft: Nft): Promise<void> {
  const result = await nft(["-f", "-"], text);
  if (result.status !== 0) throw new CommandError(`firewall: ${reason(result)}`, EXIT.failed);
}

function reason({ stderr }: NftResult): string {
  const [first = "nft failed"] = stderr.trim().split("\n");
  if (/Operation not permitted|must be root/i.test(stderr))
    return `nft may not change the ruleset (${first}); run it as root, or with CAP_NET_ADMIN`;
  return `nft: ${first}; nothing was changed`;
}
