import type { Diagnostic } from '../diagnostics/index.ts'
import { decodeText } from './decode.ts'
import { isPlain, redecode } from './redecode.ts'
import type { SourceFile } from './types.ts'

/** A file as it was decoded, and what was said of it. */
export interface Decoded {
  bytes: Uint8Array
  file: SourceFile | undefined
  said: readonly Diagnostic[]
  /** The text is just what the bytes say. */
  plain: boolean
}

/** Decodes a file. With what it was before the answer is the same and takes less time. */
export function decodeAgain(bytes: Uint8Array, path: string, before?: Decoded): Decoded {
  if (before?.plain && before.file) {
    const between = (part: Uint8Array): string | undefined => {
      const { plain, file } = decode(part, path)
      return plain ? file!.text : undefined
    }
    const text = redecode({ bytes: before.bytes, text: before.file.text }, bytes, between)
    if (text !== undefined) return { bytes, file: { path, text }, said: [], plain: true }
  }
  return decode(bytes, path)
}

function decode(bytes: Uint8Array, path: string): Decoded {
  const said: Diagnostic[] = []
  const text = decodeText(bytes, path, (diagnostic) => void said.push(diagnostic))
  const plain = text !== undefined && said.length === 0 && isPlain({ bytes, text })
  return { bytes, file: text === undefined ? undefined : { path, text }, said, plain }
}
