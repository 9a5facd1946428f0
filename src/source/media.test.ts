import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inspectMedia } from './media.ts'
import { cleanSvg } from './svg.ts'

const DECK = join(import.meta.dirname, '../../tests/decks/media')
const file = (name: string): Uint8Array => readFileSync(join(DECK, name))

describe('what a film’s or a sound’s bytes say', () => {
  test('type and size, whatever its name is', () => {
    expect(inspectMedia(file('film.mp4'))).toEqual({ mime: 'video/mp4', width: 640, height: 360 })
    expect(inspectMedia(file('upright.mp4'))).toEqual({ mime: 'video/mp4', width: 360, height: 640 })
    expect(inspectMedia(file('talk.mp3'))).toEqual({ mime: 'audio/mpeg' })
    expect(inspectMedia(file('note.wav'))).toEqual({ mime: 'audio/wav' })
  })

  test('a telephone’s film is turned as its track says', () => {
    const film = Buffer.from(file('film.mp4'))
    const matrix = film.indexOf('tkhd') + 4 + 92 - 8 - 44
    film.writeUInt32BE(0, matrix)
    film.writeUInt32BE(0x10000, matrix + 4)
    expect(inspectMedia(film)).toEqual({ mime: 'video/mp4', width: 360, height: 640 })
  })

  test('other kinds', () => {
    const head = (text: string): Buffer => Buffer.concat([Buffer.from(text, 'latin1'), Buffer.alloc(64)])
    const webm = Buffer.concat([
      Buffer.from('1a45dfa3', 'hex'),
      Buffer.from('..webm..V_VP9'),
      Buffer.from('b0820280ba820168', 'hex'),
      Buffer.alloc(8),
    ])
    expect(inspectMedia(webm)).toEqual({ mime: 'video/webm', width: 640, height: 360 })
    expect(inspectMedia(head('OggS'))).toEqual({ mime: 'audio/ogg' })
    expect(inspectMedia(head('ID3'))).toEqual({ mime: 'audio/mpeg' })
    expect(inspectMedia(head('RIFF....AVI '))).toMatch('AVI')
    expect(inspectMedia(new Uint8Array())).toBe('the file is empty')
    expect(inspectMedia(file('film.mp4').subarray(0, 100))).toBe('the file is cut short')
    expect(inspectMedia(file('still.png'))).toBe('it is none of these types')
  })

  test('never throws', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom('....ftypisom', 'RIFF....WAVE', '\x1aE\xdf\xa3', ''),
        (bytes, start) => {
          expect(inspectMedia(Buffer.concat([Buffer.from(start, 'latin1'), bytes]))).toBeDefined()
        },
      ),
    )
  })
})

describe('a drawing', () => {
  const svg = (inside: string, attributes = ''): string => `<svg xmlns="http://www.w3.org/2000/svg"${attributes}>${inside}</svg>`

  test.each([
    svg('<rect fill="url(#g)"/><use href="#a"/><image href="data:image/png;base64,AAAA"/><text>a &lt;b onclick="x"</text>'),
    svg('<style>rect { fill: url("#g") }</style><a href="#x"><path d="M0 0"/></a>'),
    svg('<animate attributeName="x" values="0;10" to="10"/>'),
  ])('that holds nothing else is left as it is', (text) => expect(cleanSvg(text)).toBe(text))

  test.each([
    [svg('<script>alert(1)</script><path/>'), svg('<path/>')],
    [svg('<svg:script href="x"/><path/>'), svg('<path/>')],
    [svg('<path/>', ' onload="alert(1)"'), svg('<path/>')],
    [svg('<image href="/etc/passwd.png"/>'), svg('<image/>')],
    [svg('<image xlink:href="http://x.org/a.png" width="1"/>'), svg('<image width="1"/>')],
    [svg('<a href="&#106;avascript:alert(1)"><path/></a>'), svg('<a><path/></a>')],
    [svg('<set attributeName="href" to="javascript:alert(1)"/>'), svg('<set attributeName="href"/>')],
    [svg('<style>@import "http://x.org/a.css"; p{fill:url(http://x.org/#a)}</style>'), svg('<style> p{fill:none}</style>')],
    [svg('<foreignObject><div>x</div></foreignObject><path/>'), svg('<path/>')],
    [svg('<script>never closed'), svg('<script>never closed').replace(/<script>[^]*/, '')],
    ['<?xml-stylesheet href="a.css"?>' + svg(''), svg('')],
  ])('%s', (text, clean) => expect(cleanSvg(text)).toBe(clean))
})
