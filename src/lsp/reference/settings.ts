import type { Docs } from './doc.ts'

/** Settings of a slide, between `---` and `---` at its start. */
export const slideDocs: Docs = {
  layout: { zh: '幻灯片的版式。', en: 'What stands where on the slide.', example: 'layout: two-columns' },
  id: {
    zh: '幻灯片在网址和链接中的名字；不写则由标题得来。',
    en: 'Names the slide in URLs and links; else it comes from the title.',
    example: 'id: roles',
  },
  class: { zh: '类名，用空格隔开。', en: 'Classes, with spaces between.', example: 'class: dense' },
  background: { zh: '`#RRGGBB` 颜色，或一张图片。', en: '`#RRGGBB` or a picture.', example: 'background: "#1F3A5F"' },
  transition: {
    zh: '切换效果：`none`、`fade`、`push`、`wipe`；`morph` 让两页中同一位置的东西平移过去。',
    en: '`none`, `fade`, `push`, `wipe`; `morph` moves what has the same place in two slides from one to the next.',
    example: 'transition: fade',
  },
  clicks: {
    zh: '`items`：每个列表项点击一次出现一项；`blocks`：每块内容点击一次。',
    en: '`items`: each list item appears on a click; `blocks`: each block does.',
    example: 'clicks: items',
  },
  duration: { zh: '讲这一页的时间，分钟。', en: 'Minutes for this slide.', example: 'duration: 2' },
  hidden: {
    zh: '`true`：两份文稿里都保留，放映时跳过。',
    en: '`true`: kept in both decks, skipped when presenting.',
    example: 'hidden: true',
  },
  audience: { zh: '这一页给谁看。', en: 'Whom the slide is for.', example: 'audience: managers' },
  overflow: {
    zh: '正文放不下时：`split`（默认）续到下一页；`shrink` 和 `error` 只报告，仍是一页。',
    en: 'Running text that does not fit: `split` (the default) continues it on further slides, `shrink` and `error` report it and keep one slide.',
    example: 'overflow: shrink',
  },
  footer: {
    zh: '`false`：这一页没有页脚；或写这一页自己的页脚。',
    en: '`false`: no footer on this slide; or the text of its own.',
    example: 'footer: false',
  },
  footerDate: {
    zh: '这一页页脚处是否有日期，或写什么。',
    en: 'Whether the date stands at this slide’s foot, or a text in its place.',
    example: 'footerDate: true',
  },
  slideNumber: { zh: '`false`：这一页没有页码。', en: '`false`: no number on this slide.', example: 'slideNumber: false' },
  src: {
    zh: '取另一个文件的幻灯片；`#` 后是页码。',
    en: 'The slides of another file; after `#` which ones.',
    example: 'src: ./other.md#2,5-7',
  },
  image: {
    zh: '图片，用于 `image-left` 和 `image-right`。',
    en: 'A picture, for `image-left` and `image-right`.',
    example: 'image: ./team.png',
  },
  title: { zh: '标题，用于大纲。', en: 'A title, for outlines.', example: 'title: Roles' },
}

/** Settings of a chapter, at the top of its file. */
export const chapterDocs: Docs = {
  title: {
    zh: '章节标题；有标题的章节自动得到一页编号的章节页。',
    en: 'The chapter’s title; a chapter with one gets a numbered divider slide.',
    example: 'title: How we work',
  },
  summary: { zh: '章节页标题下的一句话。', en: 'One line under the title on the divider.', example: 'summary: Three habits' },
  duration: { zh: '这一章的时间，分钟。', en: 'Minutes for the chapter.', example: 'duration: 20' },
  notes: { zh: '章节页的演讲备注。', en: 'Speaker notes of the divider.', example: 'notes: Ask who knows this.' },
  divider: { zh: '`false`：不要章节页。', en: '`false`: no divider slide.', example: 'divider: false' },
  id: { zh: '章节页的名字。', en: 'Names the divider.', example: 'id: work' },
}

/** Keys of `deck.yaml`; in a deck of one file they may stand in its front matter. */
export const manifestDocs: Docs = {
  name: {
    zh: '.pptx 的文件名；不写则用文件夹名。',
    en: 'File name of the .pptx; else the folder’s name.',
    example: 'name: sales-collaboration',
  },
  title: { zh: '文稿标题。', en: 'The deck’s title.', example: 'title: Working together' },
  subtitle: { zh: '副标题。', en: 'The line under the title.', example: 'subtitle: From many to one' },
  author: { zh: '作者，一个或一列。', en: 'Who wrote it, one name or a list.', example: 'author: Training' },
  organisation: { zh: '单位。', en: 'For whom or from where it is.', example: 'organisation: Sales' },
  date: { zh: '日期，写入文档属性。', en: 'Goes into the document’s properties.', example: 'date: 2026-01-01' },
  lang: { zh: '文字的语言，也决定生成的词语。', en: 'Language of the text and of generated words.', example: 'lang: zh-CN' },
  theme: { zh: '主题。', en: 'Colours, fonts and sizes.', example: 'theme: default' },
  fonts: {
    zh: '.pptx 用的字体：`office`（默认）是 Office 自带的，`brand` 是主题自己的。',
    en: 'Fonts that the .pptx names: `office` (the default) those that Office has, `brand` the theme’s own.',
    example: 'fonts: brand',
  },
  aspect: { zh: '页面比例。', en: 'Shape of the slides.', example: 'aspect: "16:9"' },
  transition: { zh: '所有幻灯片的切换效果。', en: 'Transition of every slide that names none.', example: 'transition: fade' },
  keywords: { zh: '关键词，写入文档属性。', en: 'Words for the document’s properties.', example: 'keywords: [sales, teamwork]' },
  footer: {
    zh: '页脚：`true`（默认）是文稿与章节的标题；`false` 没有；或写一段文字。',
    en: 'At the foot of slides: `true` (the default) the deck’s and the chapter’s title, `false` nothing, or a text.',
    example: 'footer: For internal use',
  },
  footerDate: {
    zh: '页脚处的日期：`true` 是 `date` 的日期；`false`（默认）没有；或写一段文字。',
    en: 'Date at the foot of slides: `true` the one of `date`, `false` (the default) none, or a text.',
    example: 'footerDate: true',
  },
  slideNumber: {
    zh: '是否有页码；默认有。',
    en: 'Whether slides have their number; they do unless this says `false`.',
    example: 'slideNumber: false',
  },
  room: {
    zh: '现场的听众可以做什么：是否留名、提问是否先由讲者放行、能否先看后面的页。',
    en: 'What the room may do in a live session: give names, ask unmoderated, look ahead.',
    example: 'room: {names: optional, moderated: true, ahead: false}',
  },
  chapters: { zh: '章节文件，按顺序。', en: 'The chapters’ files, in order.', example: 'chapters:\n  - 00-opening.md\n  - 01-why.md' },
}
