import { expect, test } from "vitest";
import { lookalikeOf } from "../../../lint/syntax/lookalike.ts";

const CASES: [domain: string, example: string | null, nested: boolean][] = [
  ["corp.example", "evilcorp.example", false],
  ["Corp.Example", "evilcorp.example", false],
  ["corp.example.", "evilcorp.example.", false],
  ["www.corp.example", "evilwww.corp.example", true],
  ["example.co.uk", "evilexample.co.uk", false],
  ["www.example.com.au", "evilwww.example.com.au", true],
  ["localhost", null, false],
  [".corp.example", null, false],
  ["192.0.2.1", null, false],
  ["corp.example:8080", null, false],
  ["corp.example/path", null, false],
  ["", null, false],
];

for (const [domain, example, nested] of CASES) {
  test(`beside ${JSON.stringify(domain)}`, () => {
    expect(lookalikeOf(domain)).toEqual(example === null ? null : { example, nested });
  });
}
