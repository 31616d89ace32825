import { type Chain, formatChain } from "../../pac/index.ts";
import { type Acquisition, acquireAfresh, acquirePac } from "./acquire.ts";
import { Agenda } from "./agenda.ts";
import { BadProxies } from "./bad-proxies.ts";
import type { ChangeOutcome, EventKind, Itinerary, Journey, JourneyEvent, PlannedChange } from "./journey.ts";
import { GIVE_UP, NO_PAC, rounded } from "./journey.ts";
import { NameCache } from "./name-cache.ts";
import { PacKeeper } from "./pac-keeper.ts";
import { type Surroundings, surroundings } from "./surroundings.ts";
import { HORIZON_SECONDS, MAX_OPEN_PAGES, pauseBeforeNextPage, USER_PATIENCE_SECONDS } from "./user.ts";
import { verdictOf } from "./verdict.ts";
import { type Walk, walkChain } from "./walk.ts";

/**
 * Plays one journey on a clock of its own: the laptop starts, the user wants a page and asks again until it comes,
 * networks change. Deterministic: the same itinerary gives the same timeline.
 */
export async function travel(itinerary: Itinerary): Promise<Journey> {
  const traveller = new Traveller(itinerary);
  await traveller.run();
  return traveller.journey();
}

class Traveller {
  readonly #itinerary: Itinerary;
  readonly #agenda = new Agenda();
  readonly #cache: NameCache;
  readonly #events: JourneyEvent[] = [];
  readonly #changes: ChangeOutcome[] = [];
  readonly #bad = new BadProxies();
  readonly #keeper: PacKeeper;
  #here: Surroundings;
  #lastChange = 0;
  #waiting = false;
  /** Takes the next request of the user off the agenda. */
  #cancelWish: () => void = () => undefined;
  /** The pages that are being waited for. */
  readonly #pages = new Set<() => void>();
  #lastPage = "";
  #first: { at: number; walk: Walk } | null = null;
  #error: string | null = null;

