import type { Release } from "./release";
import { squid } from "./squid";

export const tentacle: Release = {
  ...squid,
  name: "tentacle",
  version: "20.2.4",
  bucketNameRedirects: false,
  tenantKnownInPreRequest: true,
  authenticatesFirst: true,
  abortCode: -1,
  answer: { presetStatusStays: true, omitsEmptyMessage: false },
  limits: { runtimeMs: 1000, memoryBytes: 128_000 },
};
