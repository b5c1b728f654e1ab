import * as z from "zod/mini";
import { contexts } from "../../runtime/gateway/types";
import { type CaseDebug, debugOf } from "../domain/debug/settings";

type Kept = Record<string, unknown>;

const isObject = (value: unknown): value is Kept => typeof value === "object" && value !== null;
const isListOf = (value: unknown, holds: (item: unknown) => boolean) =>
  Array.isArray(value) && value.every(holds);
const isText = (value: unknown) => typeof value === "string";
const isNumber = (value: unknown) => typeof value === "number";
const isContext = (value: unknown) => contexts.some((each) => each === value);

const isBreakpoint = (value: unknown) =>
  isObject(value) &&
  isContext(value.context) &&
  isNumber(value.line) &&
  [value.condition, value.hitCondition, value.logMessage].every((text) => text === undefined || isText(text));

const isDataBreakpoint = (value: unknown) =>
  isObject(value) &&
  (value.kind === "field"
    ? isText(value.path)
    : isContext(value.context) && isNumber(value.lineDefined) && isText(value.name));

const isCaseDebug = (value: unknown) =>
  isObject(value) &&
  isListOf(value.breakpoints, isBreakpoint) &&
  isListOf(value.dataBreakpoints, isDataBreakpoint) &&
  isListOf(value.exceptions, isText) &&
  isListOf(value.watches, isText) &&
  (value.step === null || isNumber(value.step));

/**
 * Looser than a case's own schema: a condition that is not finished yet must not cost the draft. By hand, as the page's
 * shell would carry the schemas of unions for it.
 */
export const caseDebug = z._default(z.custom<CaseDebug>(isCaseDebug), () => debugOf(undefined));
