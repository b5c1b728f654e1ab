import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { faultForms, parseFault } from "../../net/virtual/fault-text";
import { validateCase } from "../format/parse";

const page = readFileSync(join(import.meta.dirname, "../../../../docs/network.md"), "utf8");

it("docs/network.md names every fault", () => {
  const named = [...page.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell]) =>
    cell!.split(", ").map((each) => each.replaceAll("`", "")),
  );
  const words = faultForms.flatMap((form) =>
    form.startsWith("tls ")
      ? form
          .slice(4)
          .split(" | ")
          .map((how) => `tls ${how}`)
      : form.replace(/ \[after.*/, "").split(" | "),
  );
  expect(named.sort()).toEqual(words.sort());
});

it("docs/network.md shows endpoints and modules that a case may have", () => {
  const [, json] = /```json\n(.*?)```/s.exec(page)!;
  const parsed = validateCase({ format: 1, release: "pacific", scripts: {}, ...JSON.parse(json!) });
  expect(parsed).toMatchObject({ ok: true });
  expect(parseFault("stallReader after 100 bytes")).toEqual({ kind: "stallReader", afterBytes: 100 });
});
