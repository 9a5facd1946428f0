/** The page of two panes: the preview, and the same slide as LibreOffice draws the PowerPoint file. */
import './split.css'
import type { PreviewPatch, RenderStatus } from '../types.ts'
import { connect } from './connection.ts'
import { readPageData } from './data.ts'

const { words } = readPageData()
const web = document.createElement('iframe')
web.src = `/${location.hash}`
web.title = words.web
const picture = document.createElement('img')
picture.alt = words.powerpoint
const note = document.createElement('p')
note.className = 'note'
note.setAttribute('role', 'status')
const shown = document.createElement('div')
shown.className = 'shown'
shown.append(picture, note)
document.body.append(pane(words.web, web), pane(words.powerpoint, shown))

const back = document.createElement('a')
back.textContent = words.back
back.className = 'back'
back.href = '/'
document.body.append(back)

let anchor = ''
const hot = await connect()
const ask = () => {
  if (anchor) hot.send('diptych:render', anchor)
}
window.addEventListener('message', ({ origin, source, data }: MessageEvent<{ diptych?: string; anchor?: string }>) => {
  if (origin !== location.origin || source !== web.contentWindow || data.diptych !== 'slide' || !data.anchor) return
  if (data.anchor === anchor) return
  anchor = data.anchor
  back.href = `/#/${encodeURIComponent(anchor)}`
  mark(words.rendering)
  ask()
})
// The preview may have spoken before this page could hear.
web.addEventListener('load', ask)
hot.on('diptych:patch', ({ html, order, stylesheet }: PreviewPatch) => {
  if (order || stylesheet || Object.keys(html).length > 0) mark(words.stale)
})
hot.on('diptych:rendered', (status: RenderStatus) => {
  if (status.slide !== anchor) return
  switch (status.state) {
    case 'rendering':
      return mark(words.rendering)
    case 'missing':
      picture.hidden = true
      return mark(words.noOffice)
    case 'failed':
      return mark(words.failed + status.reason)
    case 'ready':
      picture.hidden = false
      picture.src = `/@diptych/render/${status.picture}`
      return mark('')
    default:
      status satisfies never
  }
})

function mark(text: string): void {
  note.textContent = text
  shown.classList.toggle('stale', text !== '')
}

function pane(title: string, content: HTMLElement): HTMLElement {
  const made = document.createElement('figure')
  const caption = document.createElement('figcaption')
  caption.textContent = title
  made.append(caption, content)
  return made
}
