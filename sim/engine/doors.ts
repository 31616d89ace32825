import type { JSValueHandle, QuickJS } from "quickjs-wasi";
import { type DialectSource, hiddenName } from "../../pac/index.ts";
import { type Attempts, judge, waitsAfterAlerts } from "./attempts.ts";
import type { TextReader } from "./text-reader.ts";
import type { Lookup, World } from "./types.ts";

/** What a script asked and said in one call. */
export interface CallRecord {
  lookups: Lookup[];
  alerts: string[];
  /** How much the alerts add up to, dropped ones too. */
  alertCharacters: number;
  /** A name the world does not know yet; the call counts for nothing until it does. */
  missing: string | null;
  /** The different questions asked: a function and what it was asked about. */
  questions: Set<string>;
  /** What earlier runs of the call came to; null: it is made once. */
  attempts: Attempts | null;
  /** How many questions this run has asked. */
  asked: number;
  /** The run counts for nothing: the call is made again. */
  givenUp: boolean;
}

/** A record of nothing yet. */
export function emptyRecord(attempts: Attempts | null = null): CallRecord {
  const counts = { alertCharacters: 0, asked: 0, givenUp: false };
  return { lookups: [], alerts: [], missing: null, questions: new Set(), attempts, ...counts };
}

/** Where the doors write. */
export interface Recorder {
  /** The record of the call that runs. */
  current(): CallRecord;
  /** The run of the call counts for nothing: it has asked for a name the world does not know yet, or is given up. */
  missed(): void;
  /** A run that was given up has got its answer, a failure, and ends soon: see {@link Calls.end}. */
  end(polls: number): void;
}

/** Alerts beyond this are dropped (Chromium buffers 2 KB); a script must not fill our memory through its log. */
const MAX_ALERT_CHARACTERS = 64 * 1024;

/**
 * Defines a dialect's native functions and hands them the only ways out of the realm.
 *
 * @param dialect whose native functions, and how many questions it lets them ask
 * @param recorder asked for the record each time a door is used
 * @param reader takes the texts a script gives
 */
export function installDoors(
  vm: QuickJS,
  dialect: DialectSource,
  world: World,
  recorder: Recorder,
  reader: TextReader,
): void {
  const read = (value: JSValueHandle | undefined) => (value === undefined ? "" : reader.read(value));
  const { natives, maxQuestions, sortsAddresses } = dialect;
  const mayAsk = (question: string) => admit(recorder, question, maxQuestions);
  const text = (value: string | null) => (value === null ? vm.null : vm.newString(value));
  const functions: Record<string, (...args: (JSValueHandle | undefined)[]) => JSValueHandle> = {
    resolve: (question, handle) => {
      const name = read(handle);
      // What is too long to be read is too long for a name: DNS has room for 253 characters (RFC 1035, 2.3.4).
      if (name === null) return vm.null;
      const may = mayAsk(`${question} ${name}`);
      if (may === "refuse") return vm.null;
      if (may === "answer") {
        const answer = resolve(world, recorder, name) ?? [];
        const given = sortsAddresses ? inOrderFor(world.addresses, answer) : answer;
        return text(given.length === 0 ? null : given.join(";"));
      }
      // The client waits for the answer, if it asks at all, before it runs the script again.
      const { attempts } = recorder.current();
      const asks = attempts?.answered.has(`${question} ${name}`) ?? false;
      if (asks && world.resolve(name) === undefined) recorder.current().missing ??= name;
      return vm.null;
    },
    addresses: (question) => text(mayAsk(`${question}`) === "answer" ? world.addresses.join(";") : null),
    failed: (within) => {
      if (recorder.current().givenUp) recorder.end(within?.toString() === "true" ? 2 : 1);
      return vm.undefined;
    },
    alert: (message) => {
      const record = recorder.current();
      keepAlert(record, read(message));
      if (saysTooMuch(record)) recorder.missed();
      return vm.undefined;
    },
  };
  using behind = vm.newObject();
  for (const [name, door] of Object.entries(functions)) {
    using handle = vm.newFunction(name, (...args) => door(...args));
    vm.setProp(behind, name, handle);
  }
  using ending = vm.evalCode(ENDING, "(pac functions)");
  using doors = vm.callFunction(ending, vm.undefined, behind);
  using install = vm.evalCode(natives, "(pac functions)");
  vm.callFunction(install, vm.undefined, doors).dispose();
}

