/** A web deck's files by path relative to its folder, with forward slashes. */
export type WebFiles = ReadonlyMap<string, Uint8Array | string>

/** A file's content where it stands on the disk: what it is called in the web deck stands for all of it. */
export interface StoredFile {
  path: string
  /** In bytes. */
  size: number
}

/** The same, with files that need not be read to be written. */
export type UnreadWebFiles = ReadonlyMap<string, Uint8Array | string | StoredFile>
