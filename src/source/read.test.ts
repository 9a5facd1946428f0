import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { naturalOrder, relativeToDeck, staysInside } from './paths.ts'
import { readDeck } from './read.ts'

const folders: string[] = []

afterEach(() => {
  for (const root of folders.splice(0)) rmSync(root, { recursive: true, force: true })
})

function folder(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'diptych-'))
  folders.push(root)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

function read(path: string) {
  const problems: string[] = []
  const hints: string[] = []
  const source = readDeck(path, ({ code, where, hint = '' }) => {
    problems.push(where ? `${code} ${where.file}:${where.line}:${where.column}` : code)
    hints.push(hint)
  })
  return { source, problems, hints, files: source?.files.map(({ path: file }) => file) }
}

describe('a deck', () => {
  test('is a folder with a manifest', () => {
    const root = folder({
      'deck.yaml': 'title: T\nname: n\nauthor: A\ndate: 2025-01-31\norganization: O\nchapters:\n  - b.md\n  - x/a.md\n',
      'b.md': '# B',
      'x/a.md': '# A',
      'c.md': '# C',
    })
    const { source, problems, files } = read(root)
    expect(files).toEqual(['b.md', 'x/a.md'])
    expect(source).toMatchObject({
      root,
      name: 'n',
      single: false,
      manifest: { title: 'T', author: 'A', date: '2025-01-31', organisation: 'O' },
    })
    expect(problems).toEqual([])
    expect(read(join(root, 'deck.yaml')).files).toEqual(files)
  })

  test('is a folder of Markdown files, in the order people count', () => {
    expect(
      read(folder({ '10-z.md': '#', '2-a.md': '#', 'README.md': '#', 'x.txt': '', '.hidden.md': '#', 'b.markdown': '#' })).files,
    ).toEqual(['2-a.md', '10-z.md', 'README.md', 'b.markdown'])
  })

  test('is a single file', () => {
    const root = folder({ 'talk.md': '# T', 'other.md': '# O' })
    expect(read(join(root, 'talk.md')).source).toMatchObject({ root, name: 'talk', single: true, manifest: {} })
  })

  test('that is not there is an error with the nearest name', () => {
    const root = folder({ 'slides/a.md': '# A' })
    expect(read(join(root, 'slide'))).toMatchObject({
      source: undefined,
      problems: ['missing-deck'],
      hints: [expect.stringContaining('“slides”')],
    })
    expect(read(folder({ 'a.txt': '' }))).toMatchObject({ source: undefined, problems: ['empty-deck'] })
    expect(read(join(folder({ 'a.md': ' \n' }), 'a.md'))).toMatchObject({ source: undefined, problems: ['empty-deck a.md:1:1'] })
  })

  test('does without files that are empty or missing', () => {
    const root = folder({ 'deck.yaml': 'chapters: [a.md, intro.md, ../x.md, c.md]', 'a.md': '\n', 'into.md': '# I', 'c.md': '# C' })
    const { files, problems, hints } = read(root)
    expect(files).toEqual(['c.md'])
    expect(problems).toEqual(['empty-file a.md:1:1', 'missing-chapter deck.yaml:1:18', 'outside-deck deck.yaml:1:28'])
    expect(hints[1]).toMatch('“into.md”')
  })

  test('reads no file that a symbolic link fetches from outside', () => {
    const outside = folder({ 'secret.md': '# Secret' })
    const root = folder({ 'a.md': '# A' })
    symlinkSync(join(outside, 'secret.md'), join(root, 'b.md'))
    expect(read(root)).toMatchObject({ files: ['a.md'], problems: ['outside-deck'] })
  })
})

