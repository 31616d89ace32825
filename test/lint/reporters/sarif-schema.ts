/**
 * The part of the JSON Schema of SARIF 2.1.0 (OASIS, sarif-schema-2.1.0.json) that this project's logs touch. Every object
 * there but a property bag is closed, so a key that is misspelt or belongs elsewhere makes a log invalid.
 */
const text = { type: "string" } as const;
const place = { type: "integer", minimum: 1 } as const;
const level = { type: "string", enum: ["none", "note", "warning", "error"] } as const;
const message = closed({ text, markdown: text }, "text");
const propertyBag = {
  type: "object",
  properties: { tags: { type: "array", items: text } },
  additionalProperties: true,
} as const;

const reportingDescriptor = closed(
  {
    id: text,
    name: text,
    shortDescription: message,
    fullDescription: message,
    help: message,
    helpUri: text,
    defaultConfiguration: closed({ level, properties: propertyBag }),
    properties: propertyBag,
  },
  "id",
);

const region = closed(
  { startLine: place, startColumn: place, endLine: place, endColumn: place },
  "startLine",
);

const result = closed(
  {
    ruleId: text,
    ruleIndex: { type: "integer", minimum: -1 },
    level,
    message,
    locations: {
      type: "array",
      items: closed({
        physicalLocation: closed({ artifactLocation: closed({ uri: text }), region }, "artifactLocation"),
      }),
    },
    partialFingerprints: { type: "object", additionalProperties: text },
  },
  "message",
);

const run = closed(
  {
    tool: closed(
      {
        driver: closed(
          {
            name: text,
            version: text,
            informationUri: text,
            rules: { type: "array", items: reportingDescriptor },
          },
          "name",
        ),
      },
      "driver",
    ),
    columnKind: { type: "string", enum: ["utf16CodeUnits", "unicodeCodePoints"] },
    newlineSequences: { type: "array", minItems: 1, items: text },
    results: { type: "array", items: result },
  },
  "tool",
);

export const SARIF = closed(
  {
    $schema: text,
    version: { type: "string", enum: ["2.1.0"] },
    runs: { type: "array", items: run },
  },
  "version",
  "runs",
);

/** An object that has these properties and no others. */
function closed<const Properties>(properties: Properties, ...required: string[]) {
  return { type: "object", properties, required, additionalProperties: false } as const;
}
