import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { replaceFolder } from './replace.ts'

const INDEX = '<meta name="generator" content="Diptych">'

let place: string
let folder: string
let font: string

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'diptych-write-'))
  folder = join(place, 'web')
  font = join(place, 'font')
  writeFileSync(font, 'glyphs')
})
afterEach(() => rmSync(place, { recursive: true }))

function write(index = INDEX): number | undefined {
  return replaceFolder(
    folder,
    new Map<string, string | { path: string; size: number }>([
      ['index.html', index],
      ['assets/font.1.woff2', { path: font, size: 6 }],
    ]),
    ({ message }) => expect.fail(message),
  )
}

const shipped = (): string => join(folder, 'assets/font.1.woff2')

test('a file that stands elsewhere is copied', () => {
  expect(write()).toBe(INDEX.length + 6)
  expect(readFileSync(shipped(), 'utf8')).toBe('glyphs')
  expect(statSync(shipped()).ino).not.toBe(statSync(font).ino)
})

test('one that the folder before has is kept, and the rest of that folder is gone', () => {
  write()
  const { ino } = statSync(shipped())
  mkdirSync(join(folder, 'old'))
  writeFileSync(join(folder, 'old/file'), '')
  rmSync(font)
  write(`${INDEX}!`)
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe(`${INDEX}!`)
  expect(statSync(shipped())).toMatchObject({ ino, nlink: 1 })
  expect(readdirSync(folder).toSorted()).toEqual(['assets', 'index.html'])
  expect(readdirSync(place)).toEqual(['web'])
})

test('one of another size is written again', () => {
  write()
  writeFileSync(shipped(), 'cut')
  write()
  expect(readFileSync(shipped(), 'utf8')).toBe('glyphs')
})

test('what cannot be had leaves the folder as it was', () => {
  write()
  writeFileSync(shipped(), 'cut')
  rmSync(font)
  expect(() => write(`${INDEX}!`)).toThrow('ENOENT')
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe(INDEX)
  expect(readdirSync(place)).toEqual(['web'])
})

test('a link that somebody has put in its place is not kept', () => {
  write()
  rmSync(shipped())
  // A link is as large as the path it holds: here as the font.
  symlinkSync('others', shipped())
  writeFileSync(join(folder, 'assets/others'), 'theirs')
  write()
  expect(lstatSync(shipped()).isFile()).toBe(true)
  expect(readFileSync(shipped(), 'utf8')).toBe('glyphs')
})

test('a folder that another build has put there meanwhile is replaced', () => {
  const files = new Map([['index.html', INDEX]])
  const entries = files[Symbol.iterator].bind(files)
  files[Symbol.iterator] = () => {
    mkdirSync(folder)
    writeFileSync(join(folder, 'theirs'), '')
    return entries()
  }
  replaceFolder(folder, files, ({ message }) => expect.fail(message))
  expect(readdirSync(folder)).toEqual(['index.html'])
  expect(readdirSync(place).toSorted()).toEqual(['font', 'web'])
})
