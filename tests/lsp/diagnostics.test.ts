import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CodeAction } from 'vscode-languageserver/node'
import { apply, Session } from './session.ts'

const CHAPTERS = {
  'deck.yaml': 'title: 😀 协作\nlang: zh-CN\nchapters:\n  - a.md\n  - parts/b.md\n',
  'a.md': '# 第一页 {#one}\n\n见[第二页](#two)\n',
  'parts/b.md': '# 第二页 {#two}\n\n回到[第一页](#one)\n',
}

let session: Session
beforeAll(async () => {
  session = await new Session().start()
})
afterAll(async () => {
  await session.close()
})

describe('diagnostics', () => {
  it('come from what the editor holds, and go when it is mended', async () => {
    session.fresh(CHAPTERS)
    await session.open('a.md')
    expect(session.problems('a.md')).toEqual([])
    await session.edit('a.md', '---\nlayout: covr\n---\n\n# 第一页 {#one}\n\n😀😀 见[第二页](#tow)\n')
    expect(session.problems('a.md')).toEqual(['unknown-layout: covr', 'broken-link: tow'])
    await session.edit('a.md', CHAPTERS['a.md'])
    expect(session.diagnostics('a.md')).toEqual([])
  })

  it('are shown in the files where they are, open or not', async () => {
    session.fresh(CHAPTERS)
    await session.open('a.md', '# 改了名 {#other}\n')
    expect(session.problems('parts/b.md')).toEqual(['broken-link: one'])
    await session.edit('a.md', CHAPTERS['a.md'])
    expect(session.problems('parts/b.md')).toEqual([])
  })

  it('know that numbered chapters are one deck without a manifest', async () => {
    session.fresh({
      '01-one.md': '---\nlayout: section\n---\n\n# 第一页 {#one}\n\n见[第二页](#two)\n',
      '02-two.md': '# 第二页 {#two}\n\n回到[第一页](#one)\n',
    })
    await session.open('02-two.md')
    expect(session.problems('02-two.md')).toEqual([])
    await session.edit('02-two.md', '# 第二页 {#other}\n\n回到[第一页](#one)\n')
    expect(session.problems('01-one.md')).toEqual(['broken-link: two'])
  })

  it('of the manifest stand in the manifest', async () => {
    session.fresh(CHAPTERS)
    await session.open('deck.yaml', `${CHAPTERS['deck.yaml']}transiton: fade\n`)
    expect(session.problems('deck.yaml')).toEqual(['unknown-key: transiton'])
    await session.edit('deck.yaml', 'title: [\n')
    expect(session.diagnostics('deck.yaml').map(({ code }) => code)).toContain('bad-manifest')
    await session.edit('deck.yaml', CHAPTERS['deck.yaml'])
    expect(session.problems('deck.yaml')).toEqual([])
  })

  it('are mended by a quick fix, beside emoji and in folders too', async () => {
    session.fresh({
      ...CHAPTERS,
      'parts/team.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    })
    await session.open('parts/b.md', '# 😀 第二页 {#two}\n\n😀 [第一页](#oen) 和\n\n![队](taem.svg)\n\n:::cadrs\n### 甲\n:::\n')
    const fixes = await session.of<CodeAction[]>('codeAction', 'parts/b.md', {
      range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
      context: { diagnostics: session.diagnostics('parts/b.md') },
    })
    expect(fixes.map(({ title, kind }) => [title, kind])).toEqual([
      ['改为“cards”', 'quickfix'],
      ['改为“team.svg”', 'quickfix'],
      ['改为“one”', 'quickfix'],
    ])
    const edits = fixes.flatMap(({ edit }) => edit!.changes![session.uri('parts/b.md')]!)
    await session.edit('parts/b.md', apply(session.text('parts/b.md'), edits))
    expect(session.problems('parts/b.md')).toEqual([])
  })

  it('are said of a file that stands for itself, and not of prose', async () => {
    session.fresh({
      'talk.md': '---\nlayout: covr\n---\n\n# Talk\n',
      'README.md': '# Project\n\n[guide](#nowhere)\n',
    })
    session.openOnly('README.md', session.text('README.md'))
    await session.open('talk.md')
    expect(session.problems('talk.md')).toEqual(['unknown-layout: covr'])
    expect(session.problems('README.md')).toEqual([])
  })

  it('count lines as the editor does, whatever ends them', async () => {
    session.fresh(CHAPTERS)
    await session.open('a.md', '# One {#one}\r\n\r\n😀 [x](#tow)\r\n')
    expect(session.diagnostics('a.md').map(({ range }) => range)).toEqual([
      { start: { line: 2, character: 8 }, end: { line: 2, character: 11 } },
    ])
  })
})

describe('the session', () => {
  it('survives files of any kind and ends as it is asked to', async () => {
    session.fresh({ ...CHAPTERS, 'parts/b.md': Buffer.from([0, 1, 2, 255, 254, 0, 0, 200, 13, 10]) })
    await session.open('a.md', '---\n[[[[{{{{: \n---\n::::: x\n```\n\ud800 <script>')
    for (const method of ['documentSymbol', 'foldingRange', 'documentLink']) await session.of(method, 'a.md')
    for (const method of ['hover', 'completion', 'definition']) {
      await session.connection.sendRequest(`textDocument/${method}`, {
        textDocument: { uri: session.uri('a.md') },
        position: { line: 99, character: 99 },
      })
    }
    await session.edit('a.md', CHAPTERS['a.md'])
    await session.edit('a.md', `# ${'['.repeat(20_000)}`)
    await session.edit('a.md', CHAPTERS['a.md'])
    expect(session.problems('a.md')).toEqual(['broken-link: two'])
    expect(await session.close()).toBe(0)
  })
})
