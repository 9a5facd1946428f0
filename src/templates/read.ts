/** A template's file → what is taken from it. */
import { posix } from 'node:path'
import { inspectPicture, pictureAsset } from '../source/index.ts'
import type { Template } from '../layouts/template.ts'
import type { Asset } from '../scene/types.ts'
import type { ArtContext } from './art.ts'
import { type Colors, type ColorMap, readMap, readScheme, type Scheme } from './color.ts'
import { collectParts, dropPart } from './collect.ts'
import { type FormatScheme, readFormats } from './fills.ts'
import { type FontScheme, hasFreeSlot, measuredFaces, readFonts } from './fonts.ts'
import { readLayout } from './layout.ts'
import type { LevelStyles, TemplateLayout } from './model.ts'
import { mendPackage } from './mend.ts'
import { openPackage, type Package, TemplateError } from './package.ts'
import { readListStyle } from './text-style.ts'
import { attribute, child, children, type Element, numberOf, serializeXml } from './xml.ts'

export interface TemplateContent {
  template: Omit<Template, 'scale' | 'name'>
  layouts: readonly TemplateLayout[]
  /** Of the first master. */
  scheme: Scheme
  map: ColorMap
  fonts: FontScheme
  /** What text boxes and cells inherit. */
  defaults: LevelStyles
  /** In points of the file. */
  size: { w: number; h: number }
  /** Pictures of the art, by the keys that nodes name. */
  pictures: ReadonlyMap<string, Asset>
  /** Art that the web deck does not show: names, by layout part or master part. */
  missing: ReadonlyMap<string, ReadonlySet<string>>
  /** What was left out of the file: macros, addresses outside. */
  dropped: { macros: boolean; external: number }
  /** Parts that had faults which PowerPoint would complain of. */
  mended: number
}

const STRICT = 'http://purl.oclc.org/ooxml/'

/** @throws TemplateError if the file is no template */
export function readContent(bytes: Uint8Array, lang: string): TemplateContent {
  const opened = openPackage(bytes)
  const main = opened.relationships('').find(({ type, external }) => type === 'officeDocument' && !external)?.target
  if (main === undefined || !/presentationml|ms-powerpoint/.test(opened.contentType(main))) throw new TemplateError('it is no presentation')
  const presentation = opened.xml(main)
  if (presentation.namespaceURI?.startsWith(STRICT))
    throw new TemplateError('it is saved as “Strict Open XML”; save it as an ordinary .potx')
  const mended = mendPackage(opened)
  const relations = new Map(opened.relationships(main).map((relation) => [relation.id, relation]))
  const masterEntries = children(child(presentation, 'p:sldMasterIdLst'), 'p:sldMasterId').flatMap((entry) => {
    const part = relations.get(attribute(entry, 'r:id') ?? '')?.target
    return part === undefined || !opened.parts.has(part) ? [] : [{ id: numberOf(entry, 'id') ?? 0, part }]
  })
  if (masterEntries.length === 0) throw new TemplateError('it has no slide master')
  const sizeElement = child(presentation, 'p:sldSz')
  const size = { w: (numberOf(sizeElement, 'cx') ?? 9_144_000) / 12_700, h: (numberOf(sizeElement, 'cy') ?? 6_858_000) / 12_700 }
  if (!(size.w / size.h > 1 && size.w / size.h < 2.6))
    throw new TemplateError(
      `its slides are ${Math.round(size.w)} × ${Math.round(size.h)} points; decks are wider than high, and at most 2.6 times`,
    )
  const reader = new Reader(opened, masterEntries[0]!.part, presentation, size, lang)
  const layouts = masterEntries.flatMap(({ part }) => reader.layoutsOf(part))
  if (layouts.length === 0) throw new TemplateError('its masters have no layouts')
  const { parts, macros, external } = collectParts(
    opened,
    main,
    masterEntries.map(({ part }) => part),
  )
  const related = (type: string): string | undefined =>
    [...relations.values()].find((relation) => relation.type === type && !relation.external && parts.has(relation.target))?.target
  const themes = masterEntries.map(({ part }) => reader.themePart(part))
  const notes = related('notesMaster')
  // A notes master that shares a theme makes PowerPoint complain: ours takes its place.
  const notesMaster = notes !== undefined && !themes.includes(reader.themePart(notes)) ? notes : undefined
  if (notes !== undefined && notesMaster === undefined) dropPart(parts, notes)
  const allThemes = [...new Set([...themes, ...(notesMaster === undefined ? [] : [reader.themePart(notesMaster)])])]
  const handoutMaster = related('handoutMaster')
  const tableStyles = related('tableStyles')
  const xmlOf = (name: string): string => {
    const element = child(presentation, name)
    return element === undefined ? '' : serializeXml(element)
  }
  const fontList = child(presentation, 'p:embeddedFontLst')
  const fonts = [...relations.values()]
    .filter(({ type, target }) => type === 'font' && parts.has(target))
    .map(({ id, type, target }) => ({ id, type, part: target }))
  return {
    template: {
      parts,
      presentation: {
        sizes: xmlOf('p:sldSz') + (xmlOf('p:notesSz') || '<p:notesSz cx="6858000" cy="9144000"/>'),
        embeddedFonts: fontList && fonts.length > 0 ? serializeXml(fontList) : '',
        defaultTextStyle: xmlOf('p:defaultTextStyle'),
      },
      masters: masterEntries,
      theme: reader.themePart(masterEntries[0]!.part),
      codeThemes: allThemes.every((part) => hasFreeSlot(opened.xml(part))) ? allThemes : [],
      ...(notesMaster === undefined ? {} : { notesMaster }),
      ...(handoutMaster === undefined ? {} : { handoutMaster }),
      ...(tableStyles === undefined ? {} : { tableStyles }),
      fonts,
    },
    layouts,
    scheme: reader.deck.scheme,
    map: reader.deck.map,
    fonts: reader.fonts,
    defaults: reader.defaults,
    size,
    pictures: reader.pictures,
    missing: reader.missing,
    dropped: { macros, external },
    mended,
  }
}

