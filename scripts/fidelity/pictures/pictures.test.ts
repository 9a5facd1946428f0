import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Picture } from '../types.ts'
import { difference, resized, shrink, sideBySide } from './combine.ts'
import { readPng, writePng } from './png.ts'
import { readPpm } from './ppm.ts'

const folder = mkdtempSync(join(tmpdir(), 'diptych-pictures-'))
afterAll(() => rmSync(folder, { recursive: true }))

function picture(width: number, height: number, ...pixels: [number, number, number][]): Picture {
  return { width, height, data: Uint8ClampedArray.from(pixels.flatMap((pixel) => [...pixel, 255])) }
}

const sample = picture(2, 2, [255, 0, 0], [0, 255, 0], [0, 0, 255], [9, 8, 7])

test('a PNG is read as it was written', () => {
  writePng(join(folder, 'a.png'), sample)
  expect(readPng(join(folder, 'a.png'))).toEqual(sample)
})

test('a PPM is read', () => {
  writeFileSync(join(folder, 'a.ppm'), Buffer.from([...Buffer.from('P6\n2 1\n255\n'), 1, 2, 3, 4, 5, 6]))
  expect(readPpm(join(folder, 'a.ppm'))).toEqual(picture(2, 1, [1, 2, 3], [4, 5, 6]))
})

test('smaller pictures hold means', () => {
  expect(shrink(sample, 2)).toEqual(picture(1, 1, [66, 66, 66]))
  expect(resized(picture(3, 1, [0, 0, 0], [90, 90, 90], [30, 30, 30]), 2, 1)).toEqual(picture(2, 1, [30, 30, 30], [50, 50, 50]))
})

test('a pair is as wide as it should be', () => {
  const { width, height } = sideBySide(shrinkable(), shrinkable(), 1600)
  expect([width, height]).toEqual([1600, 448])
})

test('a difference is white where there is none', () => {
  expect(difference(picture(3, 1, [5, 5, 5], [0, 0, 0], [255, 255, 255]), picture(3, 1, [5, 5, 5], [255, 255, 255], [0, 0, 0]))).toEqual(
    picture(3, 1, [255, 255, 255], [255, 0, 0], [0, 0, 255]),
  )
})

function shrinkable(): Picture {
  return { width: 1280, height: 720, data: new Uint8ClampedArray(1280 * 720 * 4) }
}
