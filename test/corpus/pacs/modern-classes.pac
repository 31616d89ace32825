class Network {
  #base; #mask; static count = 0;
  constructor(cidr) { const [base, bits] = cidr.split("/"); this.#base = base; this.#mask = Network.maskOf(+bits); Network.count++; }
  static maskOf(bits) { return [...Array(4).keys()].map((i) => 256 - 2 ** (8 - Math.min(8, Math.max(0, bits - 8 * i)))).join("."); }
  has(address) { return isInNet(address, this.#base, this.#mask); }
}
class Policy {
  constructor(name, { networks = [], domains = [], via }) { Object.assign(this, { name, domains, via, networks: networks.map((n) => new Network(n)) }); }
  *hosts() { for (const d of this.domains) yield d; }
  matches(host) { return [...this.hosts()].some((d) => host === d || host.endsWith(`.${d}`)) || (/^\d/.test(host) && this.networks.some((n) => n.has(host))); }
}
const policies = [
  new Policy("internal", { networks: ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"], domains: ["corp.example"], via: "DIRECT" }),
  new Policy("hosting", { networks: ["192.0.2.0/25"], domains: ["hosting.example.net"], via: "PROXY px-host.corp.example:8080" }),
  new Policy("partner", { networks: ["198.51.100.64/26", "203.0.113.7/32"], domains: ["partner.example.org", "partner.example.com"], via: "PROXY px-partner.corp.example:8080; DIRECT" }),
];
var FindProxyForURL = function (url, host) {
  if (isPlainHostName(host)) return "DIRECT";
  const hit = policies.find((p) => p.matches(host));
  return hit?.via ?? `PROXY px${1 + (policies.length % 2)}.corp.example:8080; PROXY px${Network.count}.corp.example:8080`;
};
