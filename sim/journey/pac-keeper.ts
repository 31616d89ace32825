import type { Acquisition } from "./acquire.ts";
import type { Agenda } from "./agenda.ts";
import type { JourneyHabits } from "./habits.ts";
import type { EventKind } from "./journey.ts";
import {
  afterFetch,
  afterNewAddress,
  dueOnRequest,
  type FetchEnd,
  NO_SCHEDULE,
  type Schedule,
} from "./schedule.ts";

/** What the keeper of a client's PAC needs of the journey around it. */
export interface KeeperWorld {
  /** What asking for the PAC comes to here and now. */
  acquire(): Acquisition;
  /** Can the script that came be loaded? */
  usable(): Promise<boolean>;
  say(at: number, what: EventKind, detail: string): void;
  /** Pages that waited for the PAC may go on. */
  released(): void | Promise<void>;
}

interface Fetch {
  readonly started: number;
  readonly acquisition: Acquisition | null;
  readonly holds: boolean;
  /** Takes its end off the agenda. */
  readonly cancel: () => void;
}

/** Gets the PAC for one client and keeps it: first fetch, retries, refreshes, new addresses. */
export class PacKeeper {
  readonly #habits: JourneyHabits;
  readonly #agenda: Agenda;
  readonly #world: KeeperWorld;
  #schedule: Schedule = NO_SCHEDULE;
  #cancelTimer: () => void = () => undefined;
  #fetch: Fetch | null = null;
  #first: Acquisition | null = null;
  #hasPac = false;
  /** The latest fetch as it was told. */
  #told: string | null = null;

  constructor(habits: JourneyHabits, agenda: Agenda, world: KeeperWorld) {
    this.#habits = habits;
    this.#agenda = agenda;
    this.#world = world;
  }

  /** Is a script in use? */
  get hasPac(): boolean {
    return this.#hasPac;
  }

  /** Do requests wait for the fetch that is under way? */
  get holdsPages(): boolean {
    return this.#fetch?.holds === true;
  }

  /** How the first fetch ended, or will end. */
  get first(): Acquisition {
    if (this.#first === null) throw new Error("nothing was fetched yet");
    return this.#first;
  }

  /** A user wants something: fetches that waited for activity begin. */
  request(): void {
    if (this.#fetch === null && dueOnRequest(this.#schedule, this.#agenda.now)) this.fetch();
  }

  fetch(): void {
    if (this.#fetch !== null) return;
    this.#begin(this.#first === null || this.#habits.holdsPages === "every fetch");
  }

  /** Forgets the PAC and fetches anew after the client's pause; pages wait until that has ended. */
  newAddress(): void {
    this.stop();
    this.#cancelTimer();
    this.#hasPac = false;
    this.#schedule = afterNewAddress(this.#habits, this.#schedule, this.#agenda.now);
    const cancel = this.#agenda.plan(this.#schedule.at ?? this.#agenda.now, () => {
      this.#fetch = null;
      this.#begin(true);
    });
    this.#fetch = { started: this.#agenda.now, acquisition: null, holds: true, cancel };
  }

  /**
   * Ends a fetch that is under way; what it did until now is told.
   *
   * @param forever nothing will happen any more, so an endless fetch has had time for all its steps
   */
  stop({ forever = false } = {}): void {
    const fetch = this.#fetch;
    if (fetch === null) return;
    fetch.cancel();
    this.#fetch = null;
    if (fetch.acquisition === null) return;
    const until = forever ? Number.POSITIVE_INFINITY : this.#agenda.now;
    this.#tell(fetch.started, fetch.acquisition, until);
  }

  #begin(holds: boolean): void {
    const started = this.#agenda.now;
    const acquisition = this.#world.acquire();
    this.#first ??= acquisition;
    const { seconds } = acquisition;
    const cancel =
      seconds === null ? () => undefined : this.#agenda.plan(started + seconds, () => this.#end(acquisition));
    this.#fetch = { started, acquisition, holds, cancel };
  }

  async #end(acquisition: Acquisition): Promise<void> {
    this.stop();
    const end = await this.#kindOf(acquisition);
    this.#hasPac = end === "loaded" || (this.#hasPac && this.#habits.keepsOldPac);
    this.#schedule = afterFetch(this.#habits, this.#schedule, end, this.#agenda.now);
    const { at, onTimer } = this.#schedule;
    if (at !== null && onTimer) this.#cancelTimer = this.#agenda.plan(at, () => this.fetch());
    await this.#world.released();
  }

  async #kindOf({ status }: Acquisition): Promise<FetchEnd> {
    if (status === "not-a-pac") return "page";
    if (status !== "loaded") return "failed";
    return (await this.#world.usable()) ? "loaded" : "broken script";
  }

  /** The steps of a fetch; one that went like the one before takes a single line. */
  #tell(started: number, { steps, detail: place }: Acquisition, until: number): void {
    const told = steps.filter(({ at }) => started + at <= until);
    const key = JSON.stringify([place, told.map(({ what, detail }) => (what === "dns" ? what : detail))]);
    const again = this.#told !== null;
    const same = key === this.#told;
    this.#told = key;
    const last = told.at(-1);
    if (again) {
      const detail =
        same && last !== undefined ? `asks for the PAC again: ${last.detail}` : "asks for the PAC again";
      this.#world.say(started, "retry", detail);
    }
    if (same) return;
    for (const { at, what, detail } of told) this.#world.say(started + at, what, detail);
  }
}
