import { InvalidArgumentError } from "commander";
import { usualPort } from "../serve/port";

/** The page that `moonhook serve` serves. */
export const usualBase = `http://127.0.0.1:${usualPort}/`;

/** The address of a page that links may lead to. */
export function parseBase(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url && ["http:", "https:", "file:"].includes(url.protocol)) return url.href;
  throw new InvalidArgumentError(
    "A base is the page's whole address, such as https://example.org/moonhook/.",
  );
}
