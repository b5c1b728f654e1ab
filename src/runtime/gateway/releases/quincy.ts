import { pacific } from "./pacific";
import type { Release } from "./release";

export const quincy: Release = {
  ...pacific,
  name: "quincy",
  version: "17.2.9",
  admin: { ...pacific.admin, packageVersions: true },
  fieldErrors: "lua",
  tablesWithoutData: ["Statements"],
  bucketNameRedirects: true,
  opsLogWithoutBucket: 0,
  answer: { presetStatusStays: false, omitsEmptyMessage: true },
  packageLibraries: ["lib", "lib64"],
};
