import { afterEach, describe, expect, test } from "vitest";
import { StartError, startServer } from "../../../server/index.ts";
import { ask, request } from "../support/exchange.ts";
import { testRepository } from "../support/repository.ts";
import { PAC, PAC_FILE, testSite } from "../support/site.ts";
import { removeFolders, temporaryFolder } from "../support/state.ts";
import { type Started, started, stopServers, testWorld } from "../support/world.ts";

afterEach(stopServers);
afterEach(removeFolders);

const MUNICH_FILE = "/etc/pacwright/munich.pac";
const MUNICH = `${PAC}// Munich\n`;
const pac = (editions: unknown[]) => ({ pac: { ...testSite().pac, editions: editions as [] } });
const munich = { name: "munich", sources: ["127.0.9.0/24"], file: "munich.pac" };

const get = async ({ port }: Started, localAddress: string) =>
  (await ask({ port, localAddress }, request("GET", "/proxy.pac"))).body.toString();
const admin = async ({ server }: Started, path: string) =>
  (
    await ask({ port: server.addresses.admin.port }, request("GET", path, { Host: "localhost" }))
  ).body.toString();

/** A server with a PAC of its own for Munich, whose clients are in 127.0.9.0/24. */
async function withMunich(edition: object = munich) {
  const world = testWorld();
  world.files.write(MUNICH_FILE, MUNICH);
  return started(pac([edition]), world);
}

describe("each client gets the PAC of its network", () => {
  test("over many connections in turn, with its own entity tag", async () => {
    const at = await withMunich();
    for (let i = 0; i < 3; i++) {
      expect(await get(at, "127.0.9.7")).toBe(MUNICH);
      expect(await get(at, "127.0.8.7")).toBe(PAC);
    }
    const tags = await Promise.all(
      ["127.0.9.7", "127.0.8.7"].map(
        async (localAddress) =>
          (await ask({ port: at.port, localAddress }, request("HEAD", "/proxy.pac"))).headers.etag,
      ),
    );
    expect(new Set(tags).size).toBe(2);
    const releases = (await at.world.accesses(8)).map(({ client, release }) => `${client} ${release}`);
    expect(new Set(releases).size).toBe(2);
  });

  test("that a CSV file names, read again with the PAC", async () => {
    const world = testWorld();
    world.files.write(MUNICH_FILE, MUNICH);
    world.files.write("/etc/pacwright/munich.csv", "network,site\n127.0.9.0/24,Munich\n");
    const at = await started(pac([{ ...munich, sources: "munich.csv" }]), world);
    expect(await get(at, "127.0.9.7")).toBe(MUNICH);
    world.files.write("/etc/pacwright/munich.csv", "127.0.8.0/24\n", { quietly: true });
    await at.server.reload();
    expect([await get(at, "127.0.9.7"), await get(at, "127.0.8.7")]).toEqual([PAC, MUNICH]);
    world.files.write("/etc/pacwright/munich.csv", "127.0.8.1/24\n", { quietly: true });
    await at.server.reload();
    expect(await get(at, "127.0.8.7")).toBe(MUNICH);
    expect(world.lines().filter(({ level }) => level === "error")).toMatchObject([
      { msg: "the networks of editions stay as they were" },
    ]);
  });
});

describe("each edition goes its own way", () => {
  test("a bad edit of one leaves both as they are, and says which", async () => {
    const at = await withMunich();
    at.world.files.write(MUNICH_FILE, "BROKEN", { quietly: true });
    at.world.files.write(PAC_FILE, `${PAC}// newer\n`, { quietly: true });
    expect((await at.server.reload()).result).toBe("loaded");
    expect([await get(at, "127.0.9.7"), await get(at, "127.0.8.7")]).toEqual([MUNICH, `${PAC}// newer\n`]);
    expect(JSON.parse(await admin(at, "/readyz"))).toMatchObject({
      ready: true,
      rejected: null,
      editions: [{ edition: "munich", rejected: { reasons: [`${MUNICH_FILE}:2:3: unexpected BROKEN`] } }],
    });
    expect((await admin(at, "/metrics")).split("\n")).toEqual(
      expect.arrayContaining([
        'pacwright_candidate_rejected{edition="default"} 0',
        'pacwright_candidate_rejected{edition="munich"} 1',
        'pacwright_reloads_total{edition="munich",result="rejected"} 1',
      ]),
    );
  });

  test("a change of its file is followed", async () => {
    const at = await withMunich();
    at.world.files.write(MUNICH_FILE, `${MUNICH}// second\n`);
    await at.world.clock.advance(100);
    await expect.poll(() => get(at, "127.0.9.7")).toContain("second");
    expect(await get(at, "127.0.8.7")).toBe(PAC);
  });
});

test.each([
  {
    name: "a PAC of an edition that is missing",
    edition: munich,
    message: /munich\.pac: the PAC file does not exist/,
  },
  {
    name: "a file of networks that is missing",
    edition: { ...munich, sources: "n.csv" },
    message: /n\.csv: cannot read/,
  },
])("$name: no start", async ({ edition, message }) => {
  const failure = startServer(testSite(pac([edition])), testWorld());
  await expect(failure).rejects.toThrow(StartError);
  await expect(failure).rejects.toThrow(message);
});

test("a ring follows another ref first; SIGHUP and the clock fetch, and a lost repository changes nothing", async () => {
  const repository = await testRepository();
  repository.commit({ "proxy.pac": PAC });
  repository.git("branch", "canary");
  const site = testSite();
  const directory = await temporaryFolder();
  const git = { repository: repository.folder, ref: "main", fetch: 60 };
  const ring = { name: "canary", sources: ["127.0.9.0/24"], ref: "canary" };
  const at = await started({ pac: { ...site.pac, git, editions: [ring] }, state: { directory } });
  expect([await get(at, "127.0.9.7"), await get(at, "127.0.8.7")]).toEqual([PAC, PAC]);

  repository.git("checkout", "--quiet", "canary");
  const commit = repository.commit({ "proxy.pac": MUNICH }, "Try the new proxies");
  await at.server.reload();
  expect([await get(at, "127.0.9.7"), await get(at, "127.0.8.7")]).toEqual([MUNICH, PAC]);
  const status = JSON.parse(await admin(at, "/status"));
  expect(status.editions[1].release.origin).toMatchObject({
    ref: "canary",
    commit,
    message: "Try the new proxies",
  });

  repository.git("checkout", "--quiet", "main");
  repository.git("merge", "--quiet", "canary");
  await at.world.clock.advance(60_000);
  await expect.poll(() => get(at, "127.0.8.7"), { timeout: 20_000 }).toBe(MUNICH);

  await removeFolders();
  await at.server.reload();
  expect([await get(at, "127.0.9.7"), await get(at, "127.0.8.7")]).toEqual([MUNICH, MUNICH]);
  expect(JSON.parse(await admin(at, "/readyz"))).toMatchObject({
    ready: true,
    rejected: { reasons: [expect.stringContaining("cannot fetch main")] },
  });
});
