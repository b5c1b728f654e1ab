import type { Page } from "@playwright/test";
import { expect, test } from "./desk";

/** Drops a file of these bytes on the page. */
async function drop(page: Page, name: string, bytes: Buffer | string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ values, name }) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(values)], name));
      return data;
    },
    { values: [...Buffer.from(bytes)], name },
  );
  await page.dispatchEvent(".monaco-editor", "drop", { dataTransfer: transfer });
}

test("a dropped script becomes the script that is shown, or that its name says; undo brings the old one back", async ({
  desk,
  page,
}) => {
  await drop(page, "hook.lua", 'RGWDebugLog("dropped")\n');
  await expect(desk.log).toContainText("Lua INFO: dropped");
  await expect(page.getByText("hook.lua is now the preRequest script.")).toBeVisible();
  await desk.editor("preRequest script").focus();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(desk.lines("Scripts").first()).toContainText("if Request.RGWOp");

  await drop(page, "PostRequest.lua", 'RGWDebugLog("behind")\n');
  await expect(page.getByRole("tab", { name: /^postRequest/ })).toHaveAttribute("aria-selected", "true");
  await expect(desk.log).toContainText("Lua INFO: behind");
});

test("a file that cannot be read says why, and stands no longer when another is opened", async ({
  desk,
  page,
}) => {
  await drop(page, "hook.lua", Buffer.from([0xff, 0xfe, 0x00]));
  await expect(page.getByText("hook.lua is not UTF-8 text, so it is no script.")).toBeVisible();
  await drop(page, "notes.json", "{ nope }");
  const notice = page.getByText('notes.json:1:3: not JSON: expected a key in double quotes, found "n"');
  await expect(notice).toBeVisible();
  const hook = {
    format: 1,
    name: "dropped",
    release: "reef",
    scripts: { preRequest: 'RGWDebugLog("a case")' },
  };
  await drop(page, "a.case.json", `\ufeff${JSON.stringify(hook)}`);
  await expect(desk.log).toContainText("Lua INFO: a case");
  await expect(notice).toBeHidden();
});
