import { decodePac } from "../../pac/index.ts";
import type { LiveCheck, Report } from "../check.ts";
import { firstDifference, sha256 } from "../live/compare.ts";
import { finalAnswer, type LiveDeployment, servedBytes, servingEndpoints } from "../live/deployment.ts";
import { REDIRECTS } from "../live/follow.ts";
import { shown } from "../live/shown.ts";
import { looksLikeHtml } from "../source.ts";

/** Behind one name may be several servers, and behind several paths one file; a deployment that missed one shows here. */
export const pacUrlInSync: LiveCheck = {
  evidence: "live",
  meta: {
    id: "pac-url-in-sync",
    summary: "what is served is not the PAC file of the site, or not the same everywhere",
    group: "deployment",
    clients: "all",
    messages: {
      differs: {
        severity: "warning",
        text: "{{file}} is not what is served at {{addresses}}: line {{line}} is {{served}} there and {{own}} in the file (SHA-256 {{sha}} and {{ownSha}}); publish the file, or bring it up to date",
      },
      sameLines: {
        severity: "note",
        text: "{{file}} is served at {{addresses}} with other ends of lines or another byte order mark (SHA-256 {{sha}} and {{ownSha}}); something converts it on its way",
      },
      nodes: {
        severity: "warning",
        text: "another PAC is served at {{addresses}} than at {{others}}: line {{line}} is {{served}} there and {{own}} at the other; which rules a client has is chance; publish the file to all of them",
      },
      alias: {
        severity: "warning",
        text: '"{{path}}" at {{addresses}} {{what}}; clients that are configured with it have other rules than the rest; publish the file there too, or take the alias out of the site file',
      },
    },
  },
  examine(deployment, report) {
    const versions = versionsOf(deployment);
    const [first, ...others] = versions;
    if (first === undefined) return;
    for (const other of others) reportNodes(deployment, first, other, report);
    if (others.length === 0) reportFile(deployment, first, report);
    reportAliases(deployment, first, report);
  },
};

/** A text that is served, and where. */
interface Version {
  readonly bytes: Uint8Array;
  readonly sha: string;
  readonly addresses: readonly string[];
}

/** What the addresses serve, the version of the file first, if one serves it. */
function versionsOf(deployment: LiveDeployment): Version[] {
  const { pac } = deployment;
  const versions = new Map<string, Version>();
  for (const { address, endpoint } of servingEndpoints(deployment)) {
    const bytes = servedPac(servedBytes(finalAnswer(endpoint)));
    if (bytes === null) continue;
    const sha = sha256(bytes);
    const addresses = [...(versions.get(sha)?.addresses ?? []), address];
    versions.set(sha, { bytes, sha, addresses });
  }
  const own = pac.bytes === null ? "" : sha256(pac.bytes);
  return [...versions.values()].sort((a, b) => Number(b.sha === own) - Number(a.sha === own));
}

/** An empty body and a page of HTML are pac-status's. */
function servedPac(bytes: Uint8Array | null): Uint8Array | null {
  return bytes === null || bytes.length === 0 || looksLikeHtml(decodePac(bytes).text) ? null : bytes;
}

type Reports = (finding: Report) => void;

function reportFile({ site, pac, locate }: LiveDeployment, version: Version, report: Reports): void {
  const { bytes, sha } = version;
  if (pac.bytes === null || sha === sha256(pac.bytes)) return;
  const difference = firstDifference(bytes, pac.bytes, site.pac.charset);
  const data = {
    file: pac.file,
    addresses: version.addresses.join(", "),
    sha: sha.slice(0, 12),
    ownSha: sha256(pac.bytes).slice(0, 12),
  };
  report({
    messageId: difference === null ? "sameLines" : "differs",
    data: { ...data, ...linesOf(difference) },
    loc: locate("pac", "file"),
  });
}

function reportNodes(
  { site, locate }: LiveDeployment,
  first: Version,
  other: Version,
  report: Reports,
): void {
  const difference = firstDifference(other.bytes, first.bytes, site.pac.charset);
  if (difference === null) return;
  const data = {
    addresses: other.addresses.join(", "),
    others: first.addresses.join(", "),
    ...linesOf(difference),
  };
  report({ messageId: "nodes", data, loc: locate("pac", "url") });
}

function reportAliases({ site, facts, locate }: LiveDeployment, first: Version, report: Reports): void {
  for (const [path, answer] of Object.entries(facts.aliases)) {
    const index = site.pac.aliases.indexOf(path);
    const bytes = servedBytes(answer);
    const same = bytes !== null && firstDifference(bytes, first.bytes, site.pac.charset) === null;
    // What a redirect leads to, and an encoding that nobody asked for, cannot be compared.
    const unknown = bytes === null && (answer.status === 200 || REDIRECTS.has(answer.status));
    if (index < 0 || same || unknown) continue;
    const what =
      bytes === null ? `is answered with ${answerText(answer)}` : "is another text than the PAC URL";
    const data = { path, addresses: answer.address ?? "", what };
    report({ messageId: "alias", data, loc: locate("pac", "aliases", index) });
  }
}

function answerText({ status, outcome }: LiveDeployment["facts"]["aliases"][string]): string {
  return outcome === "answered" ? `status ${status}` : `nothing (${outcome})`;
}

function linesOf(difference: ReturnType<typeof firstDifference>): Record<string, string | number> {
  if (difference === null) return {};
  const quoted = (line: string | null) => (line === null ? "missing" : `"${shown(line)}"`);
  const { line, one, other } = difference;
  return { line, served: quoted(one), own: quoted(other) };
}
