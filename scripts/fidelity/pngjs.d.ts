/** The part of pngjs that is used here; it ships no types. */
declare module 'pngjs' {
  export class PNG {
    constructor(options: { width: number; height: number })
    width: number
    height: number
    data: Buffer
    static sync: { read(bytes: Buffer): PNG; write(png: PNG, options?: { deflateLevel?: number; colorType?: number }): Buffer }
  }
}
