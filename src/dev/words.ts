/** Texts of the preview, by the deck's language. */
export interface DevWords {
  follow: string
  followHint: string
  problems: string
  noProblems: string
  split: string
  close: string
  lastGood: string
  offline: string
  back: string
  rendering: string
  stale: string
  noOffice: string
  failed: string
  web: string
  powerpoint: string
  waiting: string
}

const ZH: DevWords = {
  follow: '跟随',
  followHint: '跟随正在编辑的那一页',
  problems: '问题',
  noProblems: '没有问题',
  split: '对照',
  close: '关闭',
  lastGood: '显示的是上一次正确的样子',
  offline: '预览已断开，正在重新连接…',
  back: '返回预览',
  rendering: '正在绘制…',
  stale: '画面尚未更新',
  noOffice: '没有找到 LibreOffice，因此画不出 PowerPoint 一侧。安装 LibreOffice 后重新启动预览。',
  failed: 'LibreOffice 没能画出这一页：',
  web: '网页',
  powerpoint: 'PowerPoint（由 LibreOffice 绘制）',
  waiting: '还没有幻灯片',
}

const EN: DevWords = {
  follow: 'Follow',
  followHint: 'Follow to the slide that is being edited',
  problems: 'Problems',
  noProblems: 'No problems',
  split: 'Compare',
  close: 'Close',
  lastGood: 'What shows is the last good state',
  offline: 'The preview has lost its connection; trying again …',
  back: 'Back to the preview',
  rendering: 'Rendering …',
  stale: 'Not up to date yet',
  noOffice: 'LibreOffice was not found, so the PowerPoint side cannot be drawn. Install LibreOffice and start the preview again.',
  failed: 'LibreOffice could not draw this slide: ',
  web: 'Web',
  powerpoint: 'PowerPoint, drawn by LibreOffice',
  waiting: 'No slides yet',
}

/** @param lang BCP 47 tag of the deck */
export function devWords(lang: string): DevWords {
  return /^zh/i.test(lang) ? ZH : EN
}
