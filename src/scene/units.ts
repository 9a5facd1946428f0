/** The slide in points. */
export const SLIDE = { width: 960, height: 540 } as const

/** EMU in a point (ECMA-376 §20.1.2.1). */
export const EMU_PER_POINT = 12_700

/** Sub- and superscripts are set at this part of their paragraph's size. */
export const BASELINE_SCALE = 2 / 3
