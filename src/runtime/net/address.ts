/** Which family an IP address belongs to; undefined for anything else, host names too. */
export function addressFamily(address: string): "inet" | "inet6" | undefined {
  if (address.includes(":")) return /^[0-9a-fA-F:.]+$/.test(address) ? "inet6" : undefined;
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(address)?.slice(1);
  return parts?.every((part) => Number(part) <= 255) ? "inet" : undefined;
}
