import { layoutNamed } from '../../layouts/design.ts'
import type { Theme } from '../../themes/types.ts'
import type { LayoutPlaceholder } from '../placeholders.ts'
import type { DeckPlan } from '../plan.ts'
import { languageAttributes } from '../text/languages.ts'
import { defaultText, flowText, styledText } from '../text/style.ts'
import { DECLARATION, NAMESPACES, TREE_START } from '../xml.ts'
import { footXml, numberField, placeholderXml, promptXml } from './placeholder-shape.ts'
import { levelsXml } from './text-styles.ts'

/** `p:clrMap` (§19.3.1.6): on a dark ground, grounds are the scheme's dark slots and text its light ones. */
export function colorMap(ground: Theme['ground'] = 'light'): string {
  const [bg, tx] = ground === 'dark' ? ['dk', 'lt'] : ['lt', 'dk']
  return (
    `<p:clrMap bg1="${bg}1" tx1="${tx}1" bg2="${bg}2" tx2="${tx}2" accent1="accent1" accent2="accent2" accent3="accent3"` +
    ' accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
  )
}

/** First `p:sldLayoutId@id`; the master's own id is one less (ST_SlideMasterId, §19.7.18). */
const FIRST_LAYOUT_ID = 2_147_483_649

/** `ppt/slideMasters/slideMaster1.xml` (CT_SlideMaster, §19.3.1.42). */
export function masterXml(plan: DeckPlan): string {
  const ids = plan.layouts.map(({ number }) => `<p:sldLayoutId id="${FIRST_LAYOUT_ID + number - 1}" r:id="rId${number}"/>`).join('')
  return (
    `${DECLARATION}<p:sldMaster ${NAMESPACES}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>` +
    `<p:spTree>${TREE_START}${shapes(plan)}</p:spTree></p:cSld>${colorMap(plan.theme.ground)}` +
    `<p:sldLayoutIdLst>${ids}</p:sldLayoutIdLst>${headerFooterXml(plan)}${textStyles(plan.theme)}</p:sldMaster>`
  )
}

/** `p:hf` (CT_HeaderFooter, §19.3.1.25): which of these new slides have. */
function headerFooterXml({ foot }: DeckPlan): string {
  const off = [
    foot.number ? '' : ' sldNum="0"',
    ' hdr="0"',
    foot.text === undefined ? ' ftr="0"' : '',
    foot.date === undefined ? ' dt="0"' : '',
  ]
  return `<p:hf${off.join('')}/>`
}

/** Geometry comes from the default layout, so that the master and the layouts agree. */
function shapes({ theme, design, layouts, words, languages, foot }: DeckPlan): string {
  const own = layoutNamed(design, 'default')
  const regions = layouts.find(({ layout }) => layout === own)!.placeholders
  const { title, body, footer, date, number } = Object.fromEntries(regions) as Record<
    'title' | 'body' | 'footer' | 'date' | 'number',
    LayoutPlaceholder
  >
  const language = languageAttributes(languages, 'ea')
  // The layouts tint these: LibreOffice 7.4 adds a layout's tint to the master's.
  const small = (placeholder: LayoutPlaceholder): string => levelsXml({ ...placeholder.text, color: theme.colors.ink }, { count: 1 })
  return [
    placeholderXml({
      id: 2,
      name: `${words.title} 1`,
      attributes: 'type="title"',
      box: title.box,
      anchor: title.region.anchor,
      paragraphs: promptXml(words.masterTitle, language),
    }),
    placeholderXml({
      id: 3,
      name: `${words.text} 2`,
      attributes: 'type="body" idx="1"',
      box: body.box,
      anchor: body.region.anchor,
      paragraphs: words.levels.map((text, level) => promptXml(text, language, level)).join(''),
    }),
    placeholderXml({
      id: 4,
      name: `${words.date} 3`,
      attributes: 'type="dt" sz="half" idx="2"',
      box: date.box,
      anchor: 'middle',
      levels: small(date),
      paragraphs: footXml(foot.date, language),
    }),
    placeholderXml({
      id: 5,
      name: `${words.footer} 4`,
      attributes: 'type="ftr" sz="quarter" idx="3"',
      box: footer.box,
      anchor: 'middle',
      levels: small(footer),
      paragraphs: footXml(foot.text, language),
    }),
    placeholderXml({
      id: 6,
      name: `${words.number} 5`,
      attributes: 'type="sldNum" sz="quarter" idx="4"',
      box: number.box,
      anchor: 'middle',
      levels: small(number),
      paragraphs: numberField(language),
    }),
  ].join('')
}

/** `p:txStyles` (CT_SlideMasterTextStyles, §19.3.1.52). */
function textStyles(theme: Theme): string {
  const title = styledText(theme.type.title)
  const body = flowText(theme.type.body, theme.colors.voice, theme.bullets)
  return (
    `<p:txStyles><p:titleStyle>${levelsXml(title, { fonts: '+mj', count: 1 })}</p:titleStyle>` +
    `<p:bodyStyle>${levelsXml(body, { fonts: '+mn', count: 9 })}</p:bodyStyle>` +
    `<p:otherStyle>${levelsXml(defaultText(theme), { fonts: '+mn', count: 9 })}</p:otherStyle></p:txStyles>`
  )
}
