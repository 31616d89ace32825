import { afterEach, expect, test } from "vitest";
import { summary } from "../../server/summary.ts";
import { freePort } from "./support/exchange.ts";
import { testListener, testSite } from "./support/site.ts";
import { started, stopServers } from "./support/world.ts";

afterEach(stopServers);

async function summaryOf(program: string, cwd: string) {
  const port = await freePort("127.0.0.6");
  const refuse = testListener({ name: "internet", address: "127.0.0.6", port, policy: "refuse" });
  const listeners = [testListener({}), refuse];
  const { server } = await started({ listeners });
  const own = server.addresses.listeners[0]?.port;
  return { own, port, text: summary(testSite({ listeners }), server, { cwd, program }) };
}

test("says where the PAC is, what refuses, where admin is, and prints lines to copy", async () => {
  const { own, port, text } = await summaryOf("/usr/local/bin/pac-server", "/etc/pacwright");
  expect(text).toMatch(/^serving proxy\.pac, \d+ bytes, sha256 [0-9a-f]{12}\n/);
  expect(text).toContain(`  http://127.0.0.1:${own}/proxy.pac  serve (office)\n`);
  expect(text).toContain(
    `  http://127.0.0.6:${port}/proxy.pac  no listener (internet): connections are refused\n`,
  );
  expect(text).toContain(`\n  curl -i http://127.0.0.1:${own}/proxy.pac\n`);
  expect(text).toContain(`\n  curl http://127.0.0.6:${port}/proxy.pac   # refused\n`);
  expect(text).toContain("\n  pac-sim https://www.example.com/ --site pacwright.yaml\n");
  expect(text).toMatch(/http:\/\/127\.0\.0\.1:\d+\/healthz/);
});

test("from a checkout, the simulator is the one beside the server", async () => {
  const { text } = await summaryOf("/src/pacwright/dist/server/bin.cjs", "/src/pacwright");
  expect(text).toContain(
    "\n  node dist/sim/bin.cjs https://www.example.com/ --site /etc/pacwright/pacwright.yaml\n",
  );
});

test("what a shell would take apart is quoted", async () => {
  const { server } = await started();
  const site = testSite({ file: "/etc/our site/pacwright.yaml" });
  const text = summary(site, server, { cwd: "/", program: "/usr/bin/pac-server" });
  expect(text).toContain("--site 'etc/our site/pacwright.yaml'");
});
