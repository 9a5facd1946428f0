declare module 'subset-font' {
  interface Options {
    targetFormat?: 'sfnt' | 'truetype' | 'woff' | 'woff2'
    variationAxes?: Readonly<Record<string, number>>
    keepFeatures?: readonly string[]
    preserveNameIds?: readonly number[]
    dropTables?: readonly string[]
    noHinting?: boolean
  }
  /** HarfBuzz's subset of a font: the glyphs for the characters of a text, and those that they are made of. */
  export default function subsetFont(font: Uint8Array, text: string, options?: Options): Promise<Buffer>
}
