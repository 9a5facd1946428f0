/** A cursor over a fence's source. Offsets are UTF-16 units of the source. */
export class Scan {
  readonly source: string
  at = 0

  constructor(source: string) {
    this.source = source
  }

  get done(): boolean {
    return this.at >= this.source.length
  }

  /** Matches a sticky pattern here and moves past it. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    const found = this.look(pattern)
    if (found) this.at += found[0].length
    return found
  }

  /** Matches a sticky pattern here and stays. */
  look(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at
    return pattern.exec(this.source) ?? undefined
  }

  /** Moves past blanks, and over comments to the line's end. */
  skipBlanks(): void {
    this.take(/[^\S\n]*(?:%%[^\n]*)?/y)
  }

  /** True at the end of a statement (CommonMark leaves `\n` as the only line ending). */
  get atEnd(): boolean {
    this.skipBlanks()
    return this.done || this.source[this.at] === '\n' || this.source[this.at] === ';'
  }

  /** The rest of the line, moving past it. */
  restOfLine(): string {
    return this.take(/[^\n]*/y)![0].trim()
  }
}

/** What is wrong with a source, at an offset in it. */
export interface Fault {
  code: 'flow-statement' | 'flow-class' | 'flow-unclosed' | 'flow-edge'
  at: number
  values: Readonly<Record<string, string>>
}
