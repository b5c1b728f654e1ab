import { safeUrlLength } from "./limits";

/** The page's address with a link; what the address had behind a `#` goes. */
export function urlOf(link: string, page: string): string {
  return page.replace(/#.*$/s, "") + link;
}

/** How long a URL is, and whether some programs may cut it. */
export function lengthOf(url: string): { characters: number; isSafe: boolean } {
  return { characters: url.length, isSafe: url.length <= safeUrlLength };
}
