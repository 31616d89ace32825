import { describe } from "vitest";
import { agreesAboutTheCorpus } from "./corpus.ts";
import { decideAllInFirefox } from "./oracle/firefox.ts";
import { FIREFOX } from "./oracle/firefox-launch.ts";

describe("Firefox", () => {
  agreesAboutTheCorpus({
    name: "Firefox",
    client: "firefox",
    program: FIREFOX,
    decideAll: decideAllInFirefox,
  });
});