  constructor(itinerary: Itinerary) {
    this.#itinerary = itinerary;
    const { site, profile, policy, world, client } = itinerary;
    this.#here = surroundings(site, profile, policy, world);
    this.#cache = new NameCache(client.journey.keepsNamesSeconds);
    this.#keeper = new PacKeeper(client.journey, this.#agenda, {
      acquire: () => this.#acquire(),
      usable: () => this.#usable(),
      say: (at, what, detail) => this.#say(at, what, detail),
      released: () => this.#released(),
    });
  }

  async run(): Promise<void> {
    for (const change of this.#itinerary.changes) this.#agenda.plan(change.at, () => this.#arrive(change));
    this.#agenda.plan(0, () => this.#keeper.fetch());
    this.#agenda.plan(0, () => this.#wantPage());
    const lastChange = this.#itinerary.changes.at(-1)?.at ?? 0;
    await this.#agenda.run(lastChange + HORIZON_SECONDS, () => this.#isOver());
    this.#keeper.stop({ forever: true });
  }

  journey(): Journey {
    const { url, profile, client, policy } = this.#itinerary;
    const { status, seconds, detail } = this.#keeper.first;
    const shown = this.#first?.walk.shown;
    const told: Omit<Journey, "verdict"> = {
      url: url.href,
      profile: profile.id,
      client: client.id,
      policy,
      firstPage: rounded(this.#first?.at ?? null),
      shown: shown === "page" || shown === "sign-on page" ? shown : null,
      via: this.#first?.walk.via ?? null,
      pac: { status, seconds: rounded(seconds), detail },
      error: this.#error,
      changes: this.#outcomes(),
      events: this.#events.sort((a, b) => a.at - b.at),
    };
    return { ...told, verdict: verdictOf(told, this.#keeper.first, (other) => this.#firstUnder(other)) };
  }

  #outcomes(): ChangeOutcome[] {
    return this.#itinerary.changes.map(
      ({ at, profile }, i) => this.#changes[i] ?? { at, to: profile.id, seconds: null, staleName: false },
    );
  }

  #isOver(): boolean {
    const all = this.#changes.length === this.#itinerary.changes.length;
    return this.#first !== null && all && this.#changes.at(-1)?.seconds !== null;
  }

  #acquire(): Acquisition {
    const { client, size } = this.#itinerary;
    const moment = { ...this.#here, cache: this.#cache, at: this.#agenda.now, size };
    const acquisition = acquirePac(moment, client);
    const change = this.#changes.at(-1);
    if (change?.seconds === null && acquisition.detail !== acquireAfresh(this.#here, size, client).detail)
      this.#changes[this.#changes.length - 1] = { ...change, staleName: true };
    return acquisition;
  }

  #firstUnder(policy: NonNullable<Itinerary["policy"]>): Acquisition {
    const { site, profile, world, client, size } = this.#itinerary;
    return acquireAfresh(surroundings(site, profile, policy, world), size, client);
  }

  /** Can the script that came be loaded? One that cannot is told once. */
  async #usable(): Promise<boolean> {
    const names = this.#here.names;
    const { usable, error } = await this.#ask((name) => names.resolve(name)?.addresses ?? null);
    if (!usable && error !== null && error !== this.#error) this.#say(this.#agenda.now, "evaluate", error);
    if (!usable) this.#error = error;
    return usable;
  }

  #wantPage(): Promise<void> | void {
    this.#keeper.request();
    if (this.#keeper.holdsPages) {
      this.#waiting = true;
      return;
    }
    return this.#openPage();
  }

  #released(): Promise<void> | void {
    if (!this.#waiting) return;
    this.#waiting = false;
    return this.#openPage();
  }

  async #openPage(): Promise<void> {
    const started = this.#agenda.now;
    const { chain, seconds: deciding, note } = await this.#decide();
    const { client, url } = this.#itinerary;
    const at = started + deciding;
    const usable = this.#bad.order(chain, client.journey.walk.badProxy, at);
    const walk = walkChain({ ...this.#here, cache: this.#cache, at, url }, usable, client.journey.walk);
    this.#wishAgain(USER_PATIENCE_SECONDS);
    const seconds = walk.seconds;
    if (seconds === null) {
      this.#tell(walk, at, note);
      this.#pages.add(() => undefined);
      return;
    }
    const cancel = this.#agenda.plan(at + seconds, () => {
      this.#pages.delete(cancel);
      this.#pageDone(walk, { started: at, note });
    });
    this.#pages.add(cancel);
  }

  #wishAgain(seconds: number): void {
    this.#cancelWish();
    if (this.#pages.size >= MAX_OPEN_PAGES) return;
    this.#cancelWish = this.#agenda.plan(this.#agenda.now + seconds, () => this.#wantPage());
  }

  /** The chain for the page, and how long it took to come to it. */
  async #decide(): Promise<{ chain: Chain; seconds: number; note: string | null }> {
    if (!this.#keeper.hasPac) return { chain: NO_PAC, seconds: 0, note: null };
    let seconds = 0;
    const answer = await this.#ask((name) => {
      const looked = this.#cache.lookUp(name, this.#here.names, this.#agenda.now);
      seconds += looked.seconds;
      return looked.answer?.addresses ?? null;
    });
    this.#error ??= answer.error;
    const line = answer.line === null ? "" : `line ${answer.line}: `;
    const note = answer.error ?? `${line}${formatChain(answer.chain)}`;
    return { chain: answer.chain, seconds, note };
  }

  #ask(resolve: (name: string) => readonly string[] | null) {
    return this.#itinerary.ask(this.#here.place.profile, resolve, this.#agenda.now);
  }

  #pageDone(walk: Walk, { started, note }: { started: number; note: string | null }): void {
    this.#tell(walk, started, note);
    this.#bad.remember(walk, this.#itinerary.client.journey.walk.badProxy, this.#agenda.now);
    if (walk.shown === "page" || walk.shown === "sign-on page") {
      this.#first ??= { at: this.#agenda.now, walk };
      if (walk.shown === "page") this.#settleChange();
    }
    this.#wishAgain(pauseBeforeNextPage(this.#agenda.now - this.#lastChange));
  }

  /** A page like the one before is not told again. */
  #tell(walk: Walk, started: number, note: string | null): void {
    const now = Math.max(this.#agenda.now, started);
    const told = JSON.stringify([note, walk.shown, walk.via, walk.tries.map(({ detail }) => detail)]);
    if (told === this.#lastPage) return;
    this.#lastPage = told;
    if (note !== null) this.#say(started, "evaluate", note);
    for (const { at, detail } of walk.tries) this.#say(started + at, "try", detail);
    if (walk.shown === "page") this.#say(now, "page", `shown, via ${walk.via}`);
    else if (walk.shown === "sign-on page") this.#say(now, "page", "the sign-on page of the network");
    else this.#say(now, "give-up", walk.shown === "error" ? GIVE_UP.page : GIVE_UP.user);
  }

  /** Pages come as this network wants it: with its PAC, where it has one for this client. */
  #settleChange(): void {
    const index = this.#changes.length - 1;
    const change = this.#changes[index];
    if (change === undefined || change.seconds !== null) return;
    const { client, size } = this.#itinerary;
    if (!this.#keeper.hasPac && acquireAfresh(this.#here, size, client).status === "loaded") return;
    this.#changes[index] = { ...change, seconds: rounded(this.#agenda.now - change.at) };
  }

  #arrive({ at, profile, newAddress }: PlannedChange): void {
    const { site, policy, world, client, profile: start } = this.#itinerary;
    this.#here = surroundings(site, profile, profile.place === start.place ? policy : null, world);
    this.#lastChange = at;
    this.#lastPage = "";
    this.#changes.push({ at, to: profile.id, seconds: null, staleName: false });
    this.#say(
      at,
      "network-change",
      `${profile.id}${newAddress ? "" : ", without a new address"}: ${profile.summary}`,
    );
    // Who has as many pages open in vain as they ever open tries again in another network.
    if (this.#pages.size >= MAX_OPEN_PAGES) {
      this.#pages.clear();
      this.#wishAgain(0);
    }
    if (!newAddress || client.journey.newAddressSeconds === null) return;
    this.#bad.forget();
    this.#cache.newAddress();
    // Whatever was open over the old address fails with it.
    for (const cancel of this.#pages) cancel();
    this.#pages.clear();
    this.#keeper.newAddress();
    this.#wishAgain(0);
  }

  #say(at: number, what: EventKind, detail: string): void {
    this.#events.push({ at: rounded(at), what, detail });
  }
}
