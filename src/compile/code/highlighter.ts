import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { BundledLanguageInfo, LanguageRegistration, PatternScanner, RegexEngine } from 'shiki/types'
import type { IGrammar, Registry } from 'shiki/textmate'

/** Grammars by name; loaded as they are asked for, one language at a time. */
export interface Highlighter {
  /** The grammar of a language by one of its names; undefined for one that is not known. */
  grammar(lang: string): Promise<IGrammar | undefined>
  /** Characters looked through so far: of each search for a next token all that its line still has. */
  readonly looked: number
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
    readFileSync(fileURLToPath(import.meta.resolve('shiki/onig.wasm'))),
    languagesByName(),
  ])
  limitRetries(wasm)
  const engine = await createOnigurumaEngine(wasm)
  const counter = { looked: 0 }
  const counted: RegexEngine = { ...engine, createScanner: (patterns) => countedScanner(engine.createScanner(patterns), counter) }
  const grammars = new Map<string, Promise<IGrammar | undefined>>()
  return {
    get looked() {
      return counter.looked
    },
    async grammar(lang) {
      const info = languages.get(lang)
      if (info === undefined) return undefined
      const known = grammars.get(info.id) ?? info.import().then(({ default: all }) => grammarOf(all, Registry, counted))
      grammars.set(info.id, known)
      return known
    },
  }
}

/**
 * Oniguruma counts how often a match turns back and gives one up after ten million times (`RetryLimitInMatch`), a fifth
 * of a second: in pathological code every token of a line could take that. The number, which is 32 bits of the module's
 * data, becomes one that real code stays far below; it is a count, so what is coloured never depends on the machine.
 */
const RETRIES = { theirs: 10_000_000, ours: 20_000 }

function limitRetries(wasm: Buffer): void {
  const written = Buffer.alloc(4)
  written.writeUInt32LE(RETRIES.theirs)
  const at = wasm.indexOf(written)
  if (at < 0 || wasm.includes(written, at + 1)) throw new Error('Oniguruma has no retry limit that is known')
  wasm.writeUInt32LE(RETRIES.ours, at)
}

function countedScanner(scanner: PatternScanner, counter: { looked: number }): PatternScanner {
  return {
    findNextMatchSync(text, from, options) {
      counter.looked += (typeof text === 'string' ? text : text.content).length - from
      return scanner.findNextMatchSync(text, from, options)
    },
    dispose: () => scanner.dispose?.(),
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
