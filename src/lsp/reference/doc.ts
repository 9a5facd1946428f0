/** What a name means, for those who write with it; `example` is Markdown or YAML as it would stand in a deck. */
export interface Doc {
  zh: string
  en: string
  example?: string
}

/** Documentation of a table's names. A name without an entry is still offered and checked, only not explained. */
export type Docs = Readonly<Record<string, Doc>>

/** Looks a name up without finding what objects inherit. */
export function docOf(docs: Docs, name: string): Doc | undefined {
  return Object.hasOwn(docs, name) ? docs[name] : undefined
}
