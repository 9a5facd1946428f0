import type { BundledLanguageInfo, Grammar, HighlighterCore } from 'shiki'

/** Grammars by name; loaded as they are asked for, one language at a time. */
export interface Highlighter {
  /** The grammar of a language by one of its names; undefined for one that is not known. */
  grammar(lang: string): Promise<Grammar | undefined>
}

let loaded: Promise<Highlighter> | undefined

/**
 * Shiki, loaded when the first deck with coloured code is compiled. Oniguruma reads grammars: compiled to WebAssembly
 * it is ready sooner than Shiki's JavaScript engine, which has to translate each of a grammar's expressions first.
 */
export function loadHighlighter(): Promise<Highlighter> {
  return (loaded ??= load())
}

async function load(): Promise<Highlighter> {
  const [{ createHighlighterCore }, { createOnigurumaEngine }, languages] = await Promise.all([
    import('shiki/core'),
    import('shiki/engine/oniguruma'),
    languagesByName(),
  ])
  const core: HighlighterCore = await createHighlighterCore({
    themes: [],
    langs: [],
    engine: createOnigurumaEngine(import('shiki/wasm')),
    warnings: false,
  })
  return {
    async grammar(lang) {
      const found = languages.get(lang)
      if (found === undefined) return undefined
      await core.loadLanguage(found.import)
      return core.getLanguage(found.id)
    },
  }
}

let names: Promise<ReadonlyMap<string, BundledLanguageInfo>> | undefined

/** The languages that Shiki knows, by id and by alias. Their grammars are not loaded. */
export function languagesByName(): Promise<ReadonlyMap<string, BundledLanguageInfo>> {
  return (names ??= import('shiki/langs').then(
    ({ bundledLanguagesInfo }) =>
      new Map(bundledLanguagesInfo.flatMap((info) => [info.id, ...(info.aliases ?? [])].map((name) => [name, info] as const))),
  ))
}
