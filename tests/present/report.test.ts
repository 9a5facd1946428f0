import { strFromU8, unzipSync } from 'fflate'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Compiled, compileDeck } from '../../src/compile/index.ts'
import { writePptx } from '../../src/pptx/index.ts'
import { writeWeb } from '../../src/web/index.ts'
import { checkPackage } from '../gates/check.ts'
import type { SessionEvent } from '../../src/present/events.ts'
import { eraseRoom, reportFiles, roomResults } from '../../src/present/index.ts'
import { act, DECK, openSession, participant, presenter } from './session.ts'

/** A small workshop; gives its log. */
async function workshop(): Promise<string> {
  const opened = await openSession()
  const driver = await presenter(opened)
  const phones = await Promise.all(['Ann', 'Bo', '=SUM(A1)', undefined].map((name) => participant(opened, name)))
  await act(driver, { do: 'goto', slide: 'second', click: 0 })
  await act(driver, { do: 'open', question: 'second/question-live' })
  for (const [i, phone] of phones.entries())
    await phone.do('/room/do', { do: 'answer', question: 'second/question-live', answer: [i === 0 ? 0 : 1] })
  // A change of mind counts, the answer before it no longer.
  await phones[0]!.do('/room/do', { do: 'answer', question: 'second/question-live', answer: [1] })
  await act(driver, { do: 'close', question: 'second/question-live' })
  await act(driver, { do: 'goto', slide: 'third', click: 0 })
  await act(driver, { do: 'open', question: 'third/question-live' })
  await phones[1]!.do('/room/do', { do: 'answer', question: 'third/question-live', answer: [1] })
  await phones[2]!.do('/room/do', { do: 'answer', question: 'third/question-live', answer: [0] })
  await phones[3]!.do('/room/do', { do: 'ask', text: '=cmd|calc' })
  await act(driver, { do: 'end' })
  await opened.close()
  return opened.log
}

/** Counted from the log's lines by other means than the fold. */
function recount(log: string) {
  const events = readFileSync(log, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as SessionEvent)
  const last = new Map<string, string>()
  for (const event of events) if (event.kind === 'answer') last.set(`${event.question} ${event.who}`, JSON.stringify(event.answer))
  const count = (question: string, answer: string) =>
    [...last].filter(([key, value]) => key.startsWith(question) && value === answer).length
  const moves = events.filter((event) => event.kind === 'start' || event.kind === 'goto' || event.kind === 'end')
  const spent = moves
    .slice(0, -1)
    .map((event, i) => ({ slide: event.kind === 'goto' ? event.slide : 'first', ms: moves[i + 1]!.at - event.at }))
  return { people: new Set(events.flatMap((event) => (event.kind === 'join' ? [event.who] : []))).size, count, spent }
}

it('says what the log says', async () => {
  const log = await workshop()
  const files = reportFiles(log)
  const csv = (name: string) =>
    (files.get(`${name}.csv`) as string)
      .slice(1)
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','))
  const { people, count, spent } = recount(log)
  expect(csv('attendance')).toHaveLength(people + 1)
  const results = csv('results')
  const question = 'second/question-live'
  expect(results[1]).toEqual(['Where does it stop?', 'A. Chat', String(count(question, '[0]')), '4', ''])
  expect(results[2]).toEqual(['Where does it stop?', 'B. Hand-over', String(count(question, '[1]')), '4', ''])
  expect(count(question, '[1]')).toBe(4)
  expect(results.slice(3).map((row) => row.slice(1))).toEqual([
    ['A. Everybody’s', '1', '2', ''],
    ['B. One person’s', '1', '2', '✓'],
  ])
  const times = csv('times')
  for (const { slide, ms } of spent) {
    const row = times.find(([, title]) => title === `${slide[0]!.toUpperCase()}${slide.slice(1)}`)!
    expect(Number(row[3])).toBeCloseTo(ms / 60_000, 1)
  }
})

it('has the same numbers in the workbook and on the page, and no formula of the room’s', async () => {
  const files = reportFiles(await workshop())
  const parts = unzipSync(files.get('report.xlsx') as Uint8Array)
  const sheets = Object.keys(parts).filter((name) => name.includes('worksheets/'))
  expect(sheets).toHaveLength(5)
  const xml = sheets.map((name) => strFromU8(parts[name]!)).join('')
  expect(xml).not.toContain('<f>')
  expect(xml).toContain('=cmd|calc')
  const csv = files.get('questions.csv') as string
  expect(csv).toContain("'=cmd|calc")
  expect(files.get('attendance.csv')).toContain("'=SUM(A1)")
  const page = String(files.get('index.html'))
  expect(page).toContain('Hand-over')
  expect(page).not.toContain('<script')
})

it('forgets the room when it is told to', async () => {
  const log = await workshop()
  expect(eraseRoom(log)).toBeGreaterThan(8)
  const text = readFileSync(log, 'utf8')
  expect(text).not.toContain('Ann')
  expect(text).not.toContain('cmd|calc')
  expect((reportFiles(log).get('attendance.csv') as string).trimEnd().split('\r\n')).toHaveLength(1)
  writeFileSync(log, 'not a log\n')
  expect(() => reportFiles(log)).toThrow('no event of a session')
})

it('puts the same numbers behind each question in both decks', async () => {
  const log = await workshop()
  const folder = mkdtempSync(join(tmpdir(), 'session-results-'))
  writeFileSync(join(folder, 'deck.md'), DECK.replace(/!\[.*/, ''))
  const { placed, theme, design } = (await compileDeck(join(folder, 'deck.md'), { results: roomResults(log) })) as Compiled
  expect(placed.scenes.map(({ id }) => id)).toEqual([
    'first',
    'second',
    'second-results',
    'third',
    'third-results',
    'kept-back',
    'last',
    'open-questions',
  ])
  const html = String((await writeWeb(placed, theme, () => {})).get('index.html'))
  const section = html.slice(html.indexOf('id="second-results"'))
  expect([...section.slice(0, section.indexOf('</section>')).matchAll(/<td data-value="(\d+)">/g)].map(([, count]) => count)).toEqual([
    '0',
    '4',
  ])
  const bytes = await writePptx(placed, design, () => {})
  const parts = unzipSync(bytes)
  const charts = Object.keys(parts).filter((name) => /charts\/chart\d+\.xml$/.test(name))
  expect(charts).toHaveLength(2)
  const values = charts.map((name) =>
    [...strFromU8(parts[name]!).matchAll(/<c:val>.*?<\/c:val>/gs)].map(([xml]) =>
      [...xml.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => value),
    ),
  )
  expect(values).toEqual([[['0', '4']], [['1', '1']]])
  expect(await checkPackage(bytes)).toEqual([])
})
