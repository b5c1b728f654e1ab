import { expect, it } from "vitest";
import { referenceEntries } from "./entries";
import { referenceMarkdown } from "./markdown";

it("docs/reference.md is what schema and recordings tell; `npm run reference` writes it anew", async () => {
  const url = new URL("../../../../docs/reference.md", import.meta.url);
  await expect(await referenceMarkdown(referenceEntries())).toMatchFileSnapshot(url.pathname);
});
