/** A language whose code is highlighted. */
export interface CodeLanguage {
  name: string
  label: string
}

let known: CodeLanguage[] | undefined

/** Languages that code may be in, by the highlighter's own list; loaded when first asked for. */
export async function codeLanguages(): Promise<readonly CodeLanguage[]> {
  if (known) return known
  const { bundledLanguagesInfo } = await import('shiki/langs')
  return (known = bundledLanguagesInfo.map(({ id, name }) => ({ name: id, label: name })))
}
