import type { Docs } from './doc.ts'

/** What each `:::` block holds. The example's first line opens it; completion writes the lines after it. */
export const blockDocs: Docs = {
  cards: {
    zh: '每个小标题一张卡片。',
    en: 'A card for each heading.',
    example: ':::cards\n### Share\nOne CRM, one version.\n### Agree\nWho decides, and by when.\n:::',
  },
  steps: {
    zh: '每个小标题一步，依次编号。',
    en: 'A numbered station for each heading.',
    example: ':::steps\n### Share\nOne CRM, one version.\n### Agree\nWho decides, and by when.\n:::',
  },
  compare: {
    zh: '每个小标题一方，对照排列；以粗体数字开头的条目左右相对。标题后写 `{.voice}`、`{.muted}` 或 `{.alert}` 定语气。',
    en: 'A side for each heading; items that begin with a bold number stand opposite each other. `{.voice}`, `{.muted}` or `{.alert}` on a heading sets its tone.',
    example: ':::compare\n### Alone\n- Slow\n### Together {.voice}\n- Fast\n:::',
  },
  timeline: {
    zh: '每个小标题或条目一个时刻；标题后写 `{.alert}` 标出最要紧的一个。',
    en: 'A moment for each heading or item; `{.alert}` on a heading marks the one that matters most.',
    example: ':::timeline\n### January\nAgree on the rules.\n### March\nReview them.\n:::',
  },
  exercise: {
    zh: '给全场的练习；时间和人数写在面板上，小标题下是说明。`people=1` 是独自，`people=all` 是全体。',
    en: 'A task for the room; time and people stand on a panel, with what you write under headings. `people=1` is alone, `people=all` everybody.',
    example: ':::exercise{minutes=12 people=3}\nWrite down who owns each task.\n### Result\nOne list for each team.\n:::',
  },
  qa: {
    zh: '每个小标题一个问题，下面是回答。',
    en: 'A question for each heading, its answer beneath.',
    example: ':::qa\n### Who decides?\nThe owner of the account.\n:::',
  },
  poll: {
    zh: '问全场的问题，答案是列表；类型有 `single`、`multiple`、`scale`、`text`、`words`、`ranking`。',
    en: 'A question to the room and its answers as a list; types are `single`, `multiple`, `scale`, `text`, `words`, `ranking`.',
    example: ':::poll{type=multiple}\nWhat slows us down?\n- Hand-overs\n- Approvals\n:::',
  },
  quiz: {
    zh: '有正确答案 `- [x]` 的问题；正确答案和列表后的解释只在备注里。',
    en: 'A question with right answers `- [x]`; which they are, and the explanation after the list, stand in the notes only.',
    example: ':::quiz\nWho owns the account?\n- [x] One person\n- [ ] Everybody\n\nOne owner, many helpers.\n:::',
  },
  metrics: {
    zh: '列表，每项以粗体数字开头；子项写出处。',
    en: 'A list whose items begin with a bold number; an item inside says where it comes from.',
    example: ':::metrics\n- **50%** faster decisions\n  - example figures\n:::',
  },
  callout: {
    zh: '一句提示，名字后可写标题；`:::callout{.alert}` 用于唯一的警告，`{.note}`、`{.tip}`、`{.warning}` 等自带标题。',
    en: 'A remark; behind the name stands its title, if it has one. `:::callout{.alert}` for the one warning; `{.note}`, `{.tip}`, `{.warning}` and their like bring a title.',
    example: ':::callout\nAsk before you promise.\n:::',
  },
  quote: {
    zh: '引用别人的话；最后一段以 `——` 开头，写是谁说的。',
    en: 'Somebody’s words; a last paragraph that begins with `——` names them.',
    example: ':::quote\nWe asked the customer once.\n\n—— a team lead\n:::',
  },
  columns: {
    zh: '并排的几栏，每栏是一个 `:::column`，可写 `{width=40%}`。外层冒号要多一个。',
    en: '`:::column` blocks side by side, `{width=40%}` wide if they say so; the outer block has more colons.',
    example: '::::columns\n:::column\nLeft\n:::\n:::column\nRight\n:::\n::::',
  },
  column: { zh: '`columns` 中的一栏。', en: 'One of the `columns`.', example: ':::column\nContent\n:::' },
  clicks: {
    zh: '其中的内容每点击一次出现一块。',
    en: 'Its blocks appear one click after another.',
    example: '::::clicks\nFirst\n\nThen\n::::',
  },
  contents: { zh: '带编号的章节列表。', en: 'The list of numbered chapters.', example: ':::contents\n- First\n- Second\n:::' },
}
