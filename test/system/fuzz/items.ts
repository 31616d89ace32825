import fc, { type Arbitrary } from "fast-check";
import { anyUrl, plainUrl } from "./destinations.ts";
import { expression } from "./expressions.ts";
import type { Item } from "./item.ts";
import { wholePac } from "./pacs.ts";
import { result } from "./results.ts";
import { NAMES } from "./worlds.ts";

const one = (url: string) => [url];

/** Different URLs, so that the answers can be told apart; to Firefox, which cuts paths, only the ports are. */
const sequence = fc
  .array(fc.constantFrom(...NAMES, "10.1.2.3"), { minLength: 1, maxLength: 4 })
  .map((hosts) => hosts.map((host, index) => `http://${host}:${30_000 + index}/${index}`));

const KINDS: Readonly<Record<Item["kind"], Arbitrary<Item>>> = {
  expression: fc.record({ kind: fc.constant("expression"), source: expression, urls: plainUrl.map(one) }),
  result: fc.record({ kind: fc.constant("result"), source: result, urls: plainUrl.map(one) }),
  seen: fc.record({ kind: fc.constant("seen"), source: fc.constant(""), urls: anyUrl.map(one) }),
  pac: fc.record({ kind: fc.constant("pac"), source: wholePac, urls: sequence }),
};

/** How many items of each kind make a round. */
export type Share = Readonly<Record<Item["kind"], number>>;

/** An item together with what fast-check needs to make it smaller. */
export type Grown = fc.Value<Item>;

/** An arbitrary whose values are the values of another one with their context; `fc.sample` alone loses it. */
class WithContext extends fc.Arbitrary<Grown> {
  readonly #inner: Arbitrary<Item>;

  constructor(inner: Arbitrary<Item>) {
    super();
    this.#inner = inner;
  }
  override generate(random: fc.Random, bias: number | undefined): fc.Value<Grown> {
    return new fc.Value(this.#inner.generate(random, bias), undefined);
  }
  override canShrinkWithoutContext(_value: unknown): _value is Grown {
    return false;
  }
  override shrink(): fc.Stream<fc.Value<Grown>> {
    return fc.Stream.nil();
  }
}

/** The items of one round. The same seed gives the same items. */
export function generate(share: Share, seed: number): Grown[] {
  return Object.entries(share).flatMap(([kind, numRuns]) =>
    numRuns === 0 ? [] : fc.sample(new WithContext(KINDS[kind as Item["kind"]]), { seed, numRuns }),
  );
}

/** The next smaller forms of an item, at most `max`. */
export function smaller(grown: Grown, max: number): Grown[] {
  return [...KINDS[grown.value.kind].shrink(grown.value_, grown.context).take(max)];
}
