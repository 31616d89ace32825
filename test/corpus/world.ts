import { type CaseWorld, OFFICE } from "../conformance/case.ts";

/** A desk in the Berlin office, with the names that the files of the corpus and the URLs ask for. */
export const AT_WORK: CaseWorld = {
  ...OFFICE,
  dns: {
    ...OFFICE.dns,
    "probe.corp.example": ["10.20.30.40"],
    "corp.example": ["203.0.113.5"],
    "mail.corp.example": ["10.30.4.5"],
    "web.dmz.corp.example": ["192.168.7.7"],
    vpn: ["10.9.9.9"],
    "vpn.example.com": ["203.0.113.10"],
    "crm.example.com": ["203.0.113.144"],
    "click.example.com": ["100.64.1.1"],
    "chat.example.com": ["192.0.2.130"],
    "files.example.net": ["192.0.2.80"],
    "meet.example.net": ["198.51.100.17"],
    "shop.example.net": ["198.51.100.70"],
    "portal.example.net": ["10.250.0.1"],
    "www.example.org": ["198.51.100.200"],
    "node1.lab.example.org": ["172.20.1.1"],
    "direct.www.example.net": ["192.0.2.90"],
    "www.example.net": ["192.0.2.91"],
    "proxy.www.example.org": ["10.20.99.1"],
    "www.apex.example.org": ["203.0.113.80"],
  },
};

/** The same laptop at home: another address, and of all names only the public ones. */
export const AT_HOME: CaseWorld = {
  ...AT_WORK,
  addresses: ["192.168.178.20"],
  dns: Object.fromEntries(
    Object.entries(AT_WORK.dns).filter(
      ([name, addresses]) =>
        /^(vpn|crm|www|meet|shop|chat)\.example\.|^www\.corp\./.test(name) && addresses !== null,
    ),
  ),
};
