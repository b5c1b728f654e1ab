import { library } from "./library";

export const ioLibrary = library("io", "Files of the gateway's host.", {
  close: ["(file?: file): boolean?", "Closes a file."],
  input: ["(file?: any): file", "Sets or gives the default input."],
  lines: ["(filename?: string, ...): function", "Iterates over the lines of a file."],
  open: ["(filename: string, mode?: string): file?, string?", "Opens a file, or gives nil and why not."],
  output: ["(file?: any): file", "Sets or gives the default output."],
  popen: ["(prog: string, mode?: string): file?, string?", "Starts a program; the request waits for it."],
  read: ["(...): string?", "Reads from the default input."],
  stderr: ["file", "Standard error of the gateway."],
  stdin: ["file", "Standard input of the gateway."],
  stdout: ["file", "Standard output of the gateway."],
  tmpfile: ["(): file?", "Opens a temporary file."],
  type: ["(obj: any): string?", "file, closed file, or nil."],
  write: ["(...): file?", "Writes to the default output."],
});

export const file = library(
  "file",
  "An open file.",
  {
    close: ["(): boolean?", "Closes the file."],
    flush: ["()", "Writes what is buffered."],
    lines: ["(...): function", "Iterates over the lines."],
    read: ["(...): string?", "Reads by the given formats: l, L, a, n or a number of bytes."],
    seek: ["(whence?: string, offset?: integer): integer?, string?", "Sets and gives the position."],
    setvbuf: ["(mode: string, size?: integer): boolean?", "Sets the buffering."],
    write: ["(...): file?, string?", "Writes texts and numbers."],
  },
  "file:",
);

export const osLibrary = library("os", "The gateway's host and its clock.", {
  clock: ["(): number", "Processor time of the gateway, in seconds."],
  date: ["(format?: string, time?: integer): any", "A time as text, or as a table for *t."],
  difftime: ["(t2: integer, t1: integer): number", "Seconds between two times."],
  execute: ["(command?: string): any", "Runs a command; the request waits for it."],
  getenv: ["(varname: string): string?", "A variable of the gateway's environment."],
  remove: ["(filename: string): boolean?, string?", "Deletes a file."],
  rename: ["(oldname: string, newname: string): boolean?, string?", "Renames a file."],
  setlocale: ["(locale: string, category?: string): string?", "Sets the locale of the whole gateway."],
  time: ["(table?: table): integer", "Seconds since 1970, now or of the given date."],
  tmpname: ["(): string", "Name for a temporary file."],
});

export const coroutineLibrary = library("coroutine", "Functions that can pause.", {
  close: ["(co: thread): boolean, any", "Ends a suspended coroutine.", "5.4"],
  create: ["(f: function): thread", "Makes a coroutine of a function."],
  isyieldable: ["(): boolean", "Whether the running code can yield."],
  resume: [
    "(co: thread, ...): boolean, any",
    "Starts or continues a coroutine; catches its error as pcall does.",
  ],
  running: ["(): thread, boolean", "The running coroutine, and whether it is the main one."],
  status: ["(co: thread): string", "running, suspended, normal or dead."],
  wrap: ["(f: function): function", "Makes a coroutine and gives a function that resumes it."],
  yield: ["(...): any", "Pauses the running coroutine."],
});

export const packageLibrary = library("package", "How require finds modules.", {
  config: ["string", "Separators that the paths use."],
  cpath: ["string", "Where modules in C are looked for."],
  loaded: ["table", "Modules that are loaded."],
  loadlib: ["(libname: string, funcname: string): function?, string?", "Links a C library."],
  path: ["string", "Where modules in Lua are looked for."],
  preload: ["table", "Loaders by module name."],
  searchers: ["table", "The functions that look for a module."],
  searchpath: [
    "(name: string, path: string, sep?: string, rep?: string): string?, string?",
    "Looks for a file along a path.",
  ],
});

export const bit32Library = library("bit32", "Bits of 32-bit integers.", {
  arshift: ["(x: integer, disp: integer): integer", "Arithmetic shift to the right.", "5.3"],
  band: ["(...): integer", "Bitwise and.", "5.3"],
  bnot: ["(x: integer): integer", "Bitwise not.", "5.3"],
  bor: ["(...): integer", "Bitwise or.", "5.3"],
  btest: ["(...): boolean", "Whether the bitwise and is not zero.", "5.3"],
  bxor: ["(...): integer", "Bitwise exclusive or.", "5.3"],
  extract: ["(n: integer, field: integer, width?: integer): integer", "Some bits as a number.", "5.3"],
  lrotate: ["(x: integer, disp: integer): integer", "Rotation to the left.", "5.3"],
  lshift: ["(x: integer, disp: integer): integer", "Shift to the left.", "5.3"],
  replace: [
    "(n: integer, v: integer, field: integer, width?: integer): integer",
    "Some bits replaced.",
    "5.3",
  ],
  rrotate: ["(x: integer, disp: integer): integer", "Rotation to the right.", "5.3"],
  rshift: ["(x: integer, disp: integer): integer", "Shift to the right.", "5.3"],
});
