import { expect, it } from "vitest";

it("makes no code from text, neither for making the schemas nor for checking", async () => {
  const real = globalThis.Function;
  let made = 0;
  const refuse = () => {
    made++;
    throw new EvalError("code from text");
  };
  globalThis.Function = new Proxy(real, { construct: refuse, apply: refuse });
  try {
    const { validateCase } = await import("./parse");
    expect(validateCase({ format: 1, release: "pacific", scripts: {} }).ok).toBe(true);
  } finally {
    globalThis.Function = real;
  }
  expect(made).toBe(0);
});
