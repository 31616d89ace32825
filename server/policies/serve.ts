import { pacReply } from "../respond/pac.ts";
import type { RequestPolicy } from "./policy.ts";

export const serve: RequestPolicy = {
  id: "serve",
  summary: "Answers with the PAC",
  meets: "served",
  layer: "request",
  onRequest: pacReply,
};
