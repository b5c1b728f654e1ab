import { type LuaVersion, quoteToken, type Token } from "../tokens";

/** A mistake in the text, worded as PUC Lua words it, without chunk name and line. */
export interface LuaSyntaxError {
  message: string;
  /** Line that PUC's message names. */
  line: number;
  start: number;
  end: number;
}

/** PUC's LUAI_MAXCCALLS: how deep statements and expressions may nest. */
const maxLevels = 200;

/** The parser's place in the tokens, and the errors so far: at most one for each token. */
export class Cursor {
  readonly errors: LuaSyntaxError[] = [];
  readonly version: LuaVersion;
  /** Whether the function being parsed takes `...`. */
  vararg = true;
  /** Names that the text declares, and words that jump: without many, or any, some checks need not be made. */
  declaredNames = 0;
  jumps = 0;
  /** How many of the errors the parser has got over already. */
  recoveredErrors = 0;
  private readonly tokens: Token[];
  private index = 0;
  private level = 0;
  private lastErrorAt = -1;
  private reached = 0;

  /** @param place index of the token to begin with */
  constructor(tokens: Token[], version: LuaVersion, place = 0) {
    this.tokens = tokens;
    this.version = version;
    this.index = place;
    this.noteLexicalError(this.token);
  }

  get token(): Token {
    return this.tokens[this.index]!;
  }

  /** Up to where the text is parsed: the end of the last token that was taken, or of a block that closed later. */
  get lastEnd(): number {
    return Math.max(this.tokens[this.index - 1]?.end ?? 0, this.reached);
  }

  /** A block owns the blank lines and comments behind its last statement, up to the token that ends it. */
  endBlock(): number {
    this.reached = Math.max(this.reached, this.token.start);
    return this.reached;
  }

  /** Line on which the last token that was taken ends. */
  get lastLine(): number {
    return this.tokens[this.index - 1]?.line ?? 1;
  }

  get place(): number {
    return this.index;
  }

  is(text: string): boolean {
    const { kind } = this.token;
    return (kind === "symbol" || kind === "keyword") && this.token.text === text;
  }

  isOneOf(texts: readonly string[]): boolean {
    return texts.some((text) => this.is(text));
  }

  get ended(): boolean {
    return this.token.kind === "eof";
  }

  /** The token behind the current one; PUC reads it only inside table constructors. */
  lookAhead(): Token {
    const next = this.tokens[this.index + 1] ?? this.token;
    this.noteLexicalError(next);
    return next;
  }

  take(): Token {
    const token = this.token;
    if (!this.ended) {
      this.index++;
      this.noteLexicalError(this.token);
    }
    return token;
  }

  takeIf(text: string): boolean {
    const found = this.is(text);
    if (found) this.take();
    return found;
  }

  expect(text: string): boolean {
    if (this.takeIf(text)) return true;
    this.fail(`'${text}' expected`);
    return false;
  }

  /** Expects what closes `opener`, which stood on `line`. */
  expectClosing(text: string, opener: string, line: number): boolean {
    if (this.takeIf(text)) return true;
    const far = line !== this.token.line;
    this.fail(`'${text}' expected${far ? ` (to close '${opener}' at line ${line})` : ""}`);
    return false;
  }

  /** Goes to the end of the text. */
  skipAll(): void {
    this.index = this.tokens.length - 1;
  }

  /** Records an error near the current token. */
  fail(message: string): void {
    const { token } = this;
    this.record({
      message: `${message} near ${quoteToken(token)}`,
      line: token.line,
      start: token.start,
      end: token.end,
    });
  }

  /** Runs `parse` one level deeper; past the limit the rest of the text is given up. */
  nested<T>(parse: () => T): T {
    this.level++;
    if (this.level > maxLevels) {
      this.fail(`too many C levels (limit is ${maxLevels}) in main function`);
      this.index = this.tokens.length - 1;
    }
    const parsed = parse();
    this.level--;
    return parsed;
  }

  private record(error: LuaSyntaxError): void {
    if (this.lastErrorAt === this.index) return;
    this.lastErrorAt = this.index;
    this.errors.push(error);
  }

  private noteLexicalError({ error, start, end }: Token): void {
    if (error) this.record({ ...error, start, end });
  }
}
