import type { Effect, Recording } from "../recording/recording";

/** Filters of the Debug Adapter Protocol's `setExceptionBreakpoints`. */
export const exceptionFilters = [
  {
    filter: "all",
    label: "All errors",
    description: "Stop where any error is raised, also one that pcall catches",
  },
  {
    filter: "uncaught",
    label: "Uncaught errors",
    description: "Stop where an error is raised that ends the script, as this release sees it",
  },
] as const;

export type ExceptionFilter = (typeof exceptionFilters)[number]["filter"];

/** Errors at which the filters stop, in order of time. */
export function errorsFor({ effects }: Recording, filters: readonly ExceptionFilter[]): Effect[] {
  const all = filters.includes("all");
  const uncaught = filters.includes("uncaught");
  return effects.filter(
    ({ kind, error, step }) => kind === "error" && step > 0 && (all || (uncaught && error?.caught === false)),
  );
}
