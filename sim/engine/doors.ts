import type { JSValueHandle, QuickJS } from "quickjs-wasi";
import type { DialectSource } from "../../pac/index.ts";
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
}

/** A record of nothing yet. */
export function emptyRecord(): CallRecord {
  return { lookups: [], alerts: [], alertCharacters: 0, missing: null, questions: new Set() };
}

/** Alerts beyond this are dropped (Chromium buffers 2 KB); a script must not fill our memory through its log. */
const MAX_ALERT_CHARACTERS = 64 * 1024;

/**
 * Defines a dialect's native functions and hands them the only ways out of the realm.
 *
 * @param dialect whose native functions, and how many questions it lets them ask
 * @param record written to by every door; the caller empties it between calls
 * @param reader takes the texts a script gives
 */
export function installDoors(
  vm: QuickJS,
  dialect: DialectSource,
  world: World,
  record: CallRecord,
  reader: TextReader,
): void {
  const read = (value: JSValueHandle | undefined) => (value === undefined ? "" : reader.read(value));
  const { natives, maxQuestions } = dialect;
  const mayAsk = (question: string) => countQuestion(record, question, maxQuestions);
  const text = (value: string | null) => (value === null ? vm.null : vm.newString(value));
  const functions: Record<string, (...args: (JSValueHandle | undefined)[]) => JSValueHandle> = {
    resolve: (question, handle) => {
      const name = read(handle);
      // What is too long to be read is too long for a name: DNS has room for 253 characters (RFC 1035, 2.3.4).
      return text(name !== null && mayAsk(`${question} ${name}`) ? resolve(world, record, name) : null);
    },
    addresses: (question) => text(mayAsk(`${question}`) ? world.addresses.join(";") : ""),
    alert: (message) => {
      keepAlert(record, read(message));
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

function resolve(world: World, record: CallRecord, name: string): string | null {
  const earlier = record.lookups.find((lookup) => lookup.name === name);
  const answer = earlier === undefined ? world.resolve(name) : earlier.answer;
  if (answer === undefined) {
    record.missing ??= name;
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
