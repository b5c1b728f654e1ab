import type { Json } from "../../runtime/gateway/types";

export type DataForm = "text" | "base64";

/** The object's bytes as they are written. */
export interface WrittenData {
  form: DataForm;
  text: string;
}

/** The `data` of a case, as it is written; no text where there is none, or where it has no such form. */
export function formOf(data: Json | undefined): WrittenData {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return { form: "text", text: "" };
  if (typeof data.base64 === "string") return { form: "base64", text: data.base64 };
  return { form: "text", text: typeof data.text === "string" ? data.text : "" };
}

export function dataOf({ form, text }: WrittenData): { [form: string]: string } {
  return { [form]: text };
}

/** How many bytes; null where the text is no base64. */
export function bytesOf({ form, text }: WrittenData): number | null {
  if (form === "text") return new TextEncoder().encode(text).length;
  const isBase64 = text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
  return isBase64 ? atob(text).length : null;
}
