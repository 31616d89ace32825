import { describe } from "vitest";
import { everyClient, travels } from "../../helpers/journey.ts";

const SIGN_ON = "the sign-on page after 0.048 s: a page came in place of the PAC";
const AFTER = "after the change to off-net at 20 s, pages came as they should within";

describe("captive-portal: the sign-on page can be shown, and pages come after signing on", () => {
  travels({ profile: "captive-portal" }, everyClient("not-a-pac 0.048 sign-on page", SIGN_ON));
  travels({ profile: "captive-portal" }, everyClient("not-a-pac 0.048 sign-on page", AFTER));
});

/** The incident: the browser waits for the PAC, so the sign-on page cannot be shown. */
describe("captive-portal that leaves the PAC's address unanswered", () => {
  const more = `profiles:
  hotel:
    like: captive-portal
    paths:
      - { to: pac, does: hang }
      - { to: internet, ports: [80], does: redirect }
      - { to: internet, does: refuse }
    changes: []`;
  travels({ profile: "hotel", site: { more } }, [
    ["chromium", "timeout 30.024 sign-on page", "the sign-on page after 30 s"],
    ["firefox", "timeout never", "never a page"],
  ]);
});
