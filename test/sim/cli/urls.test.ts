import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PAC, pacSim, SITE } from "../../helpers/pac-sim.ts";

const ALONE = ["--urls", "-", "--pac", "/here/proxy.pac"];
const LIST = "# the usual\nhttp://intranet/\n\nnonsense\r\n  https://www.example.com/a  \nhttp://wiki/";

describe("a list of URLs", () => {
  test("is answered in its order; a bad line is reported and skipped", async () => {
    expect(await pacSim(ALONE, { stdin: LIST })).toEqual({
      status: 2,
      out: "http://intranet/\tDIRECT\nhttps://www.example.com/a\tDIRECT\nhttp://wiki/\tDIRECT\n",
      err: '(standard input):4: "nonsense" is not an absolute URL; did you mean https://nonsense/?\n',
    });
  });

  test("as JSON: one object a line, with the line that decided", async () => {
    const { status, out } = await pacSim([...ALONE, "--json"], {
      stdin: "http://intranet/\nhttps://www.example.com/",
    });
    expect(status).toBe(0);
    const answers = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(answers.map(({ url, line }) => [url, line])).toEqual([
      ["http://intranet/", 2],
      ["https://www.example.com/", 4],
    ]);
  });

  test("names profile and client where there are several", async () => {
    const { out } = await pacSim(["--urls", "-", "--client", "all"], { stdin: "https://www.example.com/\n" });
    expect(out.trim().split("\n")).toEqual([
      "https://www.example.com/\ton-net\tchromium\tPROXY px1.corp.example:8080; DIRECT",
      "https://www.example.com/\ton-net\tnode\tPROXY px1.corp.example:8080; DIRECT",
      "https://www.example.com/\toff-net\tchromium\tDIRECT",
      "https://www.example.com/\toff-net\tnode\tDIRECT",
    ]);
  });

  test("goes on after a script that fails, and the worst status wins", async () => {
    const files = {
      "/here/pacwright.yaml": SITE,
      "/here/proxy.pac": PAC.replace(
        "isPlainHostName(host)",
        'host == "bad" ? nosuch : isPlainHostName(host)',
      ),
    };
    const { status, out, err } = await pacSim(ALONE, {
      files,
      stdin: "http://a/\nhttp://bad/\nnonsense\nhttp://b/\n",
    });
    expect(status).toBe(3);
    expect(out).toBe("http://a/\tDIRECT\nhttp://bad/\tDIRECT\nhttp://b/\tDIRECT\n");
    expect(err.split("\n").slice(0, 2)).toEqual([
      "(standard input):2: ReferenceError: nosuch is not defined",
      '(standard input):3: "nonsense" is not an absolute URL; did you mean https://nonsense/?',
    ]);
  });

  test("may be empty", async () => {
    expect(await pacSim(ALONE, { stdin: "\n# nothing\n" })).toEqual({ status: 0, out: "", err: "" });
  });

  test("may be long, and nothing but answers goes to stdout", async () => {
    const stdin = Array.from({ length: 2000 }, (_, i) => `http://h${i}/`).join("\n");
    const { status, out, err } = await pacSim(ALONE, { stdin, isTTY: true });
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(
      out
        .trim()
        .split("\n")
        .every((line, i) => line === `http://h${i}/\tDIRECT`),
    ).toBe(true);
  });

  test("comes from a file as well", async () => {
    const folder = await mkdtemp(join(tmpdir(), "pacwright-"));
    try {
      const list = join(folder, "urls.txt");
      await writeFile(list, "http://intranet/\nnonsense\n");
      const { status, out, err } = await pacSim(["--urls", list, "--pac", "/here/proxy.pac"]);
      expect({ status, out }).toEqual({ status: 2, out: "http://intranet/\tDIRECT\n" });
      expect(err.startsWith(`${list}:2: "nonsense"`)).toBe(true);
      const missing = await pacSim(["--urls", join(folder, "none.txt"), "--pac", "/here/proxy.pac"]);
      expect(missing).toEqual({
        status: 3,
        out: "",
        err: `pac-sim: --urls: cannot read ${join(folder, "none.txt")}: no such file\n`,
      });
      const aFolder = await pacSim(["--urls", folder, "--pac", "/here/proxy.pac"]);
      expect(aFolder).toEqual({
        status: 3,
        out: "",
        err: `pac-sim: --urls: cannot read ${folder}: EISDIR\n`,
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
