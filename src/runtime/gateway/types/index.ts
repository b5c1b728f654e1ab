/**
 * What goes into a run and what comes out of it. A run is a pure function of its input: the same input gives
 * the same result, byte for byte.
 */

export * from "./input";
export * from "./names";
export * from "./network";
export * from "./observer";
export * from "./result";
