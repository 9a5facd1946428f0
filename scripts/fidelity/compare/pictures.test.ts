import { expect, test } from 'vitest'
import type { Picture } from '../types.ts'
import { comparePictures } from './pictures.ts'

/** A white picture with a black bar, and a grey one under it. */
function picture(left = 100, grey = 128): Picture {
  const [width, height] = [320, 240]
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let y = 40; y < 200; y++) {
    for (let x = left; x < left + 96; x++) data.fill(y < 120 ? 0 : grey, (y * width + x) * 4, (y * width + x) * 4 + 3)
  }
  return { width, height, data }
}

test('equal pictures are alike', () => {
  expect(comparePictures(picture(), picture())).toEqual({ ssim: 1, tint: { value: 0, x: 0, y: 0 } })
})

test('a shift by 3 px is seen', () => {
  expect(comparePictures(picture(), picture(103)).ssim).toBeLessThan(0.97)
})

test('another colour is seen, and where', () => {
  const { tint } = comparePictures(picture(), picture(100, 168))
  expect(tint).toEqual({ value: 40, x: 112, y: 128 })
})

test('pictures of different sizes are not compared', () => {
  expect(() => comparePictures(picture(), { ...picture(), width: 319 })).toThrow('320 × 240 and 319 × 240')
})

test('what is not to be judged is left out, and nothing beside it', () => {
  const lower = { left: 90, top: 120, right: 200, bottom: 200 }
  expect(comparePictures(picture(), picture(100, 168), [lower])).toEqual({ ssim: 1, tint: { value: 0, x: 0, y: 0 } })
  expect(comparePictures(picture(), picture(103), [lower]).ssim).toBeLessThan(0.99)
})
