/** A web deck's files by path relative to its folder, with forward slashes. */
export type WebFiles = ReadonlyMap<string, Uint8Array | string>
