import { expect, test } from "vitest";
import { destinationUrls } from "../../../lint/evaluation/destination-urls.ts";

test.each([
  ["203.0.113.0/24", ["203.0.113.0", "203.0.113.128", "203.0.113.255"]],
  ["203.0.113.7", ["203.0.113.7"]],
  ["203.0.113.6/31", ["203.0.113.6", "203.0.113.7"]],
  ["0.0.0.0/0", ["0.0.0.0", "128.0.0.0", "255.255.255.255"]],
  ["2001:db8::/32", ["[2001:db8::]", "[2001:db8:8000::]", "[2001:db8:ffff:ffff:ffff:ffff:ffff:ffff]"]],
  ["2001:db8::1", ["[2001:db8::1]"]],
  ["2001:db8:1:2:3:4:5:6/127", ["[2001:db8:1:2:3:4:5:6]", "[2001:db8:1:2:3:4:5:7]"]],
  ["::ffff:203.0.113.0/126", ["203.0.113.0", "203.0.113.2", "203.0.113.3"]],
  ["Meet.example.net", ["meet.example.net"]],
  ["*.meet.example.net", ["www.meet.example.net", "a.www.meet.example.net"]],
  ["*", ["www.example.com"]],
])("%s: %s", (destination, hosts) => {
  expect(destinationUrls(destination)).toEqual(
    hosts.flatMap((host) => [`https://${host}/`, `http://${host}/`]),
  );
  for (const url of destinationUrls(destination)) expect(new URL(url).href).toBe(url);
});
