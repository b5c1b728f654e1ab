import type { Choice } from "./field";

/** radosgw's ACLGranteeTypeEnum. */
export const grantTypes = choices("user", "email", "group", "unknown", "referer");

/** radosgw's ACLGroupTypeEnum. */
export const groupTypes = choices("none", "all users", "authenticated users");

/** radosgw's RGW_PERM_* bits. */
export const permissions: readonly Choice[] = [
  { value: 1, meaning: "READ" },
  { value: 2, meaning: "WRITE" },
  { value: 4, meaning: "READ_ACP" },
  { value: 8, meaning: "WRITE_ACP" },
];

function choices(...meanings: string[]): readonly Choice[] {
  return meanings.map((meaning, value) => ({ value, meaning }));
}

/** `0 user, 1 email` */
export function listed(all: readonly Choice[]): string {
  return all.map(({ value, meaning }) => `${value} ${meaning}`).join(", ");
}
