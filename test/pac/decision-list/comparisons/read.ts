import { parse } from "acorn";
import { answer, decisionList, parseUrl, seenByChromium } from "../../../../pac/index.ts";

const NOTHING = { resolve: () => undefined, ownAddress: () => undefined, time: () => undefined };

function listOf(expression: string) {
  const text = `function FindProxyForURL(url, host) {\n  if (${expression}) return "DIRECT";\n  return "PROXY px1.corp.example:8080";\n}\n`;
  const program = parse(text, { ecmaVersion: "latest", sourceType: "script", locations: true });
  const list = decisionList(program, "chromium");
  if (list === null) throw new Error(expression);
  return list;
}

/** The kind and the words of the condition that an expression is read as. */
export function firstRule(expression: string): { kind: string; words: string } {
  const condition = listOf(expression).rules[0]?.condition;
  return { kind: condition?.kind ?? "none", words: condition?.words() ?? "" };
}

/** Whether the condition holds for a URL, as Chromium passes it. */
export function holds(expression: string, url: string): boolean {
  const parsed = parseUrl(url);
  const seen = parsed && seenByChromium(parsed);
  if (seen === null || "bypass" in seen) throw new Error(url);
  return answer(listOf(expression), seen.url, seen.host, NOTHING).rule === 0;
}
