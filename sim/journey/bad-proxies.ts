import { type Chain, type Directive, formatChain } from "../../pac/index.ts";
import type { JourneyHabits } from "./habits.ts";
import type { Walk } from "./walk.ts";

type Treatment = JourneyHabits["walk"]["badProxy"];

/** The proxies a client could not reach lately. */
export class BadProxies {
  readonly #until = new Map<string, number>();

  /** Keeps in mind what a walk found; a client that got nowhere has learnt nothing about its proxies. */
  remember({ shown, unreachable }: Walk, { becomes, seconds }: Treatment, at: number): void {
    if (becomes === "nothing" || shown === "error" || shown === "nothing") return;
    for (const directive of unreachable) this.#until.set(directive, at + seconds);
  }

  /** The chain as the client walks it: bad proxies last, or left out unless all of them are bad. */
  order(chain: Chain, { becomes }: Treatment, at: number): Chain {
    const bad = chain.filter((directive) => this.#isBad(directive, at));
    if (bad.length === 0 || becomes === "nothing") return chain;
    const good = chain.filter((directive) => !this.#isBad(directive, at));
    if (becomes === "last") return [...good, ...bad];
    return good.some(({ kind }) => kind !== "DIRECT") ? good : chain;
  }

  forget(): void {
    this.#until.clear();
  }

  #isBad(directive: Directive, at: number): boolean {
    return (this.#until.get(formatChain([directive])) ?? 0) > at;
  }
}
