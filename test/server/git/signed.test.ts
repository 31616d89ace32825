import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { nodeGit } from "../../../server/git/run-git.ts";
import { gitSource } from "../../../server/git/source.ts";
import { testRepository } from "../support/repository.ts";
import { PAC, testSite } from "../support/site.ts";
import { realDisk, removeFolders, temporaryFolder } from "../support/state.ts";
import { testWorld } from "../support/world.ts";

afterEach(removeFolders);

const KEYGEN = "ssh-keygen";
let keygen = true;
beforeAll(() => {
  try {
    execFileSync(KEYGEN, ["-?"], { stdio: "pipe" });
  } catch (error) {
    keygen = (error as NodeJS.ErrnoException).code !== "ENOENT";
  }
});

/** A repository whose next commits are signed with a key, and a file that allows keys. */
async function signing() {
  const keys = await temporaryFolder();
  for (const name of ["ours", "theirs"])
    execFileSync(KEYGEN, ["-q", "-t", "ed25519", "-N", "", "-C", name, "-f", join(keys, name)], {
      stdio: "pipe",
    });
  const allowed = join(keys, "allowed");
  const publicKey = execFileSync(KEYGEN, ["-y", "-f", join(keys, "ours")], { encoding: "utf8" });
  writeFileSync(allowed, `kim@corp.example ${publicKey}`);
  const repository = await testRepository();
  repository.git("config", "gpg.format", "ssh");
  const signWith = (name: string | null) => {
    repository.git("config", "commit.gpgSign", String(name !== null));
    if (name !== null) repository.git("config", "user.signingKey", join(keys, name));
  };
  const site = testSite();
  const git = {
    repository: repository.folder,
    ref: "main",
    fetch: 60,
    require: "signed" as const,
    allowedSigners: allowed,
  };
  const source = gitSource(
    { ...site, pac: { ...site.pac, git } },
    git,
    { copy: "default", ref: "main", stateDirectory: await temporaryFolder() },
    {
      git: nodeGit({ PATH: process.env.PATH, HOME: "/nonexistent" }),
      disk: realDisk,
      clock: testWorld().clock,
    },
  );
  return { repository, signWith, source };
}

describe("require: signed", () => {
  test("takes a commit that an allowed key has signed, and no other", async ({ skip }) => {
    if (!keygen) skip("there is no ssh-keygen here");
    const { repository, signWith, source } = await signing();
    signWith("ours");
    repository.commit({ "proxy.pac": PAC });
    expect(await source.read()).toMatchObject({ origin: { signature: "good" }, bytes: Buffer.from(PAC) });

    signWith("theirs");
    repository.commit({ "proxy.pac": `${PAC}// theirs\n` });
    expect(await source.read()).toMatchObject({
      message: expect.stringMatching(
        /has a signature that is (bad|untrusted|unchecked), and .* only good ones$/,
      ),
    });

    signWith(null);
    repository.commit({ "proxy.pac": `${PAC}// nobody's\n` });
    expect(await source.read()).toMatchObject({
      message: expect.stringMatching(/^commit \w{12} is not signed/),
    });

    signWith("ours");
    repository.commit({});
    expect(await source.read()).toMatchObject({ origin: { signature: "good" } });
  });
});
