import { type Desk, expect, test } from "./desk";

/** The case of the access log, with its endpoints in view. */
async function openAccessLog({ page }: Desk) {
  await page.getByRole("button", { name: "Examples", exact: true }).click();
  await page.getByRole("option", { name: /Access log over a Unix socket/ }).click();
  await page.getByRole("tab", { name: /^Network/ }).click();
  const endpoint = page.getByRole("region", { name: "unix:/tmp/socket" });
  await expect(endpoint).toContainText('"operation":"get_obj"');
  return endpoint;
}

test("the access log's line arrives, a fault changes the outcome, and taking it away brings the line back", async ({
  desk,
  page,
}) => {
  const endpoint = await openAccessLog(desk);
  await endpoint.getByText('"operation":"get_obj"').click();
  await expect(endpoint.locator("pre")).toContainText('"bucket": "photos"');
  await desk.findings.getByText("Timeline: 4 events").click();
  const timeline = page.getByRole("table", { name: "Timeline of hooks and network" });
  await timeline.getByRole("button", { name: "Show the sockets after event 2: hook sends" }).click();
  await expect(endpoint).toContainText(/1 connection; after event 2: 0 open, \d+ bytes not read/);
  await timeline.getByRole("button", { name: "Go to line 17, postRequest: hook sends" }).click();
  await expect(desk.editor("postRequest script")).toBeFocused();

  await endpoint.getByRole("button", { name: "Faults at unix:/tmp/socket" }).click();
  const menu = page.getByRole("dialog", { name: "Faults at unix:/tmp/socket" });
  await menu.getByRole("checkbox", { name: /hangs: its accept queue is full/ }).check();
  await expect(desk.verdict).toContainText("postRequest holds a thread of the gateway for ever.");
  await expect(page.getByRole("list", { name: "What the run took" })).toContainText("blocked for ever");
  await menu.getByRole("checkbox", { name: /hangs: its accept queue is full/ }).uncheck();
  await menu.getByRole("textbox", { name: "Another fault" }).fill("stallReader after 10 bytes");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(endpoint).toContainText("Lost");
  await expect(desk.verdict).toContainText("200 OK");
  await endpoint.getByRole("button", { name: "Take away: stallReader after 10 bytes" }).click();
  await expect(endpoint).not.toContainText("Lost");

  const who = endpoint.getByRole("combobox", { name: "Who listens at unix:/tmp/socket" });
  await who.selectOption("nobody listens");
  await expect(endpoint).toContainText("Not connected: nothing has this address.");
  await expect(desk.verdict).toContainText("No such file or directory");
  await who.selectOption("collects lines");
  await expect(endpoint).toContainText('"operation":"get_obj"');
});

test("an event of the timeline leads to the step that wrote it", async ({ desk, page }) => {
  await openAccessLog(desk);
  await desk.findings.getByText("Timeline: 4 events").click();
  const timeline = page.getByRole("table", { name: "Timeline of hooks and network" });
  await timeline.getByRole("button", { name: "What wrote event 2, hook sends?" }).click();
  const trail = page.getByRole("list", { name: "What wrote this" });
  await expect(trail).toContainText(/unix:\/tmp\/socket written .*from globalmsg=/);
  await expect(trail.getByRole("button", { name: /^Go to line 17, which wrote/ })).toBeVisible();
});

test("all faults are tried, and a cell becomes a case of the list", async ({ desk, page }) => {
  await openAccessLog(desk);
  await page.getByRole("button", { name: "Try all faults" }).click();
  const faults = page.getByRole("region", { name: "All faults" });
  await expect(faults.getByRole("status")).toHaveText(
    "12 faults: 5 change how the request ends, 8 lose data.",
  );
  const row = faults.getByRole("row", { name: /nobody listens/ });
  await expect(row).toContainText("connection refused");
  await expect(row).toContainText("1 line");
  await row.getByRole("button", { name: "Save as a case: postRequest, nobody listens" }).click();
  await expect(row).toContainText("saved");
  await page.getByRole("button", { name: "Cases", exact: true }).click();
  await expect(
    page.getByText("Access log over a Unix socket: unix:/tmp/socket nobody listens"),
  ).toBeVisible();
});

test("a collector script is written in a tab of its own, answers the hook, and outlives the page", async ({
  desk,
  page,
}) => {
  const endpoint = await openAccessLog(desk);
  await endpoint.getByRole("combobox", { name: "Who listens at unix:/tmp/socket" }).selectOption("script");
  await expect(desk.editor(/^Collector script at unix:/)).toBeAttached();
  const printed = endpoint.locator("details", { hasText: "The script printed" });
  await expect(printed).toContainText('00:00:00 {"bucket":"photos"');

  await desk.write(/^Collector script/, "local x\nx.y = 1\n");
  await expect(desk.verdict).toContainText("collector.lua:2: attempt to index a nil value (local 'x')");
  await desk.write(
    /^Collector script/,
    `local unix = require("socket.unix")()
unix:bind("/tmp/socket") unix:listen(8) unix:settimeout(0)
local shout = require("shout")
require("net.server").wrapserver(unix, "s", 0, {
  onincoming = function(conn, line) print(shout(line)) end,
}, { read_size = "*l" })
require("net.server").loop()
`,
  );
  await expect(desk.verdict).toContainText("module 'shout' not found");

  await page.getByRole("tab", { name: "Settings" }).click();
  const modules = page.getByRole("textbox", { name: "Modules" });
  await modules.fill("../shout");
  await expect(modules).toHaveAccessibleDescription(/Not a name that require finds: "..\/shout"/);
  await expect(page.getByRole("button", { name: "Write it" })).toBeDisabled();
  await modules.fill("shout");
  await expect(modules).toHaveAccessibleDescription(
    "A Lua module of your own; it counts as an installed package",
  );
  await page.getByRole("button", { name: "Write it" }).click();
  await desk.write(/^Lua module shout$/, "return function(line) return line:upper() end\n");
  await expect(printed).toContainText('{"BUCKET":"PHOTOS"');

  await page.reload();
  await desk.editorLoaded();
  await page.getByRole("tab", { name: "⇄ socket" }).click();
  await expect(desk.lines("Scripts").first()).toContainText("local unix = require");
  await page.getByRole("tab", { name: "shout.lua" }).click();
  await expect(desk.lines("Scripts").first()).toContainText("return function(line)");
});
