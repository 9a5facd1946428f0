/** Words of the languages that stress decks are made of, and how they make a sentence. */
import type { Random } from './random.ts'

/** A language of the corpus; `mixed` is Chinese full of Latin words, numbers and signs. */
export type Tongue = 'zh' | 'mixed' | 'en' | 'ja' | 'ko'

const ZH = (
  '招聘 流程 面试 候选人 的 与 了 在 是 把 我们 他们 问题 解决 方案 数据 平台 效率 提升 降低 成本 岗位 员工 培训 绩效 目标 反馈 团队 管理 ' +
  '人工智能 大模型 自动化 之前 之后 因此 但是 需要 可以 每周 季度 客户 产品 质量 风险 隐私 合规 透明 公平 记录 结论 建议 负责人 试点 推广 复盘 ' +
  '一 二 三 和 或 都 也 就 更 很 不 会 让 从 到 对 为 把握 节奏 沉淀 知识 库 系统 权限 审批 通知 日历 会议 纪要 模板 清单 步骤 指标 口径'
).split(' ')
const LATIN = (
  'AI ChatGPT GPT-4o HR CRM ERP Excel PowerPoint API KPI OKR SaaS Python TypeScript GitHub Slack LinkedIn workflow prompt token data-driven ' +
  'end-to-end e-mail iPhone B2B A/B Q3 v2.1 RAG LLM'
).split(' ')
const FIGURES =
  '2024 35% 3.5% ¥1,200 10–20 37℃ 3月 12天 1.5倍 +8% −3% 24/7 50人 6个月 90分钟 第3章 2024年5月 #12 ≥95% 1:1 5kg 100万元 3–5年 No.1 $99'.split(
    ' ',
  )
const EN = (
  'the a of to and in for with we they our team hiring process candidate interview review quarter customer product quality risk privacy training ' +
  'performance feedback management improvement responsibility organisation cross-functional well-known state-of-the-art follow-up decision evidence ' +
  'standardisation internationalisation draft summary owner deadline don’t it’s what’s “quoted” (optional) and/or e.g. i.e. 2024 35% 3.5 $1,200 10–20 ' +
  'Q3 AI GPT-4o A/B naïve café Zürich résumé Ångström Łódź Москва Αθήνα https://example.com/a/b?c=d user@example.com can must should never always'
).split(' ')
const JA = (
  '採用 プロセス 面接 候補者 を は が に で と の する しました ください データ プラットフォーム コスト 削減 チーム マネジメント 目標 フィードバック ' +
  '生産性 向上 きっと ちょっと ユーザー サーバー エラー メッセージ です ます こと もの ため という について および または 人工知能 自動化 私たち 一緒に 確認 レビュー'
).split(' ')
const KO = (
  '채용 과정을 우리는 후보자와 면접에서 데이터를 바탕으로 결정을 내립니다 팀 목표 피드백 생산성을 높이기 위해 인공지능 도구를 사용합니다 그리고 하지만 ' +
  '매주 분기마다 고객 제품의 품질 위험 관리와 교육이 필요합니다 담당자 검토 회의록 요약'
).split(' ')

const PAUSE_ZH = ['，', '，', '，', '、', '；', '：', '——', '……，']
const END_ZH = ['。', '。', '。', '！', '？', '……']
const PAUSE_EN = [', ', ', ', '; ', ': ', ' — ', ' ', ' ']

/** A sentence of about `words` words, without any sign that Markdown would read, but for code and bold text. */
export function sentence(tongue: Tongue, words: number, random: Random): string {
  switch (tongue) {
    case 'en':
      return spaced(EN, PAUSE_EN, '.', words, random)
    case 'ko':
      return spaced(KO, [', ', ' ', ' ', ' '], '.', words, random)
    default:
      return dense(tongue, words, random)
  }
}

function spaced(from: readonly string[], pauses: readonly string[], end: string, words: number, random: Random): string {
  let text = ''
  for (let i = 0; i < words; i++) {
    const word = styled(from === KO && random.chance(0.08) ? random.pick([...LATIN, ...FIGURES]) : random.pick(from), random)
    text += i === 0 ? capital(word) : (random.chance(0.12) ? random.pick(pauses) : ' ') + word
  }
  return text + end
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function dense(tongue: 'zh' | 'mixed' | 'ja', words: number, random: Random): string {
  const from = tongue === 'ja' ? JA : ZH
  const foreign = tongue === 'mixed' ? 0.3 : 0.07
  let text = ''
  for (let i = 0; i < words; i++) {
    if (i > 0 && random.chance(0.14)) text += tongue === 'ja' ? '、' : random.pick(PAUSE_ZH)
    if (random.chance(foreign)) {
      const gap = random.chance(0.6) ? ' ' : ''
      text += `${gap}${styled(random.pick(random.chance(0.5) ? LATIN : FIGURES), random)}${gap}`
    } else if (random.chance(0.05)) text += random.pick(tongue === 'ja' ? BRACKETS_JA : BRACKETS_ZH).replace('x', random.pick(from))
    else text += styled(random.pick(from), random)
  }
  return text.trim() + (tongue === 'ja' ? '。' : random.pick(END_ZH))
}

const BRACKETS_ZH = ['“x”', '（x）', '《x》', '“x AI”', '(x)', '「x」']
const BRACKETS_JA = ['「x」', '（x）', '『x』']

function styled(word: string, random: Random): string {
  if (/^[\p{L}\d]+$/u.test(word) && random.chance(0.03)) return `**${word}**`
  return /^[A-Za-z][\w-]*$/.test(word) && random.chance(0.05) ? `\`${word}\`` : word
}
