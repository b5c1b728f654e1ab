// @ts-expect-error plain JavaScript, run by Node
import { paste } from "../../scripts/lib/paste.mjs";
import { expectAccessible } from "./axe";
import { expect, test } from "./desk";
import { field } from "./form";

test("several rows are pasted into a map at once; a key that is there twice is marked", async ({
  desk,
  page,
}) => {
  await desk.write("preRequest script", "RGWDebugLog(#Request.HTTP.Parameters)\n");
  await paste(field(page, "HTTP.Parameters, new key"), "prefix\tlogs/\nmax-keys\t10\n");
  await expect(field(page, 'HTTP.Parameters["max-keys"]')).toHaveValue("10");
  await expect(desk.log).toContainText("Lua INFO: 2");
  await paste(field(page, "HTTP.Parameters, new key"), '{ "delimiter": "/", "prefix": "a" }');
  await expect(field(page, 'HTTP.Parameters["prefix"]')).toHaveValue("a");
  await expect(desk.log).toContainText("Lua INFO: 3");

  const key = field(page, "HTTP.Parameters, key delimiter");
  await key.fill("prefix");
  await key.press("Enter");
  await expect(page.getByText("HTTP.Parameters has an entry prefix already")).toBeVisible();
  await key.press("Escape");
  await expect(key).toHaveValue("delimiter");
  await key.fill("start-after");
  await key.press("Enter");
  await expect(field(page, 'HTTP.Parameters["start-after"]')).toHaveValue("/");
  await page.getByRole("button", { name: "Remove start-after from HTTP.Parameters" }).click();
  await expect(desk.log).toContainText("Lua INFO: 2");
});

test("a map of 500 rows takes the keys, scrolls in its place and leads to a mistake far down", async ({
  desk,
  page,
}) => {
  const entries = Array.from({ length: 500 }, (_, at) => [`key-${at}`, at === 400 ? 400 : `value ${at}`]);
  await desk.showJson();
  await desk.write(
    /^Request fields/,
    JSON.stringify({ RGWOp: "put_obj", HTTP: { Metadata: Object.fromEntries(entries) } }),
  );
  await page.getByRole("button", { name: "Form", exact: true }).click();
  const value = (at: number) => field(page, `HTTP.Metadata["key-${at}"]`);
  const values = page.getByLabel(/^HTTP\.Metadata\["key-\d+"\]$/);
  await expect(value(0)).toBeVisible();
  await expect.poll(() => values.count()).toBeLessThan(60);
  await expectAccessible(page, "a map of 500 rows");

  await desk.verdict.getByRole("button", { name: "Go to the field" }).click();
  await expect(value(400)).toBeFocused();
  await expect(value(400)).toBeInViewport();
  await page.keyboard.type("th");
  for (let row = 0; row < 20; row++) await page.keyboard.press("ArrowDown");
  await expect(value(420)).toBeFocused();

  // The row with the focus stays while one looks elsewhere.
  await value(420).hover();
  await page.mouse.wheel(0, -100_000);
  await expect(value(0)).toBeInViewport();
  await page.keyboard.type("x");
  await expect(value(420)).toHaveValue("value 420x");
  await page.keyboard.press("ArrowUp");
  await expect(value(419)).toBeFocused();
  await expect(value(419)).toBeInViewport();

  await field(page, "HTTP.Metadata, new key").fill("key-500");
  await page.keyboard.press("Enter");
  await expect(value(500)).toBeInViewport();
  await desk.showJson();
  await desk.write(
    "preRequest script",
    'local m = Request.HTTP.Metadata RGWDebugLog(#m .. m["key-400"] .. m["key-420"])\n',
  );
  await expect(desk.log).toContainText("501400thvalue 420x");
});
