import { replaceText } from "../lib/paste.mjs";

/** Puts a script on the desk. */
async function write(page, script) {
  await replaceText(page.getByRole("textbox", { name: "preRequest script" }), script);
}

const denying = `-- deletes and uploads are off in protected buckets
local protected = { photos = true, ledger = true }

local function deny(why)
  Request.Response.HTTPStatusCode = 403
  Request.Response.Message = why
  RGWDebugLog("denied: " .. why)
end

local bucket = Request.Bucket and Request.Bucket.Name or "photos"
RGWDebugLog(Request.RGWOp .. " on " .. bucket)
if protected[bucket] then
  deny(bucket .. " is protected")
end
`;

const verdict = (page) => page.getByRole("region", { name: "Result of the run" });
const button = (page, name) => page.getByRole("button", { name }).first();

async function debug(page) {
  await write(page, denying);
  await verdict(page).getByText("403").or(verdict(page).getByText("200 OK")).first().waitFor();
  await button(page, /^Debug/).click();
  const dock = page.getByRole("region", { name: "Debugger", exact: true });
  await dock.waitFor();
  for (let step = 0; step < 7; step++)
    await dock.getByRole("button", { name: "Step into", exact: true }).click();
}

async function popover(page, name) {
  await button(page, name).click();
  await page.locator(":popover-open").first().waitFor();
}

/** States of the page by name: what a person does after the first run. */
export const states = {
  "first-visit": async () => {},
  error: async (page) => {
    await write(
      page,
      "-- the object has no such field here\nlocal size = Request.Objekt.Size\nRGWDebugLog(size * 2)\n",
    );
    await verdict(page).getByText(/line/).first().waitFor();
  },
  running: async (page) => {
    await write(page, "while true do end\n");
    await verdict(page).getByText("Stop it, or let it go on?").waitFor();
  },
  problems: async (page) => {
    await write(page, "local name = Request.Bucket.Nam\nRequest.RGWOp = 1\nRequest.Objekt = 1\n");
    await button(page, /^\d errors$/).click();
    await page.getByRole("dialog", { name: "Problems" }).getByText("read-only-field").waitFor();
  },
  killed: async (page) => {
    await popover(page, /^Examples/);
    await page.getByRole("option", { name: /^Source and destination of a copy/ }).click();
    await verdict(page).getByText("crashes the gateway").waitFor();
  },
  json: (page) => button(page, "JSON").click(),
  settings: (page) => page.getByRole("tab", { name: "Settings" }).click(),
  debugging: debug,
  console: async (page) => {
    await debug(page);
    await page.getByRole("combobox", { name: "Evaluate at this step" }).pressSequentially("Request.HTTP.");
    await page.getByRole("listbox", { name: "Names" }).waitFor();
  },
  cases: async (page) => {
    await button(page, /^Cases/).click();
    await page.getByRole("complementary", { name: "Cases" }).waitFor();
  },
  examples: (page) => popover(page, /^Examples/),
  commands: async (page) => {
    await page.keyboard.press("ControlOrMeta+k");
    await page.getByRole("listbox").getByRole("option").first().waitFor();
  },
  releases: async (page) => {
    await page.getByRole("tab", { name: "Releases" }).click();
    await page.getByRole("region", { name: "Findings" }).getByText("Tentacle").first().waitFor();
  },
  "long-log": async (page) => {
    await write(page, 'for i = 1, 5000 do RGWDebugLog("line " .. i .. " of many") end\n');
    await page.getByText(/^5,\d{3} lines$/).waitFor();
  },
  "right-to-left": async (page) => {
    await write(
      page,
      'RGWDebugLog("דלי: תמונות — הועלה")\nRequest.HTTP.Metadata["x-amz-meta-title"] = "صورة القمر"\n',
    );
    await page.getByRole("log", { name: "Debug log" }).getByText("תמונות").waitFor();
  },
};

/**
 * Ways to look at a state: the theme, the window and whether the system forces its colours; `without` names states
 * whose panel is behind a tab there.
 */
export const looks = {
  light: { theme: "light", viewport: { width: 1440, height: 900 } },
  dark: { theme: "dark", viewport: { width: 1440, height: 900 } },
  contrast: { theme: "contrast", viewport: { width: 1440, height: 900 } },
  narrow: {
    theme: "dark",
    viewport: { width: 390, height: 844 },
    without: ["json", "settings", "console", "releases", "long-log", "right-to-left"],
  },
  medium: { theme: "light", viewport: { width: 1024, height: 768 } },
  forced: { theme: "system", viewport: { width: 1440, height: 900 }, forcedColors: "active" },
  wide: { theme: "light", viewport: { width: 2560, height: 1300 } },
};
