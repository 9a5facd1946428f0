import type { Docs } from './doc.ts'

/** What stands where in each layout. */
export const layoutDocs: Docs = {
  cover: {
    zh: '封面：标题，一段副标题，然后是何人何时；没有写的取自 deck.yaml。',
    en: 'The opening: the heading, then a subtitle paragraph, then who and when; what is left out comes from deck.yaml.',
    example: '---\nlayout: cover\n---\n\n# One company, one team\n\nWhat we change this quarter',
  },
  contents: {
    zh: '目录：带编号的章节，由全文生成；自己写列表则用所写的。',
    en: 'The numbered chapters, made from the deck unless you write a list.',
    example: '---\nlayout: contents\n---\n\n# Contents',
  },
  section: {
    zh: '章节页：编号、标题、摘要。有标题的章节会自动得到一页。',
    en: 'A chapter’s divider: number, title, summary. Made for each chapter that has a title.',
    example: '---\nlayout: section\n---\n\n# How we work',
  },
  default: {
    zh: '标题，下面是任意内容。',
    en: 'A title and any flow of blocks.',
    example: '# Who does what\n\n- One owner for each task',
  },
  'two-columns': {
    zh: '两栏：`::right::` 之前在左，之后在右。',
    en: 'Content before `::right::` stands left, after it right.',
    example: '---\nlayout: two-columns\n---\n\n# Before and after\n\nLeft\n\n::right::\n\nRight',
  },
  statement: {
    zh: '一句大字，下面可有一句补充。',
    en: 'The heading as one large sentence, a remark beneath.',
    example: '---\nlayout: statement\n---\n\n# Nobody owns a customer alone',
  },
  summary: {
    zh: '小结：要点在左，`::right::` 之后的下一步在另一块底色上。',
    en: 'What remains: points at the left, and after `::right::` the next step on a panel of its own.',
    example: '---\nlayout: summary\n---\n\n# What we keep\n\n1. One owner for each task\n\n::right::\n\n### This week\n\nName one owner',
  },
  closing: {
    zh: '结束页：标题和接下来要做的事。',
    en: 'The end: the heading and what to do next.',
    example: '---\nlayout: closing\n---\n\n# Begin on Monday\n\n- Name one owner for each task',
  },
}
