/** A line that opens a block, a table or a call and does not close it: the next one stands deeper. */
export const increaseIndentPattern =
  /^(?:(?!--).)*(?:\b(?:then|do|else|repeat)|[{(]|\bfunction\b[^()]*\([^()]*\))\s*(?:--.*)?$/;

/** A line that ends a block, a table or a call: it stands as deep as the line that opened it. */
export const decreaseIndentPattern = /^\s*(?:(?:end|else|elseif|until)\b|[})])/;
