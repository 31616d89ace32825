import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { RECORDS } from "../../../server/index.ts";
import { parseSite } from "../../../site/index.ts";
import { REFUSES, recordsSite, SERVES, type SiteParts } from "./site.ts";

type Manifest = { kind: string; metadata: { name: string }; spec: unknown; data?: Record<string, string> };

const text = (site?: SiteParts) => RECORDS.kubernetes?.write(recordsSite(site))[0]?.text ?? "";
const manifests = (site?: SiteParts) => parseAllDocuments(text(site)).map((one) => one.toJS() as Manifest);
const one = (kind: string, site?: SiteParts) => manifests(site).find((manifest) => manifest.kind === kind);
const siteOf = (site?: SiteParts) =>
  parseSite(one("ConfigMap", site)?.data?.["pacwright.yaml"] ?? "", "pod.yaml");

const SIX =
  '{ name: six, address: "::1", port: 9081, policy: serve, clientsConnectTo: { address: "2001:db8:20::80" } }';

test("is a ConfigMap, a Deployment, and a Service for each open listener", () => {
  const names = manifests({ listeners: [SERVES, SIX, REFUSES] }).map(
    ({ kind, metadata }) => `${kind} ${metadata.name}`,
  );
  expect(names).toEqual([
    "ConfigMap pacwright-site",
    "Deployment pacwright",
    "Service pacwright",
    "Service pacwright-1",
  ]);
});

describe("the Services", () => {
  test("keep the clients' addresses", () => {
    expect(one("Service")?.spec).toMatchObject({
      type: "LoadBalancer",
      externalTrafficPolicy: "Local",
      loadBalancerIP: "10.20.30.80",
      ports: [{ port: 80, targetPort: "pac-0" }],
    });
  });

  test("select the pods of the Deployment", () => {
    const labels = { "app.kubernetes.io/name": "pacwright" };
    expect(one("Service")?.spec).toMatchObject({ selector: labels });
    expect(one("Deployment")?.spec).toMatchObject({
      selector: { matchLabels: labels },
      template: { metadata: { labels } },
    });
  });

  test("have no address that means nothing to a client", () => {
    const everywhere = "{ name: all, address: 0.0.0.0, policy: serve }";
    expect(one("Service", { listeners: [everywhere] })?.spec).not.toHaveProperty("loadBalancerIP");
  });
});

describe("the Deployment", () => {
  const container = (site?: SiteParts) => {
    const spec = one("Deployment", site)?.spec as {
      template: { spec: { containers: Record<string, unknown>[] } };
    };
    return spec.template.spec.containers[0] ?? {};
  };

  test("may do nothing", () => {
    expect(container()).toMatchObject({
      securityContext: {
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ["ALL"] },
      },
    });
  });

  test("asks the admin port, inside the container", () => {
    const asks = (path: string) => ({
      exec: { command: ["node", "-e", expect.stringContaining(`"http://127.0.0.1:9191${path}"`)] },
    });
    expect(container({ more: "admin: { port: 9191 }" })).toMatchObject({
      startupProbe: asks("/readyz"),
      readinessProbe: asks("/readyz"),
      livenessProbe: asks("/healthz"),
    });
  });

  test("has a port for each open listener, none of them privileged or the admin's", () => {
    expect(container({ listeners: [SERVES, SIX, REFUSES] }).ports).toEqual([
      { name: "pac-0", containerPort: 8080 },
      { name: "pac-1", containerPort: 8081 },
    ]);
    expect(
      container({ more: "admin: { port: 8080 }", listeners: [SERVES.replace("8080", "80")] }).ports,
    ).toEqual([{ name: "pac-0", containerPort: 8081 }]);
  });
});

describe("the site of a pod", () => {
  test("is a valid site file that listens on every address of the pod", () => {
    const { listeners, pac } = siteOf({ listeners: [SERVES, SIX, REFUSES] });
    expect(pac.file).toBe("proxy.pac");
    expect(
      listeners.map(({ name, address, port, clientsConnectTo }) => [name, address, port, clientsConnectTo]),
    ).toEqual([
      ["office", "0.0.0.0", 8080, { address: "10.20.30.80", port: 80 }],
      ["six", "::", 8081, { address: "2001:db8:20::80", port: 80 }],
    ]);
  });

  test("has its files in one folder, each under a name of its own", () => {
    const pac = "editions: [{ name: munich, sources: nets/pacwright.yaml, file: munich/proxy.pac }]";
    expect(siteOf({ pac }).pac).toMatchObject({
      file: "proxy.pac",
      editions: [{ name: "munich", file: "2-proxy.pac", sources: "1-pacwright.yaml" }],
    });
    expect(text({ pac })).toContain("--from-file=2-proxy.pac=/etc/pacwright/munich/proxy.pac \\\n");
  });

  test("has a state of its own where it follows Git", () => {
    const git = (repository: string): SiteParts => ({
      pac: `git: { repository: ${JSON.stringify(repository)} }`,
      more: "state: { directory: state }",
    });
    const found = siteOf(git("ssh://git@git.example.com/pac.git"));
    expect(found.state).toEqual({ directory: "/var/lib/pacwright" });
    expect(() => text(git("../pac.git"))).toThrow(
      'pac.git.repository: "../pac.git" is a path, and a pod has not got that disk; give a URL',
    );
  });

  test("needs a listener that is open", () => {
    expect(() => text({ listeners: [REFUSES] })).toThrow("listeners: none is open");
  });
});

describe("a hostile name", () => {
  const named = (name: string) => ({
    listeners: [SERVES.replace("name: office", `name: ${JSON.stringify(name)}`), REFUSES],
  });

  test.each(["a\nkind: Secret", "a\n---\nkind: Secret", "a\"'}: {{ x }} # !!js |", "- a: &b *c", " ", "~"])(
    "%j is a name in the pod as well, and nothing else",
    (name) => {
      expect(siteOf(named(name)).listeners.map((listener) => listener.name)).toEqual([name]);
      expect(manifests(named(name)).map(({ kind }) => kind)).toEqual(["ConfigMap", "Deployment", "Service"]);
    },
  );

  test.each(["a\u0085kind: Secret", "a\u2028b", "a\u2029b", "a\u202eb"])(
    "%j is refused, for kubectl would see a line break or nobody would see it",
    (name) =>
      expect(() => text(named(name))).toThrow("has a line break or an invisible character; change it"),
  );
});
