import { describe, expect, test } from "vitest";
import { servesStrangers, sourceRules } from "../../../server/records/source-rules.ts";
import type { Listener } from "../../../site/index.ts";

type Sources = Listener["sources"];

describe("source rules", () => {
  test("begin with the shortest prefix, and keep the earlier of two for one network", () => {
    const sources: Sources = [
      { from: ["10.66.0.0/16"], policy: "reset" },
      { from: ["10.0.0.0/8", "2001:DB8:0::/48"], policy: "serve" },
      { from: ["10.66.0.0/16", "2001:db8::/48"], policy: "unavailable" },
    ];
    const found = sourceRules({ sources }).map(({ network, policy }) => `${network} ${policy}`);
    expect(found).toEqual(["10.0.0.0/8 serve", "10.66.0.0/16 reset", "2001:db8::/48 serve"]);
  });
});

describe("strangers", () => {
  const everybody4: Sources = [{ from: ["0.0.0.0/0"], policy: "refuse" }];
  const some: Sources = [{ from: ["10.0.0.0/8"], policy: "serve" }];
  test.each<{ name: string; listener: Pick<Listener, "policy" | "sources">; family: 4 | 6; served: boolean }>(
    [
      {
        name: "where everybody is served",
        listener: { policy: "serve", sources: [] },
        family: 4,
        served: true,
      },
      {
        name: "where some are served",
        listener: { policy: "reset", sources: some },
        family: 4,
        served: false,
      },
      {
        name: "where a rule is for all",
        listener: { policy: "serve", sources: everybody4 },
        family: 4,
        served: false,
      },
      {
        name: "where it is for all of IPv4",
        listener: { policy: "serve", sources: everybody4 },
        family: 6,
        served: true,
      },
    ],
  )("$name: $served", ({ listener, family, served }) =>
    expect(servesStrangers(listener, family)).toBe(served),
  );
});
