import type { JSValueHandle, QuickJS } from "quickjs-wasi";
import type { DialectSource } from "../../pac/index.ts";
import { type Attempts, judge } from "./attempts.ts";
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
  /** A run that counts for nothing must not go on by catching an exception. */
  readonly mayCatch: boolean;
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
  const { natives, maxQuestions } = dialect;
  const mayAsk = (question: string) => admit(recorder, question, maxQuestions);
  const text = (value: string | null) => (value === null ? vm.null : vm.newString(value));
  const functions: Record<string, (...args: (JSValueHandle | undefined)[]) => JSValueHandle> = {
    resolve: (question, handle) => {
      const name = read(handle);
      // What is too long to be read is too long for a name: DNS has room for 253 characters (RFC 1035, 2.3.4).
      if (name === null) return vm.null;
      const may = mayAsk(`${question} ${name}`);
      if (may !== "give-up") return text(may === "answer" ? resolve(world, recorder, name) : null);
      // The client waits for the answer before it runs the script again.
      if (world.resolve(name) === undefined) recorder.current().missing ??= name;
      return giveUp(vm, recorder);
    },
    addresses: (question) => {
      const may = mayAsk(`${question}`);
      return may === "give-up"
        ? giveUp(vm, recorder)
        : text(may === "answer" ? world.addresses.join(";") : "");
    },
    alert: (message) => {
      keepAlert(recorder.current(), read(message));
      return vm.undefined;
    },
  };
  using behind = vm.newObject();
  for (const [name, door] of Object.entries(functions)) {
    using handle = vm.newFunction(name, (...args) => door(...args));
    vm.setProp(behind, name, handle);
  }
  using wrap = vm.evalCode(STOPPING, "(pac functions)");
  using doors = vm.callFunction(wrap, vm.undefined, behind);
  using install = vm.evalCode(natives, "(pac functions)");
  vm.callFunction(install, vm.undefined, doors).dispose();
}

/**
 * A run that is given up stops at once, without a word to the script's own `catch`. The engine has an end that cannot
 * be caught for a loop that takes too long, so that is what such a run is sent into; `undefined` sends it there.
 */
const STOPPING = `(function (behind) {
  function through(value) {
    if (value === undefined) for (;;);
    return value;
  }
  return {
    resolve: function (question, name) { return through(behind.resolve(question, name)); },
    addresses: function (question) { return through(behind.addresses(question)); },
    alert: behind.alert
  };
})`;

/** Thrown into the script when a name must be looked up first. The run is discarded even if the script catches it. */
class NotKnownYet extends Error {}

function giveUp(vm: QuickJS, recorder: Recorder): JSValueHandle {
  recorder.current().givenUp = true;
  recorder.missed();
  // The quick way, where nobody could notice.
  if (!recorder.mayCatch) throw new NotKnownYet("the call is made again");
  return vm.undefined;
}

/** May this question be answered? */
function admit(recorder: Recorder, question: string, max: number | null): "answer" | "refuse" | "give-up" {
  const record = recorder.current();
  const { attempts } = record;
  if (attempts === null) return countQuestion(record, question, max) ? "answer" : "refuse";
  record.asked++;
  return judge(attempts, question, record.asked, max);
}

function resolve(world: World, recorder: Recorder, name: string): string | null {
  const record = recorder.current();
  const earlier = record.lookups.find((lookup) => lookup.name === name);
  const answer = earlier === undefined ? world.resolve(name) : earlier.answer;
  if (answer === undefined) {
    record.missing ??= name;
    recorder.missed();
    throw new NotKnownYet(`"${name}" is being looked up`);
  }
  if (earlier === undefined) record.lookups.push({ name, answer });
  return answer === null || answer.length === 0 ? null : answer.join(";");
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
