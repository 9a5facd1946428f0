/** Settings of a slide. */
export const SLIDE_KEYS = [
  'layout',
  'id',
  'class',
  'background',
  'transition',
  'clicks',
  'duration',
  'hidden',
  'audience',
  'overflow',
  'footer',
  'footerDate',
  'slideNumber',
  'src',
  'image',
  'title',
] as const

/** Settings of a chapter, at the top of its file. */
export const CHAPTER_KEYS = ['title', 'summary', 'duration', 'notes', 'divider', 'id'] as const

/** Other names under which other tools know our settings. */
export const ALIASES: Readonly<Record<string, string>> = {
  routeAlias: 'id',
  hide: 'hidden',
  disabled: 'hidden',
  backgroundImage: 'background',
  backgroundColor: 'background',
  'background-color': 'background',
  _class: 'class',
  _backgroundColor: 'background',
  _backgroundImage: 'background',
  description: 'summary',
  paginate: 'slideNumber',
  _paginate: 'slideNumber',
  _footer: 'footer',
}

/** Settings of other tools that may stand on any slide. */
const FOREIGN_SLIDE_KEYS = `header _header color _color backgroundPosition backgroundRepeat
  backgroundSize url level hideInToc preload zoom dragPos routeOrder layoutClass clicksStart tocTitle math theme`.split(/\s+/)

/** Settings of Slidev, Marp, reveal.js, Pandoc and site builders: read without complaint, without effect. */
export const FOREIGN_KEYS: ReadonlySet<string> = new Set([
  ...FOREIGN_SLIDE_KEYS,
  ...`marp size style headingDivider auto-scaling autoScaling
   highlighter drawings mdc fonts info canvasWidth aspectRatio routerMode revealOptions css colorSchema favicon addons defaults
   themeConfig titleTemplate download exportFilename lineNumbers monaco monacoTypesSource selectable record presenter twoslash
   htmlAttrs seoMeta plantUmlServer remoteAssets wakeLock overviewSnapshots browserExporter editor export codeCopy contextMenu
   notes comark controls progress separator verticalSeparator notesSeparator scripts verticalAlign width height
   margin hash highlightTheme preprocessor template watch incremental fontsize geometry documentclass institute output format
   bibliography csl header-includes toc linkcolor aspectratio tags categories category draft slug permalink weight published
   updated version license copyright cover thumbnail comments markdownlint prettier aliases type status presentation`.split(/\s+/),
])

/** Keys that may stand first in a slide's front matter: no word with which a slide's prose would begin. */
export const slideKeys: ReadonlySet<string> = new Set([...SLIDE_KEYS, ...Object.keys(ALIASES), ...FOREIGN_SLIDE_KEYS])
