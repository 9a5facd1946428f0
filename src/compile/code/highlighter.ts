import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { BundledLanguageInfo, LanguageRegistration, RegexEngine } from 'shiki/types'
import type { IGrammar, Registry } from 'shiki/textmate'

/** Grammars by name; loaded as they are asked for, one language at a time. */
export interface Highlighter {
  /** The grammar of a language by one of its names; undefined for one that is not known. */
  grammar(lang: string): Promise<IGrammar | undefined>
}

let loaded: Promise<Highlighter> | undefined

/**
 * Shiki's grammars and its TextMate engine, loaded when the first deck with code in a known language is compiled;
 * its themes and its HTML are not needed. Oniguruma reads grammars: compiled to WebAssembly it is ready sooner than
 * Shiki's JavaScript engine, which has to translate each of a grammar's expressions first.
 */
export function loadHighlighter(): Promise<Highlighter> {
  return (loaded ??= load())
}

async function load(): Promise<Highlighter> {
  const [{ Registry }, { createOnigurumaEngine }, wasm, languages] = await Promise.all([
    import('shiki/textmate'),
    import('shiki/engine/oniguruma'),
    readFile(fileURLToPath(import.meta.resolve('shiki/onig.wasm'))),
    languagesByName(),
  ])
  const engine = await createOnigurumaEngine(wasm)
  const grammars = new Map<string, Promise<IGrammar | undefined>>()
  return {
    async grammar(lang) {
      const info = languages.get(lang)
      if (info === undefined) return undefined
      const known = grammars.get(info.id) ?? info.import().then(({ default: all }) => grammarOf(all, Registry, engine))
      grammars.set(info.id, known)
      return known
    },
  }
}

/** A grammar with those that it embeds; the last of the list is the language's own. */
function grammarOf(all: readonly LanguageRegistration[], Registries: typeof Registry, engine: RegexEngine): IGrammar | undefined {
  const byScope = new Map(all.map((grammar) => [grammar.scopeName, grammar]))
  const registry = new Registries({
    onigLib: {
      createOnigScanner: (patterns) => engine.createScanner(patterns as string[]),
      createOnigString: (text) => engine.createString(text),
    },
    loadGrammar: (scope) => byScope.get(scope),
    getInjections: (scope) =>
      all
        .filter(({ injectTo = [] }) => injectTo.some((target) => scope === target || scope.startsWith(`${target}.`)))
        .map(({ scopeName }) => scopeName),
  })
  const own = all.at(-1)
  return (own && registry.loadGrammarWithConfiguration(own.scopeName, 1, {})) ?? undefined
}

let names: Promise<ReadonlyMap<string, BundledLanguageInfo>> | undefined

/** The languages that Shiki knows, by id and by alias. Their grammars are not loaded. */
export function languagesByName(): Promise<ReadonlyMap<string, BundledLanguageInfo>> {
  return (names ??= import('shiki/langs').then(
    ({ bundledLanguagesInfo }) =>
      new Map(bundledLanguagesInfo.flatMap((info) => [info.id, ...(info.aliases ?? [])].map((name) => [name, info] as const))),
  ))
}
