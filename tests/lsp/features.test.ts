import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CompletionItem, DocumentLink, DocumentSymbol, FoldingRange, Hover, Location, MarkupContent } from 'vscode-languageserver/node'
import { announcePreview } from '../../src/preview/index.ts'
import { apply, Session } from './session.ts'

const FILES = {
  'deck.yaml': 'title: 协作\nlang: zh-CN\nchapters:\n  - 01-why.md\n  - 02-how.md\n',
  '01-why.md': [
    '---',
    'title: 为什么 😀',
    '---',
    '',
    '# 背景 {#background}',
    '',
    '见[角色](#roles)。',
    '',
    '---',
    'layout: two-columns',
    'id: both',
    '---',
    '',
    '# 之前和之后',
    '',
    '左 😀 {.click}',
    '',
    '::right::',
    '',
    '右',
    '',
  ].join('\n'),
  '02-how.md':
    '# 角色 {#roles}\n\n:::cards\n### 甲\n一\n### 乙\n二\n:::\n\n---\nsrc: ./shared/more.md#2\n---\n\n---\n\n# 图\n\n![队](img/team.svg)\n',
  '03-new.md': '# 新\n',
  'shared/more.md': '# 其一\n\n---\n\n# 其二\n',
  'img/team.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
}

let session: Session
beforeAll(async () => {
  session = await new Session().start()
})
afterAll(async () => {
  await session.close()
})
beforeEach(() => void session.fresh(FILES))

const labels = (items: readonly CompletionItem[]): string[] => items.map(({ label }) => label)
const find = (items: readonly CompletionItem[], label: string): CompletionItem | undefined => items.find((item) => item.label === label)

/** Opens a file whose text ends where something is to be completed; nothing is compiled before the answer. */
async function offered(text: string, name = 'x.md'): Promise<CompletionItem[]> {
  session.openOnly(name, text)
  return session.complete(name, text)
}

