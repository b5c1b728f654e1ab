import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { Debugger, denying } from "./debugger";
import { Desk } from "./desk";

/** `npm test` builds it (`scripts/build.mjs single`); MOONHOOK_E2E_SINGLE names another one. */
const file = resolve(process.env.MOONHOOK_E2E_SINGLE ?? "dist/single/moonhook.html");

test("the single file opens from disk with the whole debugger inside, and asks for nothing", async ({
  page,
}) => {
  expect(existsSync(file), `${file} is there: npm run build:single`).toBe(true);
  const asked: string[] = [];
  const refused: string[] = [];
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url())) asked.push(request.url());
  });
  page.on("console", (message) => message.type() === "error" && refused.push(message.text()));
  page.on("pageerror", (error) => refused.push(error.message));
  const address = pathToFileURL(file).href;
  const desk = new Desk(page);
  await page.goto(address);
  await expect(desk.verdict).toContainText("200 OK");
  await desk.editorLoaded();
  await desk.write("preRequest script", denying);
  await expect(desk.log).toContainText("look 3");
  await page.getByRole("button", { name: "Debug", exact: true }).click();
  const debug = new Debugger(desk);
  await expect(debug.dock).toContainText("step 1");
  await debug.button("Step over").click();
  await expect(debug.dock).toContainText("step 2");
  await expect(debug.variables).toContainText("protected");
  await desk.openExample(/^Access log over a Unix socket/);
  await expect(desk.verdict).toContainText("200 OK");
  await page.getByRole("button", { name: /^Operation/ }).click();
  await expect(desk.rows().first()).toBeVisible();
  expect(asked).toEqual([address]);
  expect(refused).toEqual([]);
});
