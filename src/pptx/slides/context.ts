import type { Theme } from '../../themes/types.ts'
import type { LinkIds } from '../text/links.ts'
import type { RunLanguages } from '../text/languages.ts'

/** What writing one slide's objects asks of its surroundings. */
export interface SlideContext {
  theme: Theme
  languages: RunLanguages
  links: LinkIds
}
