import { solidFill } from '../color.ts'
import type { LayoutPlaceholder } from '../placeholders.ts'
import type { DeckPlan, LayoutPlan } from '../plan.ts'
import { shapeXml } from '../slides/shape.ts'
import { languageAttributes } from '../text/languages.ts'
import { labelIn } from '../words.ts'
import { DECLARATION, NAMESPACES, TREE_START } from '../xml.ts'
import { footXml, numberField, placeholderXml, promptXml } from './placeholder-shape.ts'
import { levelsXml } from './text-styles.ts'

/** `ppt/slideLayouts/slideLayout*.xml` (CT_SlideLayout, §19.3.1.39): its art beneath, then its placeholders. */
export function layoutXml({ layout, placeholders }: LayoutPlan, plan: DeckPlan): string {
  const art = layout.backdrop(plan.theme).filter((node) => node.kind === 'shape')
  const shapes = art.map((shape, i) => shapeXml(shape, { id: i + 2, name: `${plan.words.shape} ${i + 1}` }, true))
  const slots = [...placeholders.values()].map((placeholder, i) => placeholderShape(placeholder, art.length + i + 2, plan))
  return (
    `${DECLARATION}<p:sldLayout ${NAMESPACES} type="${layout.ooxmlType}" preserve="1" userDrawn="1">` +
    `<p:cSld name="${labelIn(plan.deck.lang, layout.label)}"><p:bg><p:bgPr>${solidFill(layout.background)}<a:effectLst/></p:bgPr></p:bg>` +
    `<p:spTree>${TREE_START}${shapes.join('')}${slots.join('')}</p:spTree></p:cSld>` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>'
  )
}

function placeholderShape(placeholder: LayoutPlaceholder, id: number, plan: DeckPlan): string {
  const { region, attributes, box, text, flow } = placeholder
  const label = labelIn(plan.deck.lang, region.placeholder.label)
  return placeholderXml({
    id,
    name: `${label} ${id - 1}`,
    attributes,
    box,
    anchor: region.anchor,
    levels: levelsXml(text, { count: flow ? 5 : 1 }),
    paragraphs: prompts(placeholder, label, plan),
  })
}

/** The prompt, or only what the placeholder is for where that is all that fits a line: in narrow columns, at large sizes. */
function promptThatFits({ box, text }: LayoutPlaceholder, prompt: string, label: string): string {
  const ems = [...prompt].reduce((sum, character) => sum + (character < '\u2E80' ? 0.6 : 1), 0)
  return ems * text.size <= box.w ? prompt : label
}

function prompts(placeholder: LayoutPlaceholder, label: string, { words, languages, foot }: DeckPlan): string {
  const { type, flow, region } = placeholder
  const language = languageAttributes(languages, 'ea')
  if (type === 'sldNum') return numberField(language)
  if (type === 'ftr' || type === 'dt') return footXml(type === 'ftr' ? foot.text : foot.date, language)
  if (region.content.from === 'number') return promptXml('00', language)
  if (!flow) return promptXml(promptThatFits(placeholder, words.prompt(label), label), language)
  return words.levels.map((text, level) => promptXml(level === 0 ? words.prompt(label) : text, language, level)).join('')
}
