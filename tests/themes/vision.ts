/** How colours look to colour-blind eyes and in grey print. */
import { formatHex, parseHex, type Triple } from '../../src/themes/color.ts'

/** Machado, Oliveira and Fernandes 2009, severity 1.0: linear RGB to linear RGB. */
const SIMULATIONS = {
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const

export type Deficiency = keyof typeof SIMULATIONS
export const DEFICIENCIES = Object.keys(SIMULATIONS) as Deficiency[]

export function simulated(hex: string, deficiency: Deficiency): string {
  const linear = parseHex(hex).map(toLinear) as Triple
  return formatHex(SIMULATIONS[deficiency].map((row) => fromLinear(row[0] * linear[0] + row[1] * linear[1] + row[2] * linear[2])) as Triple)
}

/** CIE L* of a colour: what is left of it in grey print, 0 to 100. */
export function lightness(hex: string): number {
  const [r, g, b] = parseHex(hex).map(toLinear) as Triple
  const y = 0.2126 * r + 0.7152 * g + 0.0722 * b
  return y > 216 / 24389 ? 116 * Math.cbrt(y) - 16 : (y * 24389) / 27
}

function toLinear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

function fromLinear(value: number): number {
  const clipped = Math.min(1, Math.max(0, value))
  return clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * clipped ** (1 / 2.4) - 0.055
}