interface MasterLook {
  scheme: Scheme
  map: ColorMap
  formats: FormatScheme
}

/** Reads masters and layouts, and keeps what they share. */
class Reader {
  readonly deck: { scheme: Scheme; map: ColorMap }
  readonly fonts: FontScheme
  readonly defaults: LevelStyles
  readonly pictures = new Map<string, Asset>()
  readonly missing = new Map<string, Set<string>>()
  private readonly looks = new Map<string, MasterLook>()

  private readonly opened: Package
  private readonly size: { w: number; h: number }
  private readonly lang: string

  constructor(opened: Package, first: string, presentation: Element, size: { w: number; h: number }, lang: string) {
    this.opened = opened
    this.size = size
    this.lang = lang
    const { scheme, map } = this.look(first)
    this.deck = { scheme, map }
    this.fonts = readFonts(opened.xml(this.themePart(first)))
    this.defaults = readListStyle(child(presentation, 'p:defaultTextStyle'), { scheme, map, deck: this.deck })
  }

  themePart(master: string): string {
    const target = this.opened.relationships(master).find(({ type, external }) => type === 'theme' && !external)?.target
    if (target === undefined || !this.opened.parts.has(target)) throw new TemplateError(`its master ${master} has no theme`)
    return target
  }

  layoutsOf(master: string): TemplateLayout[] {
    const root = this.opened.xml(master)
    const relations = this.opened.relationships(master)
    return children(child(root, 'p:sldLayoutIdLst'), 'p:sldLayoutId').flatMap((entry) => {
      const part = relations.find(({ id }) => id === attribute(entry, 'r:id'))?.target
      return part === undefined || !this.opened.parts.has(part) ? [] : [this.layout(part, master, root)]
    })
  }

  private layout(part: string, masterPart: string, master: Element): TemplateLayout {
    const root = this.opened.xml(part)
    const look = this.look(masterPart)
    const override = child(root, 'p:clrMapOvr', 'a:overrideClrMapping')
    const theme = this.themeOverride(part) ?? look
    const masterColors: Colors = { scheme: look.scheme, map: look.map, deck: this.deck }
    const colors: Colors = { scheme: theme.scheme, map: override ? readMap(override) : look.map, deck: this.deck }
    return readLayout({
      part,
      root,
      masterPart,
      master,
      colors,
      masterColors,
      art: (from, ground) =>
        this.artContext(
          from,
          ground,
          from === part ? colors : override ? colors : masterColors,
          from === part ? theme.formats : look.formats,
        ),
      size: this.size,
      defaults: this.defaults,
    })
  }

  private look(master: string): MasterLook {
    const known = this.looks.get(master)
    if (known) return known
    const theme = this.opened.xml(this.themePart(master))
    const look = {
      scheme: readScheme(child(theme, 'a:themeElements', 'a:clrScheme')),
      map: readMap(child(this.opened.xml(master), 'p:clrMap')),
      formats: readFormats(theme),
    }
    this.looks.set(master, look)
    return look
  }

  /** A layout may override its master's theme (`a:themeOverride`, §20.1.6.12). */
  private themeOverride(part: string): MasterLook | undefined {
    const target = this.opened.relationships(part).find(({ type, external }) => type === 'themeOverride' && !external)?.target
    if (target === undefined || !this.opened.parts.has(target)) return undefined
    const root = this.opened.xml(target)
    const scheme = child(root, 'a:clrScheme')
    if (scheme === undefined) return undefined
    const formats = child(root, 'a:fmtScheme')
    const lists = (name: string): Element[] => children(child(formats, name))
    return {
      scheme: readScheme(scheme),
      map: this.deck.map,
      formats: { fills: lists('a:fillStyleLst'), backgrounds: lists('a:bgFillStyleLst'), lines: lists('a:lnStyleLst') },
    }
  }

  private artContext(part: string, ground: string, colors: Colors, formats: FormatScheme): ArtContext {
    return {
      colors,
      formats,
      ground,
      lang: this.lang,
      faces: measuredFaces(this.fonts),
      textStyles: this.defaults,
      picture: (relationship) => this.picture(part, relationship),
      missing: (what) => {
        const names = this.missing.get(part) ?? new Set<string>()
        this.missing.set(part, names.add(what))
      },
    }
  }

  private picture(part: string, relationship: string): string | undefined {
    const target = this.opened.relationships(part).find(({ id, external }) => id === relationship && !external)?.target
    const bytes = target === undefined ? undefined : this.opened.parts.get(target)
    if (target === undefined || bytes === undefined) return undefined
    const key = `template:${posix.basename(target)}`
    if (this.pictures.has(key)) return key
    const picture = inspectPicture(bytes)
    if (typeof picture === 'string') return undefined
    this.pictures.set(key, pictureAsset(key, bytes, picture))
    return key
  }
}
