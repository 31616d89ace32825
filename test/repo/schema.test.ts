import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { siteSchema } from "../../site/index.ts";
import { fitsSchema } from "./support/json-schema.ts";
import { textOf } from "./support/repository.ts";

const schema = JSON.parse(textOf("site/site.schema.json"));
const PAC = "pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }";

describe("the published schema and the loader's agree on", () => {
  const fine = [
    { name: "the example", text: textOf("example/pacwright.yaml") },
    { name: "the smallest site", text: PAC },
    {
      name: "a record in each of its forms",
      text: dns(
        "{ a.example: 192.0.2.1, b.example: [192.0.2.1], c.example: { address: 192.0.2.1, ttl: 0 } }",
      ),
    },
    { name: "a wildcard record", text: dns('{ "*.corp.example": 192.0.2.1 }') },
    {
      name: "a profile of the site's own",
      text: `${PAC}\nprofiles: { at-home: { like: off-net, paths: [{ to: internet, only: refusals, does: hang }] } }`,
    },
    { name: "a schema of the file's own", text: `$schema: ./site.schema.json\n${PAC}` },
    {
      name: "a listener with all its keys",
      text: `${PAC}\n${listener("port: 8080, policy: serve, sources: [{ from: [192.0.2.0/24], policy: reset }]")}`,
    },
  ];
  test.each(fine)("$name: fine", ({ text }) => {
    expect(siteSchema.safeParse(parse(text)).error?.issues ?? []).toEqual([]);
    expect(fitsSchema(parse(text), schema)).toBe(true);
  });

  const wrong = [
    { name: "an empty file", text: "{}" },
    { name: "a list", text: "[]" },
    { name: "a text", text: "proxy.pac" },
    { name: "a PAC without a URL", text: "pac: { file: proxy.pac }" },
    { name: "a PAC without a name", text: 'pac: { file: "", url: http://pac.corp.example/ }' },
    {
      name: "a PAC that is fetched by FTP",
      text: "pac: { file: proxy.pac, url: ftp://pac.corp.example/proxy.pac }",
    },
    { name: "an alias that is no path", text: PAC.replace(" }", ", aliases: [proxy.pac] }") },
    { name: "an unknown key on top", text: `${PAC}\nlisteneres: []` },
    { name: "an unknown key further down", text: dns("{}", "tll: 60, ") },
    { name: "an unknown client", text: `${PAC}\nclients: [chrome]` },
    { name: "no client at all", text: `${PAC}\nclients: []` },
    { name: "a profile like an unknown one", text: `${PAC}\nprofiles: { at-home: { like: off-nett } }` },
    { name: "a profile with an id in capitals", text: `${PAC}\nprofiles: { HOME: { like: off-net } }` },
    {
      name: "an unknown effect",
      text: `${PAC}\nprofiles: { on-net: { paths: [{ to: pac, does: hangs }] } }`,
    },
    {
      name: "a change that is too late",
      text: `${PAC}\nprofiles: { on-net: { changes: [{ at: 1e6, to: vpn }] } }`,
    },
    { name: "an unknown policy", text: `${PAC}\n${listener("policy: drop")}` },
    { name: "a listener without a policy", text: `${PAC}\n${listener("port: 8080")}` },
    {
      name: "an unknown policy by source",
      text: `${PAC}\n${listener("policy: serve, sources: [{ from: [192.0.2.0/24], policy: drop }]")}`,
    },
    { name: "a port beyond the last", text: `${PAC}\nadmin: { port: 65536 }` },
    { name: "a port in words", text: `${PAC}\nadmin: { port: http }` },
    { name: "half a second", text: dns("{}", "ttl: 0.5, ") },
    { name: "a time with its unit", text: dns("{}", "ttl: 5m, ") },
    { name: "a negative time", text: dns("{}", "ttl: -1, ") },
    { name: "a record without an address", text: dns("{ a.example: [] }") },
    { name: "a record with a name that is none", text: dns('{ "a b": 192.0.2.1 }') },
    { name: "a yes that is a text", text: `${PAC}\ndns: { internal: { internet: "no" } }` },
  ];
  test.each(wrong)("$name: wrong", ({ text }) => {
    expect(siteSchema.safeParse(parse(text)).success).toBe(false);
    expect(fitsSchema(parse(text), schema)).toBe(false);
  });
});

describe("the published schema", () => {
  test("says what it is", () => {
    expect(schema).toMatchObject({
      $schema: "http://json-schema.org/draft-07/schema#",
      title: "Pacwright site",
      description: expect.stringMatching(/./),
    });
    expect(new URL(schema.$id).pathname).toMatch(/\/site\/site\.schema\.json$/);
  });

  test("explains the keys a person writes", () => {
    const { properties } = schema;
    for (const keys of [properties.pac.properties, properties.listeners.items.properties]) {
      const silent = Object.entries<{ description?: string }>(keys).filter(([, each]) => !each.description);
      expect(silent.map(([key]) => key).filter((key) => !["port", "clientsConnectTo"].includes(key))).toEqual(
        [],
      );
    }
  });
});

function dns(records: string, more = ""): string {
  return `${PAC}\ndns: { external: { ${more}records: ${records} } }`;
}

function listener(keys: string): string {
  return `listeners: [{ name: office, address: 192.0.2.1, ${keys} }]`;
}
