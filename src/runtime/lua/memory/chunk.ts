import { type ProtoShape, protoSize, stringSize } from "./sizes";

interface Constant {
  ttisstring(): boolean;
  vslen(): number;
}

interface Proto extends ProtoShape {
  readonly k: Constant[];
  readonly p: Proto[];
}

/** Bytes of a compiled chunk: its prototypes and their string constants, without the source text. */
export function chunkSize(f: Proto): number {
  let size = protoSize(f);
  for (const k of f.k) if (k.ttisstring()) size += stringSize(k.vslen());
  for (const inner of f.p) size += chunkSize(inner);
  return size;
}
