/** A half-open range of UTF-16 offsets, as JavaScript strings and editors count them. */
export interface Range {
  start: number;
  end: number;
}

/** A place as editors show it: both from 1, columns in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

/** A script's text with its lines, to turn offsets into places and back. Lines end at \n, \r\n or \r. */
export class Source {
  readonly text: string;
  private readonly lineStarts: number[] = [0];

  constructor(text: string) {
    this.text = text;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code !== 10 && code !== 13) continue;
      if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
      this.lineStarts.push(at + 1);
    }
  }

  get lineCount(): number {
    return this.lineStarts.length;
  }

  /** Line of an offset, from 1. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.lineStarts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.lineStarts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  positionAt(offset: number): Position {
    const line = this.lineAt(offset);
    return { line, column: offset - this.lineStarts[line - 1]! + 1 };
  }

  /** Offset of a place; a place past the end of its line or of the text is brought back to it. */
  offsetAt({ line, column }: Position): number {
    const start = this.lineStarts[Math.min(Math.max(line, 1), this.lineCount) - 1]!;
    const next = this.lineStarts[line] ?? this.text.length + 1;
    return Math.min(start + Math.max(column, 1) - 1, Math.max(next - 1, start), this.text.length);
  }

  /** Offsets of a line without its line break. */
  lineRange(line: number): Range {
    const start = this.lineStarts[line - 1] ?? this.text.length;
    let end = this.lineStarts[line] ?? this.text.length;
    while (end > start && /[\r\n]/.test(this.text[end - 1]!)) end--;
    return { start, end };
  }

  /** How many bytes of UTF-8 stand before an offset: what Lua and byte-counting tools call the position. */
  byteOffsetAt(offset: number): number {
    return utf8Length(this.text.slice(0, offset));
  }
}

/** Length of a text in bytes of UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (code >= 0xd800 && code < 0xdc00 && isLowSurrogate(text.charCodeAt(at + 1))) {
      bytes += 4;
      at++;
    } else bytes += 3;
  }
  return bytes;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
