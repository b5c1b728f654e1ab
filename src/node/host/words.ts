/** LuaSocket's own words, and those of Linux for what LuaSocket leaves to it. */
const words: Record<string, string> = {
  EACCES: "permission denied",
  EADDRINUSE: "address already in use",
  EADDRNOTAVAIL: "Cannot assign requested address",
  EAGAIN: "would block",
  ECONNABORTED: "closed",
  ECONNREFUSED: "connection refused",
  ECONNRESET: "closed",
  EHOSTUNREACH: "No route to host",
  EINVAL: "Invalid argument",
  EMFILE: "Too many open files",
  ENETUNREACH: "Network is unreachable",
  ENOENT: "No such file or directory",
  ENOTFOUND: "host or service not provided, or not known",
  EAI_AGAIN: "temporary failure in name resolution",
  EPIPE: "closed",
  ETIMEDOUT: "timeout",
};

/** Codes with which Node tells that a chain of certificates was not accepted. */
const verification = /CERT|VERIFY|SIGNATURE|ISSUER/;

/** A system error as a script would be told. */
export function systemWords(error: Error): string {
  const { code } = error as NodeJS.ErrnoException;
  return words[code ?? ""] ?? error.message;
}

/** What went wrong in TLS, in OpenSSL's words as LuaSec hands them on. */
export function tlsWords(error: Error): string {
  const { code = "", reason } = error as NodeJS.ErrnoException & { reason?: string };
  if (reason) return reason;
  return verification.test(code) ? "certificate verify failed" : systemWords(error);
}
