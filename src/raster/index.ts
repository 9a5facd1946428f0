export { decodePixels, type Pixels, shrink, upright } from './pixels.ts'
export { encodePng } from './png.ts'
export { pictureTones } from './tones.ts'
