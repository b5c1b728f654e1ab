import type { Outcome } from "../types";

/** Why the real gateway dies, blocks or reads freed memory, and what to do about it. */
export const outcomes = {
  errorObject: {
    reason: "The gateway makes a C++ string of the error object, which is no string: the process aborts.",
    fix: "Raise strings only, for example error(tostring(value)).",
  },
  finalizerException: {
    reason:
      "The error was raised in a finalizer while the state was closed, outside of any handler: the process aborts.",
    fix: "Check a field's name before a finalizer uses it, or do not use Request in finalizers.",
  },
  tableWithoutData: {
    reason: "This release makes the table without its data, so reading it follows a null pointer.",
    fix: "Do not read CopyFrom on Pacific, nor Policy.Statements on Pacific and Quincy.",
  },
  foreignUpvalue: {
    reason: "The script replaced what a function of the gateway carries, so it follows a wrong pointer.",
    fix: "Leave the upvalues of the gateway's functions alone.",
  },
  iteratorKey: {
    reason: "The iterator was called with a key that is not in the map, which the gateway asserts against.",
    fix: "Collect the keys first, and delete after the loop.",
  },
  iteratorHandle: {
    reason: "The iterator was called with something that is not its own key, and follows it as a pointer.",
    fix: "Use pairs in a for loop only.",
  },
  duplicateGrants: {
    reason: "Two grants have the same grantee, and the iterator finds the first of them again and again.",
    fix: 'Leave the loop when a key comes twice, or read Grants["id"] instead.',
  },
  keyAfterLoop: {
    reason: "The key of a finished loop points behind the end of the map.",
    fix: "Keep tostring(key) instead of the key.",
  },
  insertInLoop: {
    reason: "An entry was inserted while a loop over the map runs, which invalidates the loop's pointer.",
    fix: "Collect what to insert, and insert it after the loop.",
  },
  deleteLastInLoop: {
    reason:
      "The last entry was deleted while the loop stands on it, so the loop steps behind the end of the map.",
    fix: "Collect the keys as strings, and delete after the loop.",
  },
  lockedRgwTable: {
    reason: "An RGW entry over 1000 bytes left the table's mutex locked, so every later use waits for ever.",
    fix: "Keep key and value of an RGW entry within 1000 bytes together.",
  },
  leavesRgwTableLocked: {
    reason:
      "An RGW entry over 1000 bytes left the table's mutex locked: the next use by any request waits for ever.",
    fix: "Keep key and value of an RGW entry within 1000 bytes together.",
  },
} as const satisfies Record<string, Outcome>;
