/** Linux's error numbers and glibc's texts, as far as files need them. */
export const errno = {
  ENOENT: [2, "No such file or directory"],
  EBADF: [9, "Bad file descriptor"],
  EACCES: [13, "Permission denied"],
  EEXIST: [17, "File exists"],
  ENOTDIR: [20, "Not a directory"],
  EISDIR: [21, "Is a directory"],
  EINVAL: [22, "Invalid argument"],
  ENOSPC: [28, "No space left on device"],
  ENOSYS: [38, "Function not implemented"],
  ENOTEMPTY: [39, "Directory not empty"],
} as const satisfies Record<string, readonly [number, string]>;

/** What a file operation failed with. */
export class FileError extends Error {
  readonly errno: number;

  constructor(readonly code: keyof typeof errno) {
    super(errno[code][1]);
    this.errno = errno[code][0];
  }
}
