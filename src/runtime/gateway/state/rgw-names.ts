/** Whether a key of the table RGW is the name of one of its functions, in any case: no entry can be read by it. */
export function isReserved(key: string): boolean {
  return ["increment", "decrement"].includes(key.toLowerCase());
}
