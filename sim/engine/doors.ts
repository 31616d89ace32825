import type { JSValueHandle, QuickJS } from "quickjs-wasi";
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
}

/** A record of nothing yet. */
export function emptyRecord(): CallRecord {
  return { lookups: [], alerts: [], alertCharacters: 0, missing: null, questions: new Set() };
}

/**
 * At most this many different questions per call (`kMaxUniqueResolveDnsPerExec` in Chromium). dnsResolve and
 * dnsResolveEx of one name are two, and the client's own address is one as well (asked of Chromium 156).
 */
const MAX_QUESTIONS = 20;
/** Alerts beyond this are dropped (Chromium buffers 2 KB); a script must not fill our memory through its log. */
const MAX_ALERT_CHARACTERS = 64 * 1024;

/**
 * Defines a dialect's native functions and hands them the only ways out of the realm.
 *
 * @param natives a function expression that takes the doors (see `dialectSource`)
 * @param record written to by every door; the caller empties it between calls
 */
export function installDoors(vm: QuickJS, natives: string, world: World, record: CallRecord): void {
  const text = (value: string | null) => (value === null ? vm.null : vm.newString(value));
  const functions: Record<string, (...args: (JSValueHandle | undefined)[]) => JSValueHandle> = {
    resolve: (question, name) => text(resolve(world, record, `${question}`, `${name}`)),
    addresses: (question) => text(mayAsk(record, `${question}`) ? world.addresses.join(";") : ""),
    alert: (message) => {
      keepAlert(record, `${message}`);
      return vm.undefined;
    },
  };
  using doors = vm.newObject();
  for (const [name, door] of Object.entries(functions)) {
    using handle = vm.newFunction(name, (...args) => door(...args));
    vm.setProp(doors, name, handle);
  }
  using install = vm.evalCode(natives, "(pac functions)");
  vm.callFunction(install, vm.undefined, doors).dispose();
}

/** Thrown into the script when a name must be looked up first. The run is discarded even if the script catches it. */
class NotKnownYet extends Error {}

function resolve(world: World, record: CallRecord, question: string, name: string): string | null {
  if (!mayAsk(record, `${question} ${name}`)) return null;
  const earlier = record.lookups.find((lookup) => lookup.name === name);
  const answer = earlier === undefined ? world.resolve(name) : earlier.answer;
  if (answer === undefined) {
    record.missing ??= name;
    throw new NotKnownYet(`"${name}" is being looked up`);
  }
  if (earlier === undefined) record.lookups.push({ name, answer });
  return answer === null || answer.length === 0 ? null : answer.join(";");
}

/** Counts a question. False: the call has asked too many different ones, and this is not answered. */
function mayAsk(record: CallRecord, question: string): boolean {
  if (record.questions.size >= MAX_QUESTIONS && !record.questions.has(question)) return false;
  record.questions.add(question);
  return true;
}

function keepAlert(record: CallRecord, message: string): void {
  // An empty message fills memory too: it counts as one character.
  record.alertCharacters += message.length + 1;
  if (record.alertCharacters <= MAX_ALERT_CHARACTERS) record.alerts.push(message);
}
