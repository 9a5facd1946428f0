/** Films and sounds among the things that are written like pictures. */

const VIDEO = /\.(?:mp4|m4v|mov|webm|ogv|avi|wmv|mkv|mpe?g)$/i
const AUDIO = /\.(?:mp3|m4a|aac|wav|ogg|oga|opus|flac|weba|wma)$/i
const HOSTS = /^https:\/\/(?:www\.|m\.|player\.)?(?:youtube\.com|youtube-nocookie\.com|youtu\.be|vimeo\.com|bilibili\.com)\//i

/** What an address names, by its ending or its host; `undefined` for pictures. */
export function mediaKind(src: string): 'video' | 'audio' | undefined {
  if (/^data:/i.test(src)) return undefined
  if (HOSTS.test(src)) return 'video'
  const path = src.replace(/[?#].*$/s, '')
  return VIDEO.test(path) ? 'video' : AUDIO.test(path) ? 'audio' : undefined
}

/** An address on the network. */
export function isRemote(src: string): boolean {
  return /^(?:https?:)?\/\//i.test(src)
}
