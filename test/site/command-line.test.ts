import { describe, expect, test } from "vitest";
import { CommandError, EXIT, packageVersion, runProgram, SiteError, wantsColor } from "../../site/index.ts";
import { fakeIo } from "../helpers/fake-io.ts";

/** A command that does what its only argument says. */
async function runDemo(argv: readonly string[], action: () => void = () => undefined) {
  const io = fakeIo();
  const status = await runProgram("pac-demo", argv, io, (program, done) => {
    program
      .argument("[what]")
      .option("--number <n>", "a number")
      .action((what: string | undefined) => {
        action();
        if (what === "findings") done(EXIT.findings);
        if (what === "worst") for (const each of [EXIT.usage, EXIT.failed, EXIT.findings]) done(each);
      });
    program.command("sub").option("--deep <x>");
  });
  return { status, out: io.out(), err: io.err() };
}

describe("the exit status of a command", () => {
  test.each([
    ["nothing to complain of", [], 0, "", ""],
    ["findings", ["findings"], 1, "", ""],
    ["the worst of several", ["worst"], 3, "", ""],
    ["the version", ["--version"], 0, `${packageVersion()}\n`, ""],
    [
      "an unknown option",
      ["--numbre", "1"],
      2,
      "",
      "pac-demo: unknown option '--numbre'\n(Did you mean --number?)\n",
    ],
    [
      "an unknown option of a subcommand",
      ["sub", "--deeep", "1"],
      2,
      "",
      "pac-demo: unknown option '--deeep'\n(Did you mean --deep?)\n",
    ],
    ["a missing value", ["--number"], 2, "", "pac-demo: option '--number <n>' argument missing\n"],
    [
      "too many arguments",
      ["a", "b"],
      2,
      "",
      "pac-demo: too many arguments. Expected 1 argument but got 2.\n",
    ],
  ] as const)("%s", async (_, argv, status, out, err) => {
    expect(await runDemo(argv)).toEqual({ status, out, err });
  });

  test("help goes to stdout", async () => {
    const { status, out, err } = await runDemo(["--help"]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toContain("Usage: pac-demo");
  });
});

describe("what an action throws", () => {
  test.each([
    [
      "a worded failure",
      new CommandError("port 80 is taken", EXIT.failed),
      3,
      "pac-demo: port 80 is taken\n",
    ],
    ["wrong usage", new CommandError("give one", EXIT.usage), 2, "pac-demo: give one\n"],
    [
      "a broken site file",
      new SiteError([{ file: "a.yaml", line: 3, column: 4, message: "no" }]),
      2,
      "a.yaml:3:4: no\n",
    ],
    ["anything else", new TypeError("x is not a function"), 3, "pac-demo: x is not a function\n"],
    ["no error at all", "just a text", 3, "pac-demo: just a text\n"],
  ])("%s gives one line and no stack trace", async (_, thrown, status, err) => {
    const ran = await runDemo([], () => {
      throw thrown;
    });
    expect(ran).toEqual({ status, out: "", err });
  });
});

describe("colour", () => {
  test.each([
    ["on a terminal", true, {}, true],
    ["in a pipe", false, {}, false],
    ["where NO_COLOR is set", true, { NO_COLOR: "1" }, false],
    ["where NO_COLOR is empty", true, { NO_COLOR: "" }, true],
  ])("%s", (_, isTTY, env, wanted) => {
    const io = fakeIo({ isTTY, env });
    expect(wantsColor(io, io.stdout)).toBe(wanted);
  });
});
