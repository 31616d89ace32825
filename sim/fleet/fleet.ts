import type { Acquisition } from "../journey/acquire.ts";
import type { JourneyHabits } from "../journey/habits.ts";
import {
  afterFetch,
  afterNewAddress,
  type FetchEnd,
  NO_SCHEDULE,
  type Schedule,
} from "../journey/schedule.ts";
import { LaptopQueue } from "./queue.ts";
import { type Random, randomFrom } from "./random.ts";
import { Series } from "./series.ts";
import { type FetchTraffic, trafficOf } from "./traffic.ts";

/** One kind of laptop: a client, how its fetches go, and its share of the fleet. */
export interface FleetPart {
  readonly habits: JourneyHabits;
  readonly acquisition: Acquisition;
  readonly share: number;
}

/** How people use their laptops in the span; times in seconds. */
export interface Day {
  readonly seconds: number;
  /** When laptops wake, and how widely that is spread (standard deviation). */
  readonly wake: number;
  readonly spread: number;
  /** How long they stay awake. */
  readonly awake: number;
  /** Mean time between two requests of one laptop. */
  readonly betweenRequests: number;
  /** Mean time between two changes of network, each of which gives it another address. */
  readonly betweenMoves: number;
}

export interface FleetPlan {
  readonly laptops: number;
  readonly parts: readonly FleetPart[];
  readonly day: Day;
  readonly seed: number;
  /** Told now and then how much of the span is over, from 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/** What the endpoint and a firewall in front of it see, for each second. */
export interface FleetTraffic {
  readonly syns: Float64Array;
  readonly resets: Float64Array;
  readonly requests: Float64Array;
  readonly halfOpen: Float64Array;
  readonly fetches: number;
}

/** What a laptop does next. */
type Next = "fetch" | "move" | "sleep";

const PROGRESS_EVERY = 50_000;

/**
 * A day of many laptops, each with the same schedule of fetches as in a journey. The same plan gives the same
 * figures. Memory does not grow with the length of the day beyond a few numbers a second.
 */
export function simulateFleet(plan: FleetPlan): FleetTraffic {
  const fleet = new Fleet(plan);
  fleet.run();
  return fleet.traffic();
}

interface Laptop {
  readonly part: number;
  readonly sleepAt: number;
  schedule: Schedule;
  moveAt: number;
  next: Next;
}

class Fleet {
  readonly #plan: FleetPlan;
  readonly #random: Random;
  readonly #queue: LaptopQueue;
  readonly #laptops: Laptop[] = [];
  readonly #traffic: readonly FetchTraffic[];
  readonly #ends: readonly FetchEnd[];
  readonly #series: Record<"syns" | "resets" | "requests" | "halfOpen", Series>;
  #fetches = 0;

  constructor(plan: FleetPlan) {
    this.#plan = plan;
    this.#random = randomFrom(plan.seed);
    this.#queue = new LaptopQueue(plan.laptops);
    this.#traffic = plan.parts.map(({ acquisition, habits }) => trafficOf(acquisition, habits));
    this.#ends = plan.parts.map(({ acquisition: { status } }) =>
      status === "loaded" ? "loaded" : status === "not-a-pac" ? "page" : "failed",
    );
    const series = () => new Series(plan.day.seconds);
    this.#series = { syns: series(), resets: series(), requests: series(), halfOpen: series() };
    for (let laptop = 0; laptop < plan.laptops; laptop++) this.#wake(laptop);
  }

  run(): void {
    const { day, onProgress } = this.#plan;
    for (let events = 0; ; events++) {
      const next = this.#queue.take();
      if (next === undefined || next.at >= day.seconds) break;
      if (events % PROGRESS_EVERY === 0) onProgress?.(next.at / day.seconds);
      this.#happen(next.laptop, next.at);
    }
    onProgress?.(1);
  }

  traffic(): FleetTraffic {
    const { syns, resets, requests, halfOpen } = this.#series;
    return {
      syns: syns.perSecond(),
      resets: resets.perSecond(),
      requests: requests.perSecond(),
      halfOpen: halfOpen.perSecond(),
      fetches: this.#fetches,
    };
  }

  #wake(index: number): void {
    const { day } = this.#plan;
    const at = Math.max(0, this.#random.normal(day.wake, day.spread));
    const moveAt = at + this.#random.exponential(day.betweenMoves);
    this.#laptops[index] = {
      part: this.#choosePart(),
      sleepAt: at + day.awake,
      schedule: NO_SCHEDULE,
      moveAt,
      next: "fetch",
    };
    this.#queue.add(index, at);
  }

  #choosePart(): number {
    const { parts } = this.#plan;
    let rest = this.#random.next() * parts.reduce((sum, { share }) => sum + share, 0);
    const found = parts.findIndex(({ share }) => {
      rest -= share;
      return rest < 0;
    });
    return found < 0 ? parts.length - 1 : found;
  }

  #happen(index: number, at: number): void {
    const laptop = this.#laptops[index];
    const part = laptop && this.#plan.parts[laptop.part];
    if (laptop === undefined || part === undefined || laptop.next === "sleep") return;
    if (laptop.next === "fetch") this.#fetch(laptop, part, at);
    else {
      laptop.schedule = afterNewAddress(part.habits, laptop.schedule, at);
      laptop.moveAt = at + this.#random.exponential(this.#plan.day.betweenMoves);
    }
    this.#planNext(index, laptop, at);
  }

  #fetch(laptop: Laptop, { habits, acquisition }: FleetPart, at: number): void {
    this.#fetches += 1;
    this.#record(laptop.part, at);
    const end = this.#ends[laptop.part];
    // A fetch without end plans nothing; only another address starts anew.
    laptop.schedule =
      acquisition.seconds === null || end === undefined
        ? NO_SCHEDULE
        : afterFetch(habits, laptop.schedule, end, at + acquisition.seconds);
  }

  #record(part: number, at: number): void {
    const traffic = this.#traffic[part];
    if (traffic === undefined) return;
    const { syns, resets, requests, halfOpen } = this.#series;
    const { connections, synTimes, halfOpenSeconds } = traffic;
    for (const after of synTimes) syns.count(at + after, connections);
    resets.count(at, traffic.resets);
    requests.count(at, traffic.requests);
    halfOpen.hold(at, at + halfOpenSeconds, connections);
  }

  #planNext(index: number, laptop: Laptop, now: number): void {
    const { at, onTimer } = laptop.schedule;
    // A fetch that waits for a request begins with the first one behind its time.
    const wait = onTimer ? 0 : this.#random.exponential(this.#plan.day.betweenRequests);
    const fetchAt = at === null ? Number.POSITIVE_INFINITY : Math.max(at, now) + wait;
    const first = Math.min(fetchAt, laptop.moveAt, laptop.sleepAt);
    laptop.next = first === fetchAt ? "fetch" : first === laptop.moveAt ? "move" : "sleep";
    this.#queue.add(index, first);
  }
}
