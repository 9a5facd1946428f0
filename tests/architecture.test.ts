import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const SRC = resolve(import.meta.dirname, '../src')

/** Who may import whom, besides diagnostics and the own folder. `types` means: types only. */
const ALLOWED: Record<string, readonly string[]> = {
  diagnostics: [],
  source: ['scene (types)'],
  math: [],
  deck: ['math (types)'],
  scene: ['math (types)'],
  raster: ['scene (types)'],
  text: ['scene'],
  themes: ['scene'],
  layouts: ['scene', 'themes'],
  blocks: ['deck', 'scene', 'themes', 'text'],
  markdown: ['source', 'math', 'deck', 'blocks', 'digest'],
  check: ['deck', 'blocks', 'layouts', 'themes'],
  templates: ['source', 'scene', 'themes', 'layouts', 'text'],
  place: ['deck', 'scene', 'blocks', 'layouts', 'themes', 'text'],
  compile: [
    'source',
    'math',
    'markdown',
    'deck',
    'check',
    'scene',
    'blocks',
    'layouts',
    'themes',
    'templates',
    'text',
    'place',
    'raster',
    'digest',
  ],
  fonts: ['math (types)', 'scene', 'themes'],
  web: ['math (types)', 'scene', 'themes', 'fonts', 'digest'],
  pptx: ['math', 'scene', 'themes', 'raster', 'layouts', 'fonts (types)', 'digest'],
  preview: [],
  lsp: ['source', 'markdown', 'deck', 'blocks', 'layouts', 'themes', 'compile', 'preview'],
  write: [],
  digest: [],
  cache: ['digest'],
  dev: ['compile', 'web', 'pptx', 'scene', 'themes', 'preview', 'write'],
  present: ['deck', 'blocks', 'scene', 'themes', 'web'],
  cli: ['scene (types)', 'themes (types)', 'compile', 'web', 'pptx', 'fonts', 'lsp', 'dev', 'present', 'write', 'cache'],
}

/** Packages that only some stages may use: a stage that needs one more says why in its review. */
const NODE_FREE = new Set(['deck', 'scene', 'text', 'math', 'layouts', 'blocks', 'markdown', 'check', 'place', 'diagnostics'])

interface Import {
  file: string
  from: string
  specifier: string
  typeOnly: boolean
}

function imports(): Import[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => {
      const text = readFileSync(join(SRC, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
      return [
        ...text.matchAll(
          /^\s*(?:import|export)\s+(type\s)?[^'"\n;]*?(?:\{[^}]*\}\s*)?(?:from\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gm,
        ),
      ].map((match): Import => ({ file, from: file.split('/')[0]!, specifier: (match[2] ?? match[3])!, typeOnly: match[1] !== undefined }))
    })
}

function targetOf({ file, specifier }: Import): string | undefined {
  if (!specifier.startsWith('.')) return undefined
  const path = relative(SRC, resolve(SRC, dirname(file), specifier))
  return path.startsWith('..') ? undefined : path.split('/')[0]
}

describe('architecture', () => {
  const all = imports()

  it('sees the imports that are there', () => {
    expect(all.length).toBeGreaterThan(150)
    expect(all.some((entry) => entry.file === 'compile/place.ts' && targetOf(entry) === 'place')).toBe(true)
  })

  it('lets each stage import only the stages before it', () => {
    const wrong = all.flatMap((entry) => {
      const target = targetOf(entry)
      if (target === undefined || target === entry.from || target === 'diagnostics') return []
      const allowed = ALLOWED[entry.from]
      if (allowed === undefined)
        return [`src/${entry.file}: "${entry.from}" is no stage; give it a row in this test and in docs/architecture.md`]
      if (allowed.includes(target) || (entry.typeOnly && allowed.includes(`${target} (types)`))) return []
      return [
        `src/${entry.file} imports ${entry.specifier}: ${entry.from} may import only ${['diagnostics', ...allowed].join(', ')}, so that each stage can be read without the later ones`,
      ]
    })
    expect(wrong).toEqual([])
  })

  it('keeps Node out of the pure stages', () => {
    const wrong = all.filter((entry) => NODE_FREE.has(entry.from) && entry.specifier.startsWith('node:'))
    expect(wrong.map((entry) => `src/${entry.file} imports ${entry.specifier}`)).toEqual([])
  })

  it('keeps the browser part of the web deck apart from Node and from the stages', () => {
    const wrong = all.filter(
      (entry) =>
        entry.file.startsWith('web/client/') &&
        (entry.specifier.startsWith('node:') || entry.specifier.startsWith('../..') || /^\.\.\/(?!client)/.test(entry.specifier)),
    )
    expect(wrong.map((entry) => `src/${entry.file} imports ${entry.specifier}`)).toEqual([])
  })
})
