export { decodePixels, type Pixels, shrink, upright } from './pixels.ts'
export { encodePng } from './png.ts'