describe('a manifest', () => {
  test('warns of keys and values that are not known', () => {
    const { problems, hints, source } = read(folder({ 'deck.yaml': 'titel: x\ntransition: wip\nlang: 7\ntheme: [a]\n', 'a.md': '# A' }))
    expect(problems).toEqual([
      'unknown-key deck.yaml:1:1',
      'bad-value deck.yaml:2:13',
      'bad-value deck.yaml:3:7',
      'bad-value deck.yaml:4:8',
    ])
    expect(hints.slice(0, 2)).toEqual([expect.stringContaining('“title”'), expect.stringContaining('“wipe”')])
    expect(source!.manifest).toEqual({})
  })

  test('that is not YAML says where, and the deck is read', () => {
    const { problems, files } = read(folder({ 'deck.yaml': 'title: "x\nauthor: y\n', 'a.md': '# A' }))
    expect(problems[0]).toMatch(/^bad-manifest deck.yaml:/)
    expect(files).toEqual(['a.md'])
    expect(read(folder({ 'deck.yaml': '- a\n- b\n', 'a.md': '# A' })).problems).toEqual(['bad-manifest deck.yaml:1:1'])
    expect(read(folder({ 'deck.yaml': '', 'a.md': '# A' })).problems).toEqual([])
  })
})

describe('files that others include', () => {
  test('are read too, also those in a circle', () => {
    const root = folder({
      'deck.yaml': 'chapters: [a.md]',
      'a.md': '---\nsrc: x/b.md#2\n---',
      'x/b.md': '---\nsrc: ../c.md\n---',
      'c.md': '---\nsrc: a.md\n---\n\nsrc: ../../etc/passwd.md\n',
    })
    const { source, problems } = read(root)
    expect([...source!.included.keys()].sort()).toEqual(['a.md', 'c.md', 'x/b.md'])
    expect(problems).toEqual([])
  })
})

describe('paths', () => {
  test.each([
    ['a.png', 'x/y.md', 'x/a.png', true],
    ['./a.png', 'y.md', 'a.png', true],
    ['../a.png', 'x/y.md', 'a.png', true],
    ['..\\a.png', 'x/y.md', 'a.png', true],
    ['../a.png', 'y.md', '../a.png', false],
    ['x/../../a.png', 'y.md', '../a.png', false],
    ['/etc/passwd', 'y.md', '/etc/passwd', false],
    ['C:\\a.png', 'y.md', 'C:/a.png', false],
  ])('%s in %s is %s', (written, file, path, inside) => {
    expect(relativeToDeck(written, file)).toBe(path)
    expect(staysInside(path)).toBe(inside)
  })

  test('are ordered as people count', () => {
    expect(['10.md', '9.md', 'a10', 'a2', '第10章', '第9章'].sort(naturalOrder)).toEqual(['9.md', '10.md', 'a2', 'a10', '第9章', '第10章'])
  })
})

describe('files that are open in an editor', () => {
  test('are read as the editor holds them, saved or not', () => {
    const root = folder({ 'deck.yaml': 'chapters: [a.md, new.md]', 'a.md': '# Old\n\n---\n\nsrc: x.md' })
    const open = new Map([
      [join(root, 'a.md'), '---\r\nsrc: ./x.md\r\n---\r\n'],
      [join(root, 'new.md'), '# New'],
      [join(root, 'x.md'), '# Included'],
      [join(root, '..', 'outside.md'), '# Outside'],
    ])
    const problems: string[] = []
    const source = readDeck(root, ({ code }) => problems.push(code), open)
    expect(source?.files.map(({ path, text }) => [path, text])).toEqual([
      ['a.md', '---\nsrc: ./x.md\n---\n'],
      ['new.md', '# New'],
    ])
    expect([...source!.included.keys()]).toEqual(['x.md'])
    expect(problems).toEqual([])
  })

  test('do not lead out of the folder', () => {
    const root = folder({ 'deck.yaml': 'chapters: [a.md, ../out.md]', 'a.md': '# A' })
    const problems: string[] = []
    readDeck(root, ({ code }) => problems.push(code), new Map([[join(root, '../out.md'), '# Out']]))
    expect(problems).toEqual(['outside-deck'])
  })
})
