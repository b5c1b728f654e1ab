import { expect, it } from "vitest";
import { around, beside } from "./beside";

const card = { width: 300, height: 150 };
const window = { width: 1400, height: 900 };

it("stands at the right of what it speaks of where there is room", () => {
  expect(beside({ left: 0, top: 80, right: 320, bottom: 860 }, card, window)).toEqual({ left: 332, top: 92 });
});

it("stands under a button at the right edge, inside the window", () => {
  expect(beside({ left: 1250, top: 8, right: 1390, bottom: 40 }, card, window)).toEqual({
    left: 1088,
    top: 52,
  });
});

it("stands under a button that has others beside it, and covers none of them", () => {
  expect(beside({ left: 860, top: 8, right: 970, bottom: 40 }, card, window)).toEqual({ left: 860, top: 52 });
});

it("stands above a strip at the bottom edge", () => {
  expect(beside({ left: 800, top: 840, right: 1390, bottom: 872 }, card, window)).toEqual({
    left: 800,
    top: 678,
  });
});

it("stands at the left of a tall panel at the right edge", () => {
  expect(beside({ left: 800, top: 80, right: 1390, bottom: 890 }, card, window)).toEqual({
    left: 488,
    top: 92,
  });
});

it("stands at the bottom where the panel fills the window", () => {
  const narrow = { width: 390, height: 844 };
  expect(beside({ left: 0, top: 100, right: 390, bottom: 800 }, card, narrow)).toEqual({
    left: 12,
    top: 682,
  });
});

it("frames what it speaks of over its border, inside the window", () => {
  expect(around({ left: 100, top: 50, right: 200, bottom: 80 }, window)).toEqual({
    left: 99,
    top: 49,
    width: 102,
    height: 32,
  });
  expect(around({ left: 0, top: 80, right: 1400, bottom: 900 }, window)).toEqual({
    left: 0,
    top: 79,
    width: 1400,
    height: 821,
  });
});
