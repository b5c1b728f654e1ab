import { expect, test } from "./desk";

const commands = [
  {
    text: `curl -X PUT http://localhost:8000/photos/moon.raw -H 'x-amz-meta-camera: old' -T moon.raw`,
    operation: "put_obj",
    unknown: "ContentLength: how long the body is.",
  },
  {
    text: `curl --user KEY:secret --aws-sigv4 aws:amz:default:s3 'http://photos.s3.example.com/?list-type=2&prefix=a'`,
    operation: "list_bucket",
    unknown: "who the user of the key KEY is",
  },
  {
    text: `curl -I \\\n  -H "Authorization: AWS4-HMAC-SHA256 Credential=AK/20260101/us-east-1/s3/aws4_request" \\\n  http://10.0.0.1/photos/moon.raw`,
    operation: "get_obj",
    unknown: "who the user of the key AK is",
  },
];

test("curl commands are imported, and what they do not say is listed", async ({ desk, page }) => {
  await desk.write("preRequest script", 'RGWDebugLog(Request.RGWOp .. " " .. Request.HTTP.URI)\n');
  for (const { text, operation, unknown } of commands) {
    await page.getByRole("button", { name: "Import…" }).click();
    await page.getByLabel("A request from elsewhere").fill(text);
    const found = page.getByRole("dialog", { name: "Import a request" });
    await expect(found).toContainText(`A curl command of ${operation}`);
    await expect(found).toContainText(unknown);
    await found.getByRole("button", { name: "Import", exact: true }).click();
    await expect(desk.log).toContainText(`Lua INFO: ${operation} /photos`);
  }
});

test("an import shows what it sets, and is taken back", async ({ desk, page }) => {
  await desk.write("preRequest script", "RGWDebugLog(Request.HTTP.URI)\n");
  await expect(desk.log).toContainText("Lua INFO: /photos/obj.txt");
  await page.getByRole("button", { name: "Import…" }).click();
  await page.getByLabel("A request from elsewhere").fill(commands[0]!.text);
  const found = page.getByRole("dialog", { name: "Import a request" });
  await expect(found.getByRole("definition").filter({ hasText: "/photos/moon.raw" }).first()).toBeVisible();
  await found.getByRole("button", { name: "Import", exact: true }).press("Enter");
  await expect(desk.log).toContainText("Lua INFO: /photos/moon.raw");
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(desk.log).toContainText("Lua INFO: /photos/obj.txt");
});

test("a text that is no request is refused with what is expected, a broken one with the place", async ({
  desk,
  page,
}) => {
  await expect(desk.log).toBeVisible();
  await page.getByRole("button", { name: "Import…" }).click();
  await page.getByLabel("A request from elsewhere").fill("hello");
  const found = page.getByRole("dialog", { name: "Import a request" });
  await expect(found).toContainText("No request is recognised here: paste a curl command");
  await expect(found.getByRole("button", { name: "Import", exact: true })).toBeDisabled();
  await page.getByLabel("A request from elsewhere").fill("curl \\\n  'http://localhost");
  await expect(found).toContainText("Line 2, character 3: This quote is not closed: ");
});
