export { anchorKey, anchorTarget, type AnchorTarget } from './anchors.ts'
export { markClick, resolveClicks, type ClickMode } from './clicks.ts'
export { firstLineOf, lineCount, litLines, visibleSteps } from './code-steps.ts'
export { claimId, slug, toId, type TakenIds } from './ids.ts'
export { isRemote, mediaKind } from './media.ts'
export { hasMedia, isPicture, pictureReferences, type PictureReference } from './references.ts'
export { type QuestionResult, type RoomResults, withResults } from './results.ts'
export { blocksText, blockText, inlineText } from './text.ts'
export type * from './chart.ts'
export type * from './flowchart.ts'
export type {
  Attributes,
  Block,
  Chapter,
  ChartBlock,
  CodeBlock,
  CodeStep,
  CellSpan,
  ColumnAlign,
  Deck,
  DirectiveBlock,
  FlowBlock,
  Footnote,
  HeadingBlock,
  ImageBlock,
  Inline,
  ListBlock,
  ListItem,
  MathBlock,
  Notes,
  ParagraphBlock,
  QuoteBlock,
  RuleBlock,
  SidePicture,
  Slide,
  SlideSettings,
  TableBlock,
  TableRow,
} from './types.ts'
export { visitBlocks, visitDeck, visitSlide, type Visitor } from './walk.ts'
