import type { ByteString } from "./text";

const multiplier = 0xc6a4a7935bd1e995n;
const seed = 0xc70f6907n;

/**
 * `std::hash<std::string>` of libstdc++ where size_t has 64 bits: the MurmurHash2 of Austin Appleby for 64 bits, over
 * the bytes as little-endian words.
 */
export function stringHash(key: ByteString): bigint {
  let hash = seed ^ product(BigInt(key.length), multiplier);
  const whole = key.length - (key.length % 8);
  for (let at = 0; at < whole; at += 8) {
    hash = product(hash ^ product(mix(product(word(key, at, 8), multiplier)), multiplier), multiplier);
  }
  if (whole < key.length) hash = product(hash ^ word(key, whole, key.length - whole), multiplier);
  return mix(product(mix(hash), multiplier));
}

function product(a: bigint, b: bigint): bigint {
  return BigInt.asUintN(64, a * b);
}

function mix(n: bigint): bigint {
  return n ^ (n >> 47n);
}

function word(key: ByteString, at: number, bytes: number): bigint {
  let n = 0n;
  for (let i = bytes - 1; i >= 0; i--) n = (n << 8n) | BigInt(key.charCodeAt(at + i));
  return n;
}
