import type { Where } from '../diagnostics/index.ts'
import type { Decoded } from './decoded.ts'

/** `deck.yaml`, or the front matter of a single-file deck. Unknown keys have been reported. */
export interface Manifest {
  name?: string
  title?: string
  subtitle?: string
  author?: string
  organisation?: string
  date?: string
  lang?: string
  theme?: string
  /** Pictures no larger than slides show them, or as they are; absent: as shown. */
  images?: 'shown' | 'original'
  /** Whose faces the PowerPoint file names. */
  fonts?: 'office' | 'brand'
  transition?: 'none' | 'fade' | 'push' | 'wipe' | 'morph'
  keywords?: string
  footer?: boolean | string
  footerDate?: boolean | string
  slideNumber?: boolean
  chapters?: readonly string[]
  room?: RoomSettings
}

/** What the room may do in a live session. */
export interface RoomSettings {
  /** Whether participants are asked for a name. */
  names?: 'none' | 'optional' | 'required'
  /** Their questions are shown to all only when the presenter lets them through; true if absent. */
  moderated?: boolean
  /** They may look at slides that have not been shown. */
  ahead?: boolean
}

/** Texts of files that are open in an editor and may not be saved, by absolute path. They stand for what is on the disk. */
export type OpenFiles = ReadonlyMap<string, string>

/** Where a deck's files are read from. `root` is absolute. */
export interface Folder {
  root: string
  open?: OpenFiles
  texts?: TextMemory
}

/** What is kept of text files from one reading of a deck to the next. Paths are absolute. */
export interface TextMemory {
  /** Files as they were decoded, and what was said of them. */
  decoded: Map<string, Decoded>
  /** Files that were looked for, whether they are there or not. */
  touched: Set<string>
}

/** One Markdown file, decoded: no BOM, `\n` line ends, no NUL or other control characters. */
export interface SourceFile {
  /** Relative to the deck's folder, forward slashes. */
  path: string
  text: string
}

/** A deck's files as read. `root` is absolute; only this stage uses it. */
export interface DeckSource {
  root: string
  /** From the manifest, the folder's name or the file's name. */
  name: string
  manifest: Manifest
  /** The chapters, in order. */
  files: readonly SourceFile[]
  /** Files that `src:` settings name, by path; a chapter may be among them. */
  included: ReadonlyMap<string, SourceFile>
  /** Files that `<<<` lines name, by path. */
  snippets?: ReadonlyMap<string, SourceFile>
  /** Files that charts name, by path; `undefined` for one that cannot be read, which has been reported. */
  data?: ReadonlyMap<string, SourceFile | undefined>
  /** A single `.md` is the whole deck: its front matter speaks for the deck too. */
  single: boolean
}

/** A reference to a picture, with the place that made it. */
export interface AssetReference {
  /** Path relative to the deck's folder, or a URL. */
  src: string
  at: Where
  /** It is a film or a sound. */
  media?: 'video' | 'audio'
}
