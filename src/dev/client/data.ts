import type { PreviewSnapshot } from '../types.ts'
import type { DevWords } from '../words.ts'

/** What the page was made with. */
export type PageData = Omit<PreviewSnapshot, 'html'> & { token: string; run: string; words: DevWords }

export function readPageData(): PageData {
  return JSON.parse(document.getElementById('diptych')!.textContent) as PageData
}
