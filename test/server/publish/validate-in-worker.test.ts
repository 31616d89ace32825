import { existsSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { type Validate, validateInWorker } from "../../../server/index.ts";
import { testSite } from "../support/site.ts";

// Threads run compiled code only; `npm test` builds first.
const WORKER = new URL("../../../dist/server/publish/validate-worker.cjs", import.meta.url);
const PAC = 'function FindProxyForURL(url, host) {\n  return "DIRECT";\n}\n';
const site = testSite();
const file = site.pacFile;
const judge = (validate: Validate, text: string) =>
  validate({ file, bytes: new TextEncoder().encode(text), site });

beforeAll(() => {
  if (!existsSync(WORKER)) throw new Error('the worker is not built; run "npm run build"');
});

describe("judged in a thread of its own", () => {
  const validate = validateInWorker({ milliseconds: 60_000, heapMegabytes: 512 }, WORKER);

  test("a good PAC has no errors", async () => {
    expect((await judge(validate, PAC)).errors).toEqual([]);
  });

  test.each([
    { name: "a syntax error", text: "function FindProxyForURL(url, host) {\n  return (;\n}", line: 2 },
    { name: "no entry point", text: "function findProxyForURL(url, host) { return 'DIRECT'; }", line: null },
    { name: "a throw at the top level", text: `var a = 1;\nthrow new Error("no");\n${PAC}`, line: 2 },
  ])("$name is an error of the script, with its line", async ({ text, line }) => {
    const { errors } = await judge(validate, text);
    expect(errors.length).toBeGreaterThan(0);
    expect(errors[0]).toMatchObject({ file, source: "script" });
    if (line !== null) expect(errors[0]?.line).toBe(line);
  });

  test("an endless loop at the top level is stopped, and this thread goes on meanwhile", async () => {
    let beats = 0;
    const heart = setInterval(() => beats++, 5);
    const { errors } = await judge(validate, `while (true) {}\n${PAC}`);
    clearInterval(heart);
    expect(errors[0]).toMatchObject({ file, source: "script" });
    // The loop runs into its limit of seconds; in this thread, hardly a beat would get through.
    expect(beats).toBeGreaterThan(20);
  });

  test("a lint error blocks, a finding about the site file does not", async () => {
    const loopback = 'function FindProxyForURL(url, host) {\n  return "PROXY 127.0.0.1:3128";\n}\n';
    const { errors } = await judge(validate, loopback);
    expect(errors).toContainEqual(expect.objectContaining({ file, line: 2, source: "lint" }));
    const slowDns = {
      ...site,
      dns: { ...site.dns, external: { ttl: 1_800, records: { "pac.corp.example": "203.0.113.80" } } },
    };
    const verdict = await validate({ file, bytes: new TextEncoder().encode(PAC), site: slowDns });
    expect(verdict.errors).toEqual([]);
  });
});

describe("limits", () => {
  test("the wall clock ends it", async () => {
    // Shorter than it takes the thread to start, so that no speed of any machine matters.
    const validate = validateInWorker({ milliseconds: 1, heapMegabytes: 512 }, WORKER);
    const { errors } = await judge(validate, PAC);
    expect(errors).toMatchObject([{ file, message: "validation took longer than 0.001 s and was stopped" }]);
  });

  test("a thread that stops answering is ended", async () => {
    const endless = new URL("data:text/javascript,while(true);");
    const { errors } = await judge(validateInWorker({ milliseconds: 300, heapMegabytes: 64 }, endless), PAC);
    expect(errors).toMatchObject([{ message: "validation took longer than 0.3 s and was stopped" }]);
  });

  test.each([
    {
      name: "memory",
      code: "const a=[];for(;;)a.push(new Array(1e5).fill(Math.random()))",
      message: /more than 32 MB of memory/,
    },
    {
      name: "a crash",
      code: "throw new Error('no such thing')",
      message: /validation failed: no such thing/,
    },
    { name: "an early end", code: "process.exit(0)", message: /ended without a result/ },
  ])("$name is a verdict, not a crash", async ({ code, message }) => {
    const script = new URL(`data:text/javascript,${encodeURIComponent(code)}`);
    const { errors } = await judge(
      validateInWorker({ milliseconds: 60_000, heapMegabytes: 32 }, script),
      PAC,
    );
    expect(errors).toMatchObject([{ message: expect.stringMatching(message) }]);
  });
});
