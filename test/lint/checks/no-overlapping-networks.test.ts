import { noOverlappingNetworks } from "../../../lint/checks/no-overlapping-networks.ts";
import { checkTable } from "../../helpers/check-table.ts";

const net = (base: string, mask: string, what = "host") => `isInNet(${what}, "${base}", "${mask}")`;
const TEN = net("10.0.0.0", "255.0.0.0");
const FIVE = net("10.5.0.0", "255.255.0.0");
const HOME = net("192.168.0.0", "255.255.0.0");
const rules = (...lines: string[]) =>
  `function FindProxyForURL(url, host) {\n${lines.map((line) => `  ${line}\n`).join("")}  return "PROXY px1:8080";\n}\n`;
const when = (test: string, result = "DIRECT") => `if (${test}) return "${result}";`;

checkTable(noOverlappingNetworks, {
  valid: [
    { name: "the narrower network first", code: rules(when(FIVE, "PROXY px2:80"), when(TEN)) },
    { name: "networks beside each other", code: rules(when(`${net("10.0.0.0", "255.255.0.0")} || ${FIVE}`)) },
    {
      name: "a whole rule is no-shadowed-rule's business",
      code: rules(when(TEN), when(FIVE, "PROXY px2:80")),
    },
    { name: "taken by a rule with the same result", code: rules(when(TEN), when(`${FIVE} || ${HOME}`)) },
    {
      name: "the address of somebody else",
      code: rules(
        when(net("10.0.0.0", "255.0.0.0", "myIpAddress()")),
        when(`${FIVE} || ${HOME}`, "PROXY px2:80"),
      ),
    },
    {
      name: "only for one scheme",
      code: rules(
        when(`url.substring(0, 5) == "http:" && ${TEN}`),
        when(`${FIVE} || ${HOME}`, "PROXY px2:80"),
      ),
    },
    {
      name: "the same list in two conditions",
      code: `function lan(host) { return ${TEN} || ${HOME}; }\n${rules(when("lan(host) && isPlainHostName(host)"), when("lan(host)", "PROXY px2:80"))}`,
    },
  ],
  invalid: [
    {
      name: "one network of a rule, behind a wider one",
      code: rules(when(TEN), when(`${HOME} || ${FIVE}`, "PROXY px2:80")),
      at: "3:68",
      messageId: "taken",
      severity: "error",
      data: {
        network: "host is in 10.5.0.0 mask 255.255.0.0",
        hiders: '"host is in 10.0.0.0 mask 255.0.0.0" on line 2',
        result: "DIRECT",
        lost: "PROXY px2:80",
      },
    },
    {
      name: "behind the two halves of it",
      code: rules(
        when(net("10.5.0.0", "255.255.128.0")),
        when(net("10.5.128.0", "255.255.128.0")),
        when(`${FIVE} || ${HOME}`, "PROXY px2:80"),
      ),
      at: "4:21",
      messageId: "taken",
      data: { hiders: '"host is in 10.5.0.0 mask 255.255.128.0" on line 2 together with line 3' },
    },
    {
      name: "behind a mask with holes",
      code: rules(
        when(net("10.0.5.0", "255.0.255.0")),
        when(`${net("10.1.5.0", "255.255.255.0")} || ${HOME}`, "PROXY px2:80"),
      ),
      at: "3:21",
      messageId: "taken",
    },
    {
      name: "inside another network of the same condition",
      code: rules(when(`${TEN} || ${FIVE}`)),
      at: "2:63",
      messageId: "inside",
      severity: "note",
      data: { whole: "host is in 10.0.0.0 mask 255.0.0.0" },
    },
    {
      name: "in front of the network that holds it",
      code: rules(when(`${FIVE} || ${TEN}`)),
      at: "2:21",
      messageId: "inside",
    },
    {
      name: "the same network twice",
      code: rules(when(`${FIVE} || ${FIVE}`)),
      at: "2:65",
      messageId: "inside",
    },
    {
      name: "in a table",
      code: `var nets = [\n  ["10.0.0.0", "255.0.0.0"],\n  ["10.5.0.0", "255.255.0.0"]\n];\nfunction own(host) {\n  for (var i = 0; i < nets.length; i++) if (isInNet(host, nets[i][0], nets[i][1])) return true;\n  return false;\n}\n${rules(when("own(host)"))}`,
      at: "3:4",
      messageId: "inside",
    },
  ],
});
