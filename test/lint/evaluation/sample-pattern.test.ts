import { describe, expect, test } from "vitest";
import { samplesOf } from "../../../lint/evaluation/sample-pattern.ts";

const MATCHING: readonly (readonly [source: string, samples: readonly string[]])[] = [
  ["^a\\.example$", ["a.example"]],
  ["(^|\\.)a\\.example$", ["a.example", ".a.example"]],
  ["^https?:", ["https:", "http:"]],
  ["^(?:a|b|c)x", ["ax", "bx", "cx"]],
  ["[a-z0-9-]+\\d{3}", ["a111"]],
  ["[^/]*\\/", ["a/", "/"]],
  ["[^a]b", ["xb"]],
  ["a(?!b)c", ["ac"]],
  ["(?<name>x)y", ["xy"]],
  ["\\x41\\u0042", ["AB"]],
  ["x{2}", ["xx"]],
  ["a.c", ["aac"]],
];

describe("samples match their expression", () => {
  test.each(MATCHING)("%s", (source, samples) => {
    expect(samplesOf(source)).toEqual(samples);
    for (const sample of samples) expect(sample).toMatch(new RegExp(source));
  });
});

const HOSTILE: readonly (readonly [name: string, source: string])[] = [
  ["unbalanced", "a)b)"],
  ["unfinished", "(a|[b"],
  ["a lone backslash", "a\\"],
  ["nothing", ""],
  ["nested deeply", "(".repeat(5_000)],
  ["many alternatives", Array.from({ length: 5_000 }, (_, i) => `a${i}`).join("|")],
  ["many optional parts", "a?".repeat(5_000)],
  ["a backtracker", "(a+)+$"],
  ["a large repeat", "a{100000}"],
];

describe("every text gives a few short ones", () => {
  test.each(HOSTILE)("%s", (_, source) => {
    const samples = samplesOf(source);
    expect(samples.length).toBeGreaterThan(0);
    expect(samples.length).toBeLessThanOrEqual(6);
    for (const sample of samples) expect(sample.length).toBeLessThanOrEqual(300);
  });
});
