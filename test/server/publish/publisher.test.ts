import { describe, expect, test } from "vitest";
import type { Validate, Verdict } from "../../../server/index.ts";
import { createPublisher } from "../../../server/publish/publisher.ts";
import { PAC, PAC_FILE, testSite } from "../support/site.ts";
import { plainValidation, testWorld } from "../support/world.ts";

const site = testSite();
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe("load", () => {
  test("takes a good file, with what makes a release", async () => {
    const publisher = createPublisher(site, testWorld());
    expect(publisher.current()).toBeNull();
    const outcome = await publisher.load();
    const release = publisher.current();
    expect(outcome).toEqual({ result: "loaded", release, warnings: [] });
    expect(text(release?.plain.bytes)).toBe(PAC);
    expect(release?.id).toMatch(/^[0-9a-f]{64}$/);
    expect(release?.plain.etag).not.toBe(release?.gzip.etag);
    expect(Object.isFrozen(release)).toBe(true);
  });

  test.each([
    { name: "a broken edit", spoil: "BROKEN\nBROKEN", reason: { line: 2, column: 3, source: "script" } },
    { name: "a file that vanished", spoil: null, reason: { line: null, source: "file" } },
  ])("$name leaves the last good release, the very same object", async ({ spoil, reason }) => {
    const world = testWorld();
    const publisher = createPublisher(site, world);
    await publisher.load();
    const good = publisher.current();
    if (spoil === null) world.files.remove(PAC_FILE);
    else world.files.write(PAC_FILE, spoil);
    const outcome = await publisher.load();
    expect(outcome).toMatchObject({
      result: "rejected",
      rejection: { problems: [{ file: PAC_FILE, ...reason }] },
    });
    expect(publisher.current()).toBe(good);
    expect(publisher.rejection()).toMatchObject({ at: world.clock.now() });
  });

  test("the same reasons again are a repetition, until something else happens", async () => {
    const world = testWorld();
    const publisher = createPublisher(site, world);
    await publisher.load();
    const attempt = async (text: string | null) => {
      if (text === null) world.files.remove(PAC_FILE);
      else world.files.write(PAC_FILE, text);
      const outcome = await publisher.load();
      return outcome.result === "rejected" ? { repeated: outcome.repeated } : outcome.result;
    };
    expect(await attempt("BROKEN")).toEqual({ repeated: false });
    expect(await attempt("BROKEN")).toEqual({ repeated: true });
    expect(await attempt(null)).toEqual({ repeated: false });
    expect(await attempt(PAC)).toBe("unchanged");
    expect(await attempt(null)).toEqual({ repeated: false });
  });

  test("going back to what is served clears the rejection and loads nothing", async () => {
    const world = testWorld();
    const publisher = createPublisher(site, world);
    await publisher.load();
    const good = publisher.current();
    world.files.write(PAC_FILE, "BROKEN");
    await publisher.load();
    world.files.write(PAC_FILE, PAC);
    expect(await publisher.load()).toMatchObject({ result: "unchanged" });
    expect(publisher.current()).toBe(good);
    expect(publisher.rejection()).toBeNull();
  });

  test("a good edit replaces the release", async () => {
    const world = testWorld();
    const publisher = createPublisher(site, world);
    await publisher.load();
    const before = publisher.current();
    world.files.write(PAC_FILE, `${PAC}// second edition\n`);
    await publisher.load();
    expect(publisher.current()?.id).not.toBe(before?.id);
    expect(text(publisher.current()?.plain.bytes)).toContain("second edition");
  });
});

test("attempts never overlap, and those asked for meanwhile become one", async () => {
  const world = testWorld();
  const verdicts: ((verdict: Verdict) => void)[] = [];
  const validate: Validate = () => new Promise((resolve) => verdicts.push(resolve));
  const publisher = createPublisher(site, { ...world, validate });
  const first = publisher.load();
  const [second, third] = [publisher.load(), publisher.load()];
  expect(second).toBe(third);
  await expect.poll(() => verdicts).toHaveLength(1);
  world.files.write(PAC_FILE, `${PAC}// newer\n`);
  verdicts[0]?.({ errors: [], warnings: [] });
  await first;
  expect(text(publisher.current()?.plain.bytes)).toBe(PAC);
  await expect.poll(() => verdicts).toHaveLength(2);
  verdicts[1]?.({ errors: [], warnings: [] });
  await second;
  expect(text(publisher.current()?.plain.bytes)).toContain("newer");
});

test.each([
  { code: "ENOENT", message: /does not exist; "pac\.file" in .*pacwright\.yaml names it/ },
  { code: "EACCES", message: /may not be read by this user/ },
  { code: "EISDIR", message: /not a regular file/ },
  { code: "EIO", message: /cannot read the PAC file \(EIO\)/ },
])("$code is said in words", async ({ code, message }) => {
  const read = () => Promise.reject(Object.assign(new Error(), { code }));
  const { clock, files } = testWorld();
  const world = { clock, files: { ...files, read }, validate: plainValidation };
  const outcome = await createPublisher(site, world).load();
  if (outcome.result !== "rejected") throw new Error(outcome.result);
  expect(outcome.rejection.problems[0]?.message).toMatch(message);
});

test("a validation that fails itself is a rejection, not a crash", async () => {
  const validate: Validate = () => Promise.reject(new Error("out of luck"));
  const publisher = createPublisher(site, { ...testWorld(), validate });
  expect(await publisher.load()).toMatchObject({
    result: "rejected",
    rejection: { problems: [{ file: PAC_FILE, message: "could not be judged: out of luck" }] },
  });
});
