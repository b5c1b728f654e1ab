import type { NewReporter } from "./reporter";
import { Spool } from "./spool";

/** One JSON document: totals, and each case with its failed expectations or its mistakes, one on a line. */
export const jsonReporter: NewReporter = (write) => {
  const entries = new Spool();
  let isFirst = true;
  return {
    add(outcome) {
      entries.add(`${isFirst ? "" : ",\n"}    ${JSON.stringify(outcome)}`);
      isFirst = false;
    },
    end({ passed, failed, shard, interrupted, coverage }) {
      const head = { passed, failed, ...(shard && { shard }), ...(interrupted && { interrupted }) };
      write(`${JSON.stringify(head, null, 2).replace(/\n}$/, "")},\n`);
      if (coverage) write(`  "coverage": ${JSON.stringify(coverage)},\n`);
      write('  "cases": [\n');
      entries.drain(write);
      write("\n  ]\n}\n");
    },
  };
};
