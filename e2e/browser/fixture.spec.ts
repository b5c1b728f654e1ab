import { expect, test } from "moonhook/playwright";

const hook = {
  format: 1,
  name: "tag uploads",
  release: "reef",
  scripts: {
    preRequest:
      'RGWDebugLog("tagging " .. Request.RGWOp)\nRequest.HTTP.Metadata["x-amz-meta-lab"] = "yes"\nRequest.Response.Message = "tagged"',
  },
  request: { RGWOp: "put_obj" },
};

test.describe("the fixture for other projects, on a page that is served", () => {
  test.use({ moonhookUrl: ({ baseURL }, use) => use(baseURL) });

  test("opens a case without running it, runs it, and expects its log and response", async ({ moonhook }) => {
    const opened = await moonhook.open(hook);
    await expect(opened.log).not.toContainText("tagging");
    expect(() => opened.result).toThrow("has not run");
    const { pass } = await opened.run();
    expect(pass).toBeNull();
    await expect(opened.log).toContainText("Lua INFO: tagging put_obj");
    await expect(opened.response).toContainText("tagged");
    expect(opened).toHaveLogged(["Lua INFO: tagging put_obj"]);
    expect(opened).toHaveLogged([/tagging \w+$/], "preRequest");
    expect(opened).not.toHaveLogged([]);
    expect(opened).toAnswer({ status: 200 });
    expect(opened).toMeet({
      request: { 'HTTP.Metadata["x-amz-meta-lab"]': "yes" },
      status: { preRequest: "ok" },
    });
    expect(() => expect(opened).toAnswer({ status: 403 })).toThrow(
      "http.status\n  expected 403\n  got      200",
    );
  });
});

test("the fixture serves the package's own page, and refuses what is no case", async ({ moonhook }) => {
  await expect(moonhook.open({ ...hook, relase: "reef" })).rejects.toThrow(
    'relase: unknown key (did you mean "release"?)',
  );
  const opened = await moonhook.open("public/examples/error-message.case.json", { release: "squid" });
  await opened.run();
  await expect(opened.verdict).not.toContainText("Run the case to see");
  expect(opened.result.release).toBe("squid");
});
