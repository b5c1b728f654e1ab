import { sizeText } from "../../lua/amounts";
import type { Marked, Rewind } from "../../lua/mark/rewind";
import { GuardReached } from "../../lua/unwind";

/** Most bytes that a run's records may take. */
const MOST_BYTES = 64 * 1024 * 1024;

/** What a record takes on this computer besides its texts, about. */
const RECORD_BYTES = 128;

/**
 * What a run may write down of its scripts: log lines, changes, records of the operations log, network events. A loop
 * that logs without end has to end before this computer's memory does.
 */
export class RecordBudget implements Marked {
  #bytes = 0;

  /** @param characters of the record's texts */
  spend(characters: number): void {
    this.#bytes += RECORD_BYTES + characters;
    if (this.#bytes > MOST_BYTES) {
      throw new GuardReached("records", null, `stopped at ${sizeText(MOST_BYTES)} of log lines and changes`);
    }
  }

  mark(): Rewind {
    const bytes = this.#bytes;
    return () => {
      this.#bytes = bytes;
      return true;
    };
  }
}
