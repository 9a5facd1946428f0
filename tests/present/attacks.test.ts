import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { act, Client, type Opened, openSession, participant, presenter } from './session.ts'

let opened: Opened
let driver: Client
let phone: Client

beforeAll(async () => {
  opened = await openSession({ rules: { moderated: false } })
  driver = await presenter(opened)
  phone = await participant(opened, 'Ann')
})
afterAll(() => opened.close())

/** A request with headers that `fetch` does not let one set. */
function raw(path: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    const ask = request({ host: '127.0.0.1', port: opened.port, path, method, headers }, (response) => {
      response.resume()
      resolve(response.statusCode!)
    })
    ask.on('error', reject)
    ask.end(method === 'POST' ? '{}' : undefined)
  })
}

function lastOf(events: readonly (readonly [string, unknown])[], topic: string): unknown {
  return events.findLast(([name]) => name === topic)?.[1] ?? []
}

describe('who may what', () => {
  it('takes no action of the console from the room', async () => {
    const moved = { do: 'goto', slide: 'last', click: 0, console: 'console-one' }
    expect((await phone.do('/console/do', moved)).status).toBe(401)
    expect((await phone.do('/room/do', moved)).status).toBe(400)
    expect((await new Client(opened.url).do('/console/do', moved)).status).toBe(401)
    expect(opened.session.state.at.slide).not.toBe('last')
  })

  it('takes no forged cookie and no secret of another door', async () => {
    const forged = new Client(opened.url)
    forged.cookie = `diptych-room=somebody.${'a'.repeat(43)}`
    expect((await forged.get('/room/me')).status).toBe(401)
    forged.cookie = `diptych-console=${opened.secrets.stage}`
    expect((await forged.get('/console/deck')).status).toBe(401)
    expect((await forged.post('/console/enter', { secret: opened.secrets.stage })).status).toBe(403)
    expect((await forged.post('/stage/enter', { secret: opened.secrets.code })).status).toBe(403)
  })

  it('holds back who guesses codes and secrets', async () => {
    const other = await openSession()
    const guesser = new Client(other.url)
    const guesses = await Promise.all(Array.from({ length: 40 }, (_, i) => guesser.post('/room/join', { code: `GUESS${i}` })))
    expect(new Set(guesses.map(({ status }) => status))).toEqual(new Set([403, 429]))
    expect((await guesser.post('/console/enter', { secret: 'x' })).status).toBe(429)
    // Who knows the code still comes in.
    expect((await guesser.post('/room/join', { code: other.secrets.code })).status).toBe(200)
    await other.close()
  })

  it('lets one client join only so often', async () => {
    const other = await openSession({ joins: 60 })
    const statuses = await Promise.all(
      Array.from({ length: 1000 }, async () => (await new Client(other.url).post('/room/join', { code: other.secrets.code })).status),
    )
    expect(statuses.filter((status) => status === 200).length).toBeLessThan(300)
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(700)
    await other.close()
  })
})