/**
 * A helper that has no answer says so last of all: a run that was given up then ends soon. isInNet comes back to the
 * script through one more branch.
 */
const ENDING = `(function (behind) {
  var root = globalThis;
  return {
    resolve: behind.resolve,
    addresses: behind.addresses,
    alert: behind.alert,
    failed: function (value) {
      var net = root.${hiddenName("isInNet")};
      var within = net !== undefined && net.looking === true;
      if (within) net.looking = false;
      behind.failed(within);
      return value;
    }
  };
})`;

/** Thrown into the script when a name must be looked up first. The run is discarded even if the script catches it. */
class NotKnownYet extends Error {}

/** May this question be answered? */
function admit(recorder: Recorder, question: string, max: number | null): "answer" | "refuse" | "give-up" {
  const record = recorder.current();
  const { attempts } = record;
  if (attempts === null) return countQuestion(record, question, max) ? "answer" : "refuse";
  // A run that was given up learns nothing more (it goes on for a moment, see Calls.end).
  if (record.givenUp) return "refuse";
  record.asked++;
  const verdict = judge(attempts, question, record.asked, max);
  if (verdict === "give-up") {
    record.givenUp = true;
    recorder.missed();
  }
  return verdict;
}

function resolve(world: World, recorder: Recorder, name: string): readonly string[] | null {
  const record = recorder.current();
  const earlier = record.lookups.find((lookup) => lookup.name === name);
  const answer = earlier === undefined ? world.resolve(name) : earlier.answer;
  if (answer === undefined) {
    record.missing ??= name;
    recorder.missed();
    throw new NotKnownYet(`"${name}" is being looked up`);
  }
  if (earlier === undefined) record.lookups.push({ name, answer });
  return answer;
}

/**
 * Chromium puts addresses in the order of RFC 6724: IPv6 first for a client that has IPv6, and none of it for another
 * as long as there is IPv4 (asked of Chromium 156 with names in a hosts file).
 */
function inOrderFor(own: readonly string[], answer: readonly string[]): readonly string[] {
  const isIpv6 = (address: string) => address.includes(":");
  const ipv4 = answer.filter((address) => !isIpv6(address));
  if (ipv4.length === 0) return answer;
  const reachable = own.some(isIpv6) ? isIpv6 : (address: string) => address === "::1";
  return [...answer.filter(reachable), ...ipv4];
}

/**
 * Counts a question. dnsResolve and dnsResolveEx of one name are two, and the client's own address is one as well
 * (asked of Chromium 156).
 *
 * @returns false: the call has asked too many different ones, and this is not answered
 */
function countQuestion(record: CallRecord, question: string, max: number | null): boolean {
  if (max === null) return true;
  if (record.questions.size >= max && !record.questions.has(question)) return false;
  record.questions.add(question);
  return true;
}

/** A run that was given up for this one goes on to its end. */
function saysTooMuch(record: CallRecord): boolean {
  const { attempts, givenUp, alerts, alertCharacters } = record;
  if (attempts === null || givenUp || !waitsAfterAlerts(attempts, alerts.length, alertCharacters))
    return false;
  record.givenUp = true;
  return true;
}

/**
 * Keeps what a script says, up to a limit.
 *
 * @param message null: too long to be read
 */
export function keepAlert(
  record: Pick<CallRecord, "alerts" | "alertCharacters">,
  message: string | null,
): void {
  // An empty message fills memory too: it counts as one character.
  record.alertCharacters += (message?.length ?? MAX_ALERT_CHARACTERS) + 1;
  if (message !== null && record.alertCharacters <= MAX_ALERT_CHARACTERS) record.alerts.push(message);
}
