import { describe } from "vitest";
import { rejects } from "../helpers/site-mistakes.ts";

/** A site file whose `pac` has this besides what it needs, on line 1; and perhaps a state folder. */
const pac = (more: string, state = "") => `pac: { file: a, url: http://a.example/, ${more} }\n${state}`;
const STATE = "state: { directory: /var/lib/pacwright }\n";

describe("editions", () =>
  rejects([
    ["fine", pac("editions: [{ name: munich, sources: [10.0.0.0/8], file: b }]")],
    ["fine, from CSV", pac("editions: [{ name: munich, sources: munich.csv, file: b }]")],
    [
      "neither a file nor a ref",
      pac("editions: [{ name: munich, sources: [10.0.0.0/8] }]"),
      '1:52: pac.editions.0: "munich" needs a file or a ref',
    ],
    [
      "both",
      pac(
        "git: { repository: r }, editions: [{ name: munich, sources: [10.0.0.0/8], file: b, ref: c }]",
        STATE,
      ),
      '1:76: pac.editions.0: "munich" needs either a file or a ref, not both',
    ],
    [
      "a ref of nothing",
      pac("editions: [{ name: munich, sources: [10.0.0.0/8], ref: c }]"),
      '1:96: pac.editions.0.ref: is a ref of "pac.git.repository", which is not given',
    ],
    [
      "the name of all others",
      pac("editions: [{ name: default, sources: [10.0.0.0/8], file: b }]"),
      '1:60: pac.editions.0.name: "default" is what everybody else gets',
    ],
    [
      "a name twice",
      pac(
        "editions: [{ name: a, sources: [10.0.0.0/8], file: b }, { name: a, sources: [11.0.0.0/8], file: c }]",
      ),
      '1:105: pac.editions.1.name: there is another edition "a"',
    ],
    [
      "a network twice",
      pac(
        "editions: [{ name: a, sources: [10.0.0.0/8], file: b }, { name: c, sources: [10.0.0.0/8], file: c }]",
      ),
      '1:117: pac.editions.1.sources: 10.0.0.0/8 is already that of "a"',
    ],
    [
      "a name that is a path",
      pac("editions: [{ name: ../a, sources: [10.0.0.0/8], file: b }]"),
      '1:60: pac.editions.0.name: expected a name of lower-case letters, digits and dashes, such as munich, found "../a"',
    ],
  ]));

describe("git", () =>
  rejects([
    ["fine", pac("git: { repository: ../pac.git, ref: live, require: signed }", STATE)],
    [
      "without a place for its copy",
      pac("git: { repository: ../pac.git }"),
      '1:46: pac.git: needs "state.directory", a folder for its copy of the repository',
    ],
    [
      "with a path that leaves the repository",
      pac("git: { repository: ../pac.git, path: ../a }", STATE),
      '1:78: pac.git.path: "../a" is no path inside a repository; give "path", such as proxy.pac',
    ],
  ]));
