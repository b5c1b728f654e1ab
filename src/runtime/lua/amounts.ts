const units = ["bytes", "KiB", "MiB", "GiB"];

/** A number of bytes as people say it: `256 MiB`, `1.5 KiB`, `1 byte`. */
export function sizeText(bytes: number): string {
  if (bytes === 1) return "1 byte";
  const power = bytes < 1024 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), units.length - 1);
  return `${Math.round((bytes / 1024 ** power) * 10) / 10} ${units[power]}`;
}

/** A large number as people say it: `100 million`, `2.5 million`, `300,000`. */
export function countText(number: number): string {
  const isRound = number >= 1e6 && number % 1e5 === 0;
  return isRound ? `${number / 1e6} million` : number.toLocaleString("en");
}
