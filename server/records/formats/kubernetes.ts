import { stringify } from "yaml";
import type { Site } from "../../../site/index.ts";
import type { RecordFormat } from "../format.ts";
import { POD_STATE, type PodSite, podSite } from "../pod-site.ts";
import { aliveProbe, readyProbe } from "../probes.ts";
import { commented, plainLines, shellWord } from "../quote.ts";
import { authority, seenListener, unseenBecause } from "../seen.ts";

/** Two pods behind a load balancer that leaves the clients' addresses alone. */
export const kubernetes: RecordFormat = {
  id: "kubernetes",
  summary: "Kubernetes: ConfigMap, Deployment and a Service for each open listener",
  write(site) {
    const pod = podSite(site);
    const documents = [
      configMap(pod),
      deployment(pod),
      ...pod.content.listeners.map((listener, index) => service(listener, index)),
    ];
    const yaml = documents.map((document) =>
      stringify(document, { lineWidth: 0, aliasDuplicateObjects: false }),
    );
    return [
      {
        file: "pacwright.k8s.yaml",
        text: `${[...about(site, pod), plainLines(yaml.join("---\n"))].join("\n")}`,
      },
    ];
  },
};

function about(site: Site, { files }: PodSite): string[] {
  const keys = files.map(({ path, key }) => `#     --from-file=${key}=${shellWord(path)} \\`);
  return [
    "# kubectl apply -f pacwright.k8s.yaml, after the files of the site, byte for byte, and again when one changes:",
    "#   kubectl create configmap pacwright-files --dry-run=client -o yaml \\",
    ...keys,
    "#     | kubectl apply -f -",
    ...commented(hints(site)),
  ];
}

function hints(site: Site): string[] {
  return [
    "Add the expectations with --from-file as well, if there are any beside the PAC. The pods see the change within",
    "about a minute, judge it, and load it without a restart.",
    "",
    "The image is the one of --format docker; put your registry before its name.",
    "Source rules and logs need the clients' addresses, and externalTrafficPolicy: Local keeps them.",
    "The admin listener is on the pod's loopback, where kubelet cannot ask over HTTP, so the probes run in the container.",
    "pac-server firewall has no effect in a pod: a source rule refuse is a reset there.",
    ...refusals(site),
  ];
}

function refusals({ listeners }: Site): string[] {
  return listeners
    .filter(({ policy }) => policy === "refuse")
    .map((listener) => {
      const seen = seenListener(listener);
      return `"${listener.name}", ${authority(seen)}, must refuse: make no Service, Ingress or NodePort of it.`;
    });
}

const LABELS = { "app.kubernetes.io/name": "pacwright" };
const CONFIGURATION = "/etc/pacwright";

function configMap({ content }: PodSite) {
  const text = stringify(content, { lineWidth: 0 });
  return {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: "pacwright-site", labels: LABELS },
    data: { "pacwright.yaml": text },
  };
}

function deployment({ content, files }: PodSite) {
  const kept = content.state !== undefined;
  return {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name: "pacwright", labels: LABELS },
    spec: {
      replicas: 2,
      selector: { matchLabels: LABELS },
      strategy: { type: "RollingUpdate", rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } },
      template: {
        metadata: { labels: LABELS },
        spec: {
          automountServiceAccountToken: false,
          terminationGracePeriodSeconds: 30,
          securityContext: {
            runAsNonRoot: true,
            runAsUser: 1000,
            runAsGroup: 1000,
            fsGroup: 1000,
            seccompProfile: { type: "RuntimeDefault" },
          },
          // With externalTrafficPolicy Local, a node without a pod gets no traffic.
          topologySpreadConstraints: [
            {
              maxSkew: 1,
              topologyKey: "kubernetes.io/hostname",
              whenUnsatisfiable: "ScheduleAnyway",
              labelSelector: { matchLabels: LABELS },
            },
          ],
          containers: [container(content, kept)],
          volumes: [
            { name: "configuration", projected: { sources: sources(files) } },
            ...(kept ? [{ name: "state", emptyDir: {} }] : []),
            { name: "tmp", emptyDir: {} },
          ],
        },
      },
    },
  };
}

/** No subPath anywhere: kubelet does not update a file that is mounted with one. */
function sources(files: PodSite["files"]) {
  const items = files.map(({ key }) => ({ key, path: key }));
  return [{ configMap: { name: "pacwright-site" } }, { configMap: { name: "pacwright-files", items } }];
}

function container({ listeners, admin }: PodSite["content"], kept: boolean) {
  const probe = (command: string[]) => ({
    exec: { command },
    periodSeconds: 10,
    timeoutSeconds: 5,
    failureThreshold: 3,
  });
  return {
    name: "pac-server",
    image: "pacwright:latest",
    args: ["serve", CONFIGURATION],
    ports: listeners.map(({ port }, index) => ({ name: portName(index), containerPort: port })),
    startupProbe: { ...probe(readyProbe({ admin })), failureThreshold: 30 },
    readinessProbe: probe(readyProbe({ admin })),
    livenessProbe: probe(aliveProbe({ admin })),
    // New connections go on arriving until every node knows that this pod is going.
    lifecycle: { preStop: { exec: { command: ["sleep", "5"] } } },
    // A PAC is judged with up to 512 MB of JavaScript heap.
    resources: { requests: { cpu: "100m", memory: "192Mi" }, limits: { memory: "1Gi" } },
    securityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ["ALL"] },
    },
    volumeMounts: [
      { name: "configuration", mountPath: CONFIGURATION, readOnly: true },
      ...(kept ? [{ name: "state", mountPath: POD_STATE }] : []),
      { name: "tmp", mountPath: "/tmp" },
    ],
  };
}

function portName(index: number): string {
  return `pac-${index}`;
}

function service(listener: Site["listeners"][number], index: number) {
  const seen = seenListener(listener);
  const { port, address } = seen;
  return {
    apiVersion: "v1",
    kind: "Service",
    metadata: { name: index === 0 ? "pacwright" : `pacwright-${index}`, labels: LABELS },
    spec: {
      type: "LoadBalancer",
      externalTrafficPolicy: "Local",
      // Deprecated since Kubernetes 1.24 for annotations of each load balancer, and the only form that most understand.
      ...(unseenBecause(seen) === null && { loadBalancerIP: address }),
      ipFamilies: [address.includes(":") ? "IPv6" : "IPv4"],
      ipFamilyPolicy: "SingleStack",
      selector: LABELS,
      ports: [{ name: "pac", port, targetPort: portName(index), protocol: "TCP" }],
    },
  };
}
