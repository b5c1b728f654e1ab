import { expect, test } from "vitest";
import { countText, sizeText } from "./amounts";

test("sizes have the unit that suits them", () => {
  expect([1, 1000, 1024, 1536, 256 * 1024 ** 2, 2 ** 41].map(sizeText)).toEqual([
    "1 byte",
    "1000 bytes",
    "1 KiB",
    "1.5 KiB",
    "256 MiB",
    "2048 GiB",
  ]);
});

test("round numbers are said in millions", () => {
  expect([100_000_000, 2_500_000, 2_500_001, 300_000].map(countText)).toEqual([
    "100 million",
    "2.5 million",
    "2,500,001",
    "300,000",
  ]);
});