describe('what the room never sees', () => {
  it('is notes, hidden slides, slides that have not been shown and right answers', async () => {
    const { events } = await phone.events('/room/events', (seen) => seen.length >= 4)
    const paths = [
      '/',
      '/room/',
      '/room/info',
      '/room/me',
      '/room/slide/second',
      '/room/slide/third',
      '/room/slide/kept-back',
      '/room/slide/last',
    ]
    const more = [
      '/console/deck',
      '/stage/deck',
      '/console/events?console=abcd',
      '/stage/events',
      '/assets/index.html',
      '/index.html',
      '/room/notes',
    ]
    const answers = await Promise.all([...paths, ...more].map((path) => phone.get(path)))
    const all = JSON.stringify(events) + answers.map(({ text }) => text).join('')
    for (const secret of ['NOTES-OF', 'HIDDEN-TEXT', 'UNSHOWN-TEXT', 'SECRET-EXPLANATION']) expect(all).not.toContain(secret)
    for (const path of ['/room/slide/second', '/room/slide/last', '/room/slide/kept-back']) expect((await phone.get(path)).status).toBe(404)
  })

  it('holds for a hidden slide that is shown, and for its picture before its time', async () => {
    const picture = [...(await driver.get('/console/deck')).text.matchAll(/assets\/[^"\\]+\.png/g)][0]![0]
    expect((await driver.get(`/console/${picture}`)).status).toBe(200)
    expect((await phone.get(`/room/${picture}`)).status).toBe(404)
    await act(driver, { do: 'goto', slide: 'kept-back', click: 0 })
    expect((await phone.get('/room/slide/kept-back')).status).toBe(404)
    await act(driver, { do: 'goto', slide: 'last', click: 0 })
    expect((await phone.get('/room/slide/last')).text).toContain('UNSHOWN-TEXT')
    expect((await phone.get(`/room/${picture}`)).status).toBe(200)
  })

  it('does not leave the folder for a path', async () => {
    const paths = [
      '/room/assets/../../package.json',
      '/room/assets/%2e%2e/%2e%2e/package.json',
      '/room/assets/..%2f..%2fetc/passwd',
      '/room/slide/..%2f..%2fdeck',
    ]
    const statuses = await Promise.all(paths.map((path) => raw(path, { cookie: phone.cookie, host: `127.0.0.1:${opened.port}` })))
    expect(statuses.filter((status) => status !== 404 && status !== 403)).toEqual([])
  })
})

describe('what is sent', () => {
  it('is refused when it is too large', async () => {
    const answer = await phone
      .post('/room/do', { do: 'ask', key: 'key-large-1', text: 'x'.repeat(10_000_000) })
      .catch(() => ({ status: 413 }))
    expect(answer.status).toBe(413)
    expect((await phone.do('/room/do', { do: 'ask', text: 'x'.repeat(2000) })).status).toBe(400)
  })

  it('counts once, however often it comes', async () => {
    await act(driver, { do: 'open', question: 'second/question-live' })
    const once = { do: 'answer', question: 'second/question-live', answer: [1], key: 'key-replayed-1' }
    const answers = await Promise.all(Array.from({ length: 10 }, () => phone.post('/room/do', once)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(opened.session.state.questions.get('second/question-live')!.answers.size).toBe(1)
    const asked = { do: 'ask', text: 'Why?', key: 'key-replayed-2' }
    await Promise.all(Array.from({ length: 5 }, () => phone.post('/room/do', asked)))
    expect([...opened.session.state.asked.values()].filter(({ text }) => text === 'Why?')).toHaveLength(1)
  })

  it('is text, whatever it looks like', async () => {
    const nasty = '<script>alert(1)</script><img src=x onerror=alert(1)>'
    const other = await participant(opened, nasty)
    await other.do('/room/do', { do: 'ask', text: nasty })
    const asked = [...opened.session.state.asked.values()].at(-1)!
    expect(asked.text).toBe(nasty)
    const { events } = await phone.events('/room/events', (seen) => (lastOf(seen, 'asked') as unknown[]).length === 2)
    expect(lastOf(events, 'asked')).toMatchObject([{ text: 'Why?' }, { text: nasty }])
    const page = await fetch(`${opened.url}/room/`)
    expect(await page.text()).not.toContain('alert(1)')
    const policy = page.headers.get('content-security-policy')!
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toContain("script-src 'self' 'unsafe-inline'")
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it.each([
    ['an option that is not there', { question: 'second/question-live', answer: [7] }],
    ['two options of one', { question: 'second/question-live', answer: [0, 1] }],
    ['no option', { question: 'second/question-live', answer: [] }],
    ['a text', { question: 'second/question-live', answer: 'Chat' }],
    ['an object', { question: 'second/question-live', answer: { length: 1, 0: 0 } }],
  ])('is no answer if it is %s', async (_, fields) => {
    expect((await phone.do('/room/do', { do: 'answer', ...fields })).status).toBe(400)
  })

  it('is no answer to a question that is closed or not there', async () => {
    expect((await phone.do('/room/do', { do: 'answer', question: 'third/question-live', answer: [1] })).status).toBe(409)
    expect((await phone.do('/room/do', { do: 'answer', question: '__proto__', answer: [1] })).status).toBe(404)
  })
})

describe('from where it is sent', () => {
  it('may not be another site', async () => {
    const fields = { do: 'hand', up: true, key: 'key-cross-site' }
    expect((await phone.post('/room/do', fields, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await phone.post('/room/do', fields, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await phone.post('/room/do', fields, { 'content-type': 'text/plain' })).status).toBe(400)
    expect((await phone.post('/room/do', fields, { origin: opened.url })).status).toBe(200)
  })

  it('may not be a name that leads here without our knowledge', async () => {
    for (const host of ['evil.example', `evil.example:${opened.port}`, `127.0.0.1:1`, 'localhost']) {
      expect(await raw('/room/info', { host })).toBe(403)
    }
    expect(await raw('/room/info', { host: `localhost:${opened.port}` })).toBe(200)
  })
})