describe('completion', () => {
  it('offers settings while front matter is typed, and their values', async () => {
    const keys = await offered('# One\n\n---\nlay')
    expect(labels(keys)).toEqual(expect.arrayContaining(['layout', 'id', 'background', 'transition', 'overflow', 'src']))
    expect(session.accept('x.md', find(keys, 'layout'))).toBe('# One\n\n---\nlayout: ')
    expect(labels(await offered('# One\n\n---\nlayout: ', 'y.md'))).toEqual(expect.arrayContaining(['cover', 'two-columns', 'statement']))
    expect(labels(await offered('---\nhidden: ', 'z.md'))).toEqual(['true', 'false'])
    expect(labels(await offered('---\nlayout: cover\ntransition: f\n---\n# 😀', 'q.md'))).not.toContain('fade')
  })

  it('offers chapter settings at the top of a chapter, and the deck’s in a file that stands alone', async () => {
    expect(labels(await offered('---\ntitle: T\nsum', '01-why.md'))).toEqual(expect.arrayContaining(['summary', 'divider', 'layout']))
    expect(labels(await offered('---\nlayout: cover\nau', '../alone.md'))).toEqual(expect.arrayContaining(['author', 'lang', 'theme']))
  })

  it('offers keys, values and chapters in deck.yaml', async () => {
    expect(labels(await offered('title: T\ntra', 'deck.yaml'))).toEqual(expect.arrayContaining(['transition', 'chapters', 'lang']))
    session.type('deck.yaml', 'transition: ')
    expect(labels(await session.complete('deck.yaml', 'transition: '))).toEqual(['none', 'fade', 'push', 'wipe', 'morph'])
    session.type('deck.yaml', 'theme: ')
    expect(labels(await session.complete('deck.yaml', 'theme: '))).toContain('default')
    session.type('deck.yaml', 'chapters:\n  - 01-why.md\n  - ')
    const chapters = await session.complete('deck.yaml', '01-why.md\n  - ')
    expect(labels(chapters)).toEqual(expect.arrayContaining(['02-how.md', '03-new.md', 'shared/']))
    expect(labels(chapters)).not.toContain('01-why.md')
    session.type('deck.yaml', 'chapters: [01-why.md, shared/')
    expect(labels(await session.complete('deck.yaml', 'shared/'))).toEqual(['shared/more.md'])
  })

  it('offers blocks with their skeleton, closed with as many colons', async () => {
    const blocks = await offered('# 😀\n\n::::st')
    expect(labels(blocks)).toEqual(expect.arrayContaining(['cards', 'steps', 'compare', 'columns', 'clicks']))
    expect(session.accept('x.md', find(blocks, 'steps'))).toMatch(/^# 😀\n\n::::steps\n### \$\{1:.*\}\n[^]*\n::::\$0$/)
    session.type('x.md', ':::')
    const columns = find(await session.complete('x.md', ':::'), 'columns')
    expect(session.accept('x.md', columns)).toMatch(/^::::columns\n[^]*:::column\n[^]*\n::::\$0$/)
  })

  it('offers the slots of the slide’s layout', async () => {
    const slots = await offered('---\nlayout: two-columns\n---\n\n# T\n\n::ri')
    expect(labels(slots)).toContain('right')
    expect(session.accept('x.md', find(slots, 'right'))).toMatch(/::right::$/)
    expect(labels(await offered('---\nlayout: statement\n---\n\n# T\n\n::', 'y.md'))).not.toContain('right')
  })

  it('offers slides of the whole deck after ](#, with their titles', async () => {
    await session.open('01-why.md')
    session.type('01-why.md', '# 背景\n\n😀 [见](#ro')
    const slides = await session.complete('01-why.md', '(#ro')
    expect(find(slides, 'roles')?.detail).toBe('角色')
    expect(session.accept('01-why.md', find(slides, 'roles'))).toBe('# 背景\n\n😀 [见](#roles')
  })

  it('offers files where files are named', async () => {
    expect(labels(await offered('![😀](', '01-why.md'))).toEqual(expect.arrayContaining(['img/']))
    session.type('01-why.md', '![😀](img/t')
    const pictures = await session.complete('01-why.md', '(img/t')
    expect(session.accept('01-why.md', find(pictures, 'img/team.svg'))).toBe('![😀](img/team.svg')
    session.type('01-why.md', '# A\n\n---\nsrc: ./shared/')
    expect(labels(await session.complete('01-why.md', './shared/'))).toEqual(['./shared/more.md'])
    session.type('01-why.md', '![x](../../')
    expect(await session.complete('01-why.md', '../../')).toEqual([])
  })

  it('offers classes of the block, attributes, and languages of fences', async () => {
    expect(labels(await offered(':::callout{.'))).toEqual([
      'alert',
      'note',
      'tip',
      'important',
      'warning',
      'caution',
      'click',
      'decorative',
    ])
    session.type('x.md', ':::compare\n### 甲 {.v')
    expect(labels(await session.complete('x.md', '{.v'))).toEqual(expect.arrayContaining(['voice', 'muted', 'alert']))
    session.type('x.md', '- 甲 {')
    expect(labels(await session.complete('x.md', '{'))).toEqual(expect.arrayContaining(['.click', 'click=', 'width=']))
    session.type('x.md', '```')
    expect(labels(await session.complete('x.md', '```'))).toEqual(expect.arrayContaining(['flow', 'mermaid', 'typescript']))
  })

  it('offers nothing in prose and in code', async () => {
    expect(await offered('# T\n\nSome words: and ')).toEqual([])
    session.type('x.md', '```ts\n:::')
    expect(await session.complete('x.md', ':::')).toEqual([])
  })
})

describe('hover', () => {
  const text = async (name: string, mark: string, offset = 2): Promise<string | undefined> => {
    const hover = await session.at<Hover | null>('hover', name, mark, offset)
    return hover ? (hover.contents as MarkupContent).value : undefined
  }

  it('explains in the deck’s language', async () => {
    await session.open('01-why.md')
    await session.open('02-how.md')
    expect(await text('01-why.md', 'layout: two')).toContain('幻灯片的版式')
    expect(await text('01-why.md', 'two-columns')).toMatch(/两栏[^]*::right::/)
    expect(await text('02-how.md', ':::cards', 4)).toMatch(/每个小标题一张卡片[^]*:::cards/)
    expect(await text('01-why.md', '{.click}')).toContain('点击后出现')
    expect(await text('01-why.md', '::right::')).toContain('::right::')
    expect(await text('01-why.md', '(#roles', 3)).toMatch(/角色[^]*第 4 页[^]*02-how\.md:1/)
    expect(await text('01-why.md', '左 😀', 1)).toBeUndefined()
  })

  it('explains keys of deck.yaml, in English for an English deck', async () => {
    await session.open('deck.yaml', FILES['deck.yaml'].replace('zh-CN', 'en'))
    expect(await text('deck.yaml', 'chapters')).toMatch(/chapters’ files/)
    await session.open('02-how.md')
    expect(await text('02-how.md', ':::cards', 4)).toContain('A card for each heading')
  })
})

describe('navigation', () => {
  it('goes to slides, included slides, chapters and pictures', async () => {
    await session.open('01-why.md')
    await session.open('02-how.md')
    session.openOnly('deck.yaml', FILES['deck.yaml'])
    const go = async (name: string, mark: string): Promise<string> => {
      const { uri, range } = await session.at<Location>('definition', name, mark, 3)
      return `${uri.slice(session.uri('').length + 1)}:${range.start.line + 1}`
    }
    expect(await go('01-why.md', '(#roles')).toBe('02-how.md:1')
    expect(await go('02-how.md', './shared')).toBe('shared/more.md:3')
    expect(await go('02-how.md', 'img/team')).toBe('img/team.svg:1')
    expect(await go('deck.yaml', '02-how.md')).toBe('02-how.md:1')
    const links = await session.of<DocumentLink[]>('documentLink', '02-how.md')
    expect(links.map(({ range, target }) => [range.start, target])).toEqual([
      [{ line: 10, character: 5 }, `${session.uri('shared/more.md')}#L3`],
      [{ line: 17, character: 5 }, session.uri('img/team.svg')],
    ])
  })

  it('outlines chapter, slides and headings, each with its lines', async () => {
    await session.open('01-why.md')
    await session.open('02-how.md')
    const [chapter] = await session.of<DocumentSymbol[]>('documentSymbol', '01-why.md')
    expect([chapter!.name, chapter!.range.start.line, chapter!.range.end.line]).toEqual(['为什么 😀', 0, 20])
    expect(chapter!.children!.map(({ name, detail, range }) => [name, detail, range.start.line, range.end.line])).toEqual([
      ['背景', undefined, 0, 7],
      ['之前和之后', 'two-columns', 8, 20],
    ])
    const slides = await session.of<DocumentSymbol[]>('documentSymbol', '02-how.md')
    expect(
      slides.map(({ name, children }) => [
        name,
        children!.map((heading) => [heading.name, heading.range.start.line, heading.range.end.line]),
      ]),
    ).toEqual([
      [
        '角色',
        [
          ['甲', 3, 4],
          ['乙', 5, 8],
        ],
      ],
      ['…', []],
      ['图', []],
    ])
    const folds = await session.of<FoldingRange[]>('foldingRange', '01-why.md')
    expect(folds.map(({ startLine, endLine }) => [startLine, endLine])).toEqual([
      [0, 6],
      [8, 19],
    ])
  })
})

describe('show this slide', () => {
  it('tells the slide at a place, in settings and in text', async () => {
    await session.open('01-why.md')
    const at = async (mark: string): Promise<unknown> =>
      session.connection.sendRequest('diptych/slideAt', {
        textDocument: { uri: session.uri('01-why.md') },
        position: session.place('01-why.md', mark, 0),
      })
    expect(await at('# 背景')).toMatchObject({ id: 'background', index: 1, count: 6 })
    expect(await at('layout: two')).toMatchObject({ id: 'both', index: 2 })
    expect(await at('右')).toMatchObject({ id: 'both' })
  })

  it('turns the preview that runs to the slide', async () => {
    await session.open('01-why.md')
    const show = (): Promise<unknown> =>
      session.connection.sendRequest('workspace/executeCommand', {
        command: 'diptych.showSlide',
        arguments: [session.uri('01-why.md'), session.place('01-why.md', '左')],
      })
    expect(await show()).toMatchObject({ id: 'both', shown: false })
    const heard: string[] = []
    const server = createServer((request, response) => {
      request.on('data', (data) => heard.push(`${request.url} ${request.headers.authorization} ${String(data)}`))
      request.on('end', () => response.end())
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    const withdraw = announcePreview(session.folder, { url, pid: process.pid, token: 'secret' })
    expect(await show()).toMatchObject({ id: 'both', shown: true, url: `${url}#/both` })
    expect(heard).toEqual(['/__diptych/show Bearer secret {"id":"both"}'])
    withdraw()
    await new Promise((done) => server.close(done))
  })
})

it('edits that completions and fixes make count as the editor counts', () => {
  expect(apply('😀a\nb', [{ range: { start: { line: 0, character: 2 }, end: { line: 0, character: 3 } }, newText: 'x' }])).toBe('😀x\nb')
})
