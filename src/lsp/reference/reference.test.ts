import { describe, expect, it } from 'vitest'
import { compileDeck } from '../../compile/index.ts'
import { chapterKinds, slideKinds } from '../../markdown/index.ts'
import { manifestKinds } from '../../source/index.ts'
import { knownWords } from '../outline.ts'
import { blockDocs, chapterDocs, classDocs, docOf, fenceDocs, layoutDocs, manifestDocs, slideDocs } from './index.ts'

const TABLES = {
  layouts: { docs: layoutDocs, names: [...knownWords().layouts.keys()] },
  blocks: { docs: blockDocs, names: [...knownWords().blocks] },
  'slide settings': { docs: slideDocs, names: Object.keys(slideKinds) },
  'chapter settings': { docs: chapterDocs, names: Object.keys(chapterKinds) },
  'keys of deck.yaml': { docs: manifestDocs, names: Object.keys(manifestKinds) },
}

describe.each(Object.entries(TABLES))('documentation of %s', (_, { docs, names }) => {
  it('is about names that the compiler knows', () => {
    expect(Object.keys(docs).filter((name) => !names.includes(name))).toEqual([])
  })
})

it('knows only its own names', () => {
  expect(docOf(layoutDocs, 'constructor')).toBeUndefined()
})

const examples = Object.entries({ ...layoutDocs, ...blockDocs, ...fenceDocs, ...classDocs }).flatMap(([name, { example }]) =>
  example !== undefined && !['column', 'decorative'].includes(name) ? [[name, example] as const] : [],
)

it.each(examples)('the example of %s is understood', async (_, example) => {
  const text = example.startsWith('---')
    ? example
    : `# Example\n\n${example}${example.startsWith(':::callout') && !example.includes('\n') ? '\nText\n:::' : ''}\n`
  const compiled = await compileDeck('/example/talk.md', {
    open: new Map([['/example/talk.md', `# First\n\n---\n\n${text.replace(/^---\n/, '')}`]]),
  })
  expect(compiled.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([])
})
