import { QuickJS } from "quickjs-wasi";
import { describe, expect, test } from "vitest";
import { engineModule } from "../../../sim/engine/engine-module.ts";
import { findInterruptCounter } from "../../../sim/engine/interrupt-counter.ts";
import { askAll, body } from "../../helpers/ask.ts";
import { fakeWorld } from "../../helpers/world.ts";

/** Each row was asked of Chromium 156: what a run that is given up leaves behind. */
describe("a call that is given up for each look-up", () => {
  const world = fakeWorld({ dns: { "a.example": ["192.0.2.1"], "b.example": ["192.0.2.2"] } });
  const urls = ["http://www.example.com/", "http://www.example.com/"];
  const twice = 'dnsResolve("a.example"); dnsResolve("b.example");';

  test.each([
    ["runs once where nothing is looked up", "n++; return 'n' + n;", "n1", "n2"],
    ["runs once more for each question", `n++; ${twice} return 'n' + n;`, "n3", "n6"],
    ["counts a question once", `n++; ${twice} ${twice} return 'n' + n;`, "n3", "n6"],
    ["counts the own address as a question", "n++; myIpAddress(); return 'n' + n;", "n2", "n4"],
    ["counts no question without a name", "n++; dnsResolve(''); dnsResolve(5); return 'n' + n;", "n1", "n2"],
    [
      "keeps a failure in a global",
      "if (!ip) ip = [dnsResolve('a.example')]; return '' + ip[0];",
      "null",
      "null",
    ],
    [
      "keeps what isInNet said",
      "if (!ip) ip = [isInNet('a.example', '0.0.0.0', '0.0.0.0')]; return '' + ip;",
      "false",
      "false",
    ],
    [
      "keeps what isResolvable said",
      "if (!ip) ip = [isResolvable('a.example')]; return '' + ip;",
      "false",
      "false",
    ],
    ["keeps a wrong own address", "if (!ip) ip = myIpAddress(); return ip;", "127.0.0.1", "127.0.0.1"],
    [
      "ends at the next call",
      "ip = same(dnsResolve('a.example')); n++; return ip + n;",
      "192.0.2.11",
      "192.0.2.12",
    ],
    [
      "cannot go on by catching the end",
      "try { ip = same(dnsResolve('a.example')); } catch (e) { n += 100; } finally { n++; } return ip + n;",
      "192.0.2.11",
      "192.0.2.12",
    ],
    [
      "waits once the questions are not the same each time",
      "n++; dnsResolve('n' + n + '.example'); return 'n' + n;",
      "n3",
      "n6",
    ],
    [
      "waits after long alerts",
      "n++; for (var i = 0; i < 40; i++) alert('forty characters, forty characters, forty'); return 'n' + n;",
      "n2",
      "n4",
    ],
  ])("%s", async (_, text, first, second) => {
    const pac = `var n = 0, ip;\nfunction same(x) { return x; }\n${body(text)}`;
    const answers = await askAll(pac, { world, urls });
    expect(answers.map(({ result, error }) => result ?? error)).toEqual([first, second]);
  });
});

describe("the engine's interrupt counter", () => {
  test("is found, and makes the engine ask at the next call", async () => {
    let asked = 0;
    const interruptHandler = () => {
      asked++;
      return false;
    };
    using vm = await QuickJS.create({ wasm: await engineModule(), interruptHandler });
    const counter = findInterruptCounter(vm);
    expect(counter).not.toBeNull();
    asked = 0;
    counter?.set(1);
    vm.evalCode("(function () {})()").dispose();
    expect(asked).toBe(1);
  });
});
