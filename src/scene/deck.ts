/** Slides, and the deck that they make. */
import type { Color } from './color.ts'
import type { Asset } from './picture.ts'
import type { Run } from './text.ts'
import type { SceneNode } from './types.ts'

/** A paragraph of speaker notes. */
export interface NotesParagraph {
  runs: readonly Run[]
  level: number
  marker?: string
  /** The click this paragraph is cued by, where the author marked one. */
  click?: number
}

/** One slide, placed. */
export interface Scene {
  /** Stable id of the slide, unique in the deck: `[a-z0-9\p{L}-]+`. */
  id: string
  /** Name of its layout. */
  layout: string
  /** Plain text of the title, or of the first words, for outlines and the overview. */
  title: string
  lang: string
  background: Color
  /** Nodes in reading order; the first title text comes first. */
  nodes: readonly SceneNode[]
  /** The layout's own art, drawn beneath. PowerPoint holds it in the slide layout, the web draws it. */
  backdrop: readonly SceneNode[]
  /** Number of clicks. */
  clicks: number
  notes: readonly NotesParagraph[]
  transition?: 'none' | 'fade' | 'push' | 'wipe' | 'morph'
  /** The chapter it belongs to: a PowerPoint section. */
  section?: { id: string; title: string }
  /** Skipped when presenting; kept in both decks. */
  hidden?: boolean
  /** Minutes that the author plans for it. */
  duration?: number
}

/** Everything that an output needs. */
export interface PlacedDeck {
  name: string
  title: string
  subtitle?: string
  author?: string
  organisation?: string
  lang: string
  keywords?: string
  /** What new slides have at their foot; absent: the deck's title and the number. */
  foot?: { text?: string; date?: string; number: boolean }
  /** ISO 8601 date that the author set, for document properties; fixed if none, so that bytes repeat. */
  date?: string
  scenes: readonly Scene[]
  /** Number of the first slide; 1 if absent. */
  firstNumber?: number
  assets: ReadonlyMap<string, Asset>
}
