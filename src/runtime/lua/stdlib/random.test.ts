import { expect, test } from "vitest";
import { Random } from "./random";

/* the first numbers of glibc 2.36's random() after srandom(seed) */
test("the numbers are those of glibc's random", () => {
  const first = (seed: number) => {
    const random = new Random(seed);
    return [random.next(), random.next(), random.next()];
  };
  expect(first(1)).toEqual([1804289383, 846930886, 1681692777]);
  expect(first(42)).toEqual([71876166, 708592740, 1483128881]);
});

test("a seed of 0 is one of 1, and a state can be seeded again", () => {
  const random = new Random(7);
  const once = [random.next(), random.next()];
  random.seed(7);
  expect([random.next(), random.next()]).toEqual(once);
  random.seed(0);
  expect(random.next()).toBe(1804289383);
});
