import { type Library, library } from "./library";
import { rocks } from "./rocks";

const socket = library("socket", "LuaSocket.", {
  bind: [
    "(host: string, port: integer, backlog?: integer): server?, string?",
    "Makes a server that listens on a port.",
  ],
  connect: ["(host: string, port: integer): client?, string?", "Makes a connection over TCP."],
  gettime: ["(): number", "Seconds since 1970, with fractions."],
  protect: ["(f: function): function", "Turns socket.try errors of f into results."],
  select: [
    "(recvt: any, sendt: any, timeout?: number): table, table, string?",
    "Waits until sockets can be read or written.",
  ],
  sleep: ["(seconds: number)", "Waits; the request waits too."],
  tcp: ["(): client?, string?", "Makes a TCP socket."],
  udp: ["(): client?, string?", "Makes a UDP socket."],
  _VERSION: ["string", "Version of LuaSocket."],
});

/** The methods that sockets of any kind share. */
export const client = library(
  "client",
  "A socket.",
  {
    accept: ["(): client?, string?", "Takes the next connection."],
    bind: ["(address: string, port?: integer): integer?, string?", "Binds to an address."],
    close: ["(): integer?", "Closes the socket."],
    connect: ["(address: string, port?: integer): integer?, string?", "Connects; nil and why not."],
    listen: ["(backlog?: integer): integer?, string?", "Turns the socket into a server."],
    receive: [
      "(pattern?: any, prefix?: string): string?, string?, string?",
      "Reads a line, everything (*a) or a number of bytes.",
    ],
    send: [
      "(data: string, i?: integer, j?: integer): integer?, string?, integer?",
      "Sends; nil and why not.",
    ],
    sendto: ["(data: string, ip: string, port?: integer): integer?, string?", "Sends a datagram."],
    setoption: ["(option: string, value?: any): integer?, string?", "Sets an option such as keepalive."],
    settimeout: [
      "(seconds: any, mode?: string)",
      "Bounds how long each operation may take; nil is for ever.",
    ],
    shutdown: ["(mode?: string): integer?", "Closes one or both directions."],
  },
  "client:",
);

function jsonModule(name: string): Library {
  return library(name, "JSON texts.", {
    encode: ["(value: any): string", "JSON text of a value; raises an error for one that has none."],
    decode: ["(text: string): any", "Value of a JSON text; raises an error for a bad one."],
    null: ["any", "Stands for JSON's null."],
  });
}

export interface Module {
  /** Package that radosgw-admin's allowlist names. */
  package: string;
  /** What the module holds; absent where that is not described. */
  library?: Library;
  /** The module itself is a function that makes a socket. */
  makesSocket?: true;
  needsCompilation: boolean;
}

const described: Readonly<Record<string, Pick<Module, "library" | "makesSocket">>> = {
  json: { library: jsonModule("json") },
  cjson: { library: jsonModule("cjson") },
  "cjson.safe": { library: jsonModule("cjson") },
  lunajson: { library: jsonModule("lunajson") },
  dkjson: { library: jsonModule("dkjson") },
  socket: { library: socket },
  "socket.unix": { makesSocket: true },
};

/** Modules by the name that `require` takes. */
export const modules: Readonly<Record<string, Module>> = Object.fromEntries(
  Object.entries(rocks).flatMap(([name, { modules, needsCompilation }]) =>
    modules.map((module) => [module, { package: name, needsCompilation, ...described[module] }]),
  ),
);
