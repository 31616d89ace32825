import { expect, test } from "vitest";
import { json } from "../../../lint/reporters/json.ts";
import { findingOf, reportInput } from "../../helpers/report-input.ts";

test("json prints one object a line with stable keys", () => {
  const fixed = findingOf({ fix: { range: [3, 6], text: "good" } });
  const bare = findingOf({
    checkId: "parse-error",
    message: "two\nlines",
    loc: { line: 1, column: 1 },
    data: {},
  });
  expect(json.format(reportInput({ findings: [fixed, bare] }))).toBe(
    [
      '{"file":"pac/proxy.pac","line":2,"column":3,"endLine":2,"endColumn":6,"severity":"error","check":"toy-syntax",' +
        '"messageId":"found","message":"\\"bad\\" was found","data":{"what":"bad"},"fix":{"range":[3,6],"text":"good"},' +
        '"page":"https://github.com/pacwright/pacwright/blob/main/docs/checks/toy-syntax.md"}',
      '{"file":"pac/proxy.pac","line":1,"column":1,"endLine":null,"endColumn":null,"severity":"error",' +
        '"check":"parse-error","messageId":"found","message":"two\\nlines","data":{},"fix":null,' +
        '"page":"https://github.com/pacwright/pacwright/blob/main/docs/lint.md#parse-error"}',
      "",
    ].join("\n"),
  );
});

test("json prints nothing when nothing was found", () => {
  expect(json.format(reportInput({ findings: [] }))).toBe("");
});
