import { type Imported, importKinds } from "../../runtime/cases/import";

/** `A curl command of put_obj`. */
export function whatIs({ kind, request }: Imported): string {
  const name = importKinds[kind];
  const article = /^(?:[aeio]|HTTP)/.test(name) ? "An" : "A";
  return `${article} ${name}${typeof request.RGWOp === "string" ? ` of ${request.RGWOp}` : ""}`;
}
