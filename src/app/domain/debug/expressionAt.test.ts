import { describe, expect, it } from "vitest";
import { expressionAt } from "./expressionAt";

const at = (marked: string) => expressionAt(marked.replace("^", ""), marked.indexOf("^"))?.expression ?? null;

describe("the expression under the pointer", () => {
  it("is the chain of names up to the part that is pointed at", () => {
    expect(at("local a = ^Request.Bucket.Name")).toBe("Request");
    expect(at("local a = Request.Bu^cket.Name")).toBe("Request.Bucket");
    expect(at("local a = Request.Bucket.Nam^e .. b")).toBe("Request.Bucket.Name");
  });

  it("takes keys along", () => {
    expect(at('print(Request.HTTP.Metadata["x-amz-meta-a"].na^me)')).toBe(
      'Request.HTTP.Metadata["x-amz-meta-a"].name',
    );
    expect(at('Request.HTTP.Metadata["x-amz-^meta"] = 1')).toBe('Request.HTTP.Metadata["x-amz-meta"]');
    expect(at("t[i].na^me = 1")).toBe("t[i].name");
    expect(at("t[^i] = 1")).toBe("i");
  });

  it("is none in a keyword, a string, a comment or a number", () => {
    expect(at("loc^al a = 1")).toBeNull();
    expect(at('a = "some te^xt"')).toBeNull();
    expect(at("a = 1 -- some te^xt")).toBeNull();
    expect(at("a = 1^2")).toBeNull();
  });

  it("does not begin after a dot or at a method", () => {
    expect(at("x:up^per()")).toBeNull();
    expect(at("f().na^me")).toBeNull();
  });
});
