import { isAlias, isMap, isScalar, isSeq, type Document, type Node } from 'yaml'
import type { Code, Values } from '../../diagnostics/index.ts'
import type { Fault, Written } from './faults.ts'

/** A value of a YAML document and where it stands. */
export class Value implements Written {
  readonly node: Node | null
  readonly offset: number
  private readonly document: Document
  private readonly report: Fault

  constructor(node: unknown, document: Document, report: Fault, offset = 0) {
    this.document = document
    this.report = report
    this.offset = (node as Node | null)?.range?.[0] ?? offset
    this.node = (isAlias(node) ? node.resolve(document) : (node as Node | null)) ?? null
  }

  readonly fault = (code: Code, values: Values): void => this.report(code, this.offset, values)

  /** A scalar's value; for lists and mappings, an empty list or object that stands for them. */
  get value(): unknown {
    if (this.node === null) return null
    if (isScalar(this.node)) return this.node.value
    return isSeq(this.node) ? [] : {}
  }

  get isEmpty(): boolean {
    return this.node === null || (isScalar(this.node) && (this.node.value === null || this.node.value === ''))
  }

  /** A scalar as text, as it was written where that is a number: `2024`, `0.10`. */
  get text(): string | undefined {
    if (!isScalar(this.node) || this.node.value === null) return undefined
    const { value, source } = this.node
    return (typeof value === 'string' ? value : (source ?? String(value))).trim()
  }

  get list(): Value[] | undefined {
    return isSeq(this.node) ? this.node.items.map((item) => new Value(item, this.document, this.report, this.offset)) : undefined
  }

  get entries(): { key: string; keyAt: number; value: Value }[] | undefined {
    if (!isMap(this.node)) return undefined
    return this.node.items.map(({ key, value }) => {
      const keyAt = (key as Node | null)?.range?.[0] ?? this.offset
      return {
        key: isScalar(key) ? String(key.source ?? key.value) : '',
        keyAt,
        value: new Value(value, this.document, this.report, keyAt),
      }
    })
  }
}
