/** A part of a log message: text as it is, or an expression whose value goes there. */
export type MessagePart = { readonly text: string } | { readonly expression: string };

/**
 * Reads a `logMessage` of the Debug Adapter Protocol: expressions in braces, which may hold braces and strings of their
 * own; `\{` and `\}` are braces as text. Throws an `Error` for a brace without its partner.
 */
export function parseLogMessage(message: string): MessagePart[] {
  const parts: MessagePart[] = [];
  let text = "";
  let i = 0;
  while (i < message.length) {
    const c = message[i]!;
    if (c === "\\" && "{}".includes(message[i + 1] ?? " ")) {
      text += message[i + 1];
      i += 2;
    } else if (c === "{") {
      const end = closingBrace(message, i);
      if (text !== "") parts.push({ text });
      text = "";
      parts.push({ expression: message.slice(i + 1, end).trim() });
      i = end + 1;
    } else {
      text += c;
      i++;
    }
  }
  if (text !== "") parts.push({ text });
  return parts;
}

/** Where the brace opened at `open` closes; strings of Lua are skipped. */
function closingBrace(message: string, open: number): number {
  let depth = 0;
  for (let i = open; i < message.length; i++) {
    const c = message[i]!;
    if (c === '"' || c === "'") i = endOfString(message, i);
    else if (c === "{") depth++;
    else if (c === "}" && --depth === 0) return i;
  }
  throw new Error(`log message "${message}": the brace at character ${open + 1} is not closed`);
}

function endOfString(message: string, open: number): number {
  for (let i = open + 1; i < message.length; i++) {
    if (message[i] === "\\") i++;
    else if (message[i] === message[open]) return i;
  }
  throw new Error(`log message "${message}": the string at character ${open + 1} is not closed`);
}
