import { expect, test } from "@playwright/test";
import { Desk } from "./desk";

test("a worker that dies is told apart from a script that fails, and the next run works", async ({
  page,
}) => {
  const desk = new Desk(page);
  await page.route(/assets\/host-/, (route) => route.abort());
  await page.goto("");
  await expect(desk.verdict).toContainText("Moonhook itself failed, not your script.");
  await page.unroute(/assets\/host-/);
  await desk.run.click();
  await expect(desk.verdict).toContainText("200 OK");
});
