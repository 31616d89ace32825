import { execFile } from "node:child_process";

/** What `nft` said. */
export interface NftResult {
  /** Null: it could not be started. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `nft` with these arguments and this text on its standard input. Never rejects. */
export type Nft = (args: readonly string[], input: string) => Promise<NftResult>;

const LIMIT_MILLISECONDS = 10_000;

export const runNft: Nft = (args, input) =>
  new Promise((resolve) => {
    const child = execFile("nft", [...args], { timeout: LIMIT_MILLISECONDS }, (error, stdout, stderr) => {
      const missing = (error as NodeJS.ErrnoException | null)?.code === "ENOENT";
      const status = error === null ? 0 : typeof error.code === "number" ? error.code : null;
      resolve({ status, stdout, stderr: missing ? MISSING : stderr || (error?.message ?? "") });
    });
    // It may end before it has read everything.
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(input);
  });

const MISSING = "nft is not installed (Debian package: nftables)";
