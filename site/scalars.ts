import { z } from "zod";
import { addressFamily } from "../pac/index.ts";

/** The values that several parts of a site file are made of. */

export const address = z
  .string()
  .refine((value) => addressFamily(value) !== null, { error: "expected an IPv4 or IPv6 address" })
  .describe("An IPv4 or IPv6 address");

const portError = { error: "expected a port from 1 to 65535" };
export const port = z.int(portError).min(1, portError).max(65535, portError);

export const text = z.string().min(1, { error: "expected a text" });
