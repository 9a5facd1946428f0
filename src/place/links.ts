import { anchorKey, anchorTarget } from '../deck/index.ts'
import type { Deck } from '../deck/types.ts'
import type { LinkTarget, Run, Scene, SceneNode, TextNode } from '../scene/types.ts'
import { linkTarget } from './inline.ts'

/** Where URLs of a deck lead: a link to a place that is not there leads nowhere, and its text stays text. */
export function linksIn(deck: Deck): typeof linkTarget {
  return (url, title) => {
    const target = linkTarget(url, title)
    if (target?.kind !== 'slide') return target
    const anchor = anchorTarget(deck, target.id)
    return anchor && { ...target, id: anchor.slide, ...(anchor.heading && { heading: anchor.heading }) }
  }
}

/** Links to a heading lead to the scene that has it where its slide continues on further ones. */
export function aimLinks(scenes: readonly Scene[]): readonly Scene[] {
  const parts = new Map<string, Scene[]>()
  for (const scene of scenes) {
    const base = scene.id.replace(/_\d+$/, '')
    parts.set(base, [...(parts.get(base) ?? []), scene])
  }
  if (parts.size === scenes.length) return scenes
  const aim: Aim = (link) => {
    if (link?.kind !== 'slide' || link.heading === undefined) return link
    const own = parts.get(link.id)?.find(({ nodes }) => nodes.some((node) => holdsHeading(node, link.heading!)))
    return own === undefined || own.id === link.id ? link : { ...link, id: own.id }
  }
  return scenes.map((scene) =>
    scene.nodes.some(leadsToHeading) ? { ...scene, nodes: scene.nodes.map((node) => aimed(node, aim)) } : scene,
  )
}

function holdsHeading(node: SceneNode, key: string): boolean {
  if (node.kind === 'group') return node.children.some((child) => holdsHeading(child, key))
  if (node.kind !== 'text') return false
  return node.paragraphs.some(({ tag, runs }) => (tag === 'h3' || tag === 'h4') && anchorKey(textOf(runs)) === key)
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}

function leadsToHeading(node: SceneNode): boolean {
  if (node.kind === 'group') return node.children.some(leadsToHeading)
  if (node.kind === 'table') return node.cells.flat().some(({ text }) => leadsToHeading(text))
  const toHeading = (link: LinkTarget | undefined): boolean => link?.kind === 'slide' && link.heading !== undefined
  if (node.kind === 'image') return toHeading(node.link)
  return node.kind === 'text' && (toHeading(node.link) || node.paragraphs.some(({ runs }) => runs.some(({ link }) => toHeading(link))))
}

type Aim = (link: LinkTarget | undefined) => LinkTarget | undefined

function aimed(node: SceneNode, aim: Aim): SceneNode {
  if (!leadsToHeading(node)) return node
  switch (node.kind) {
    case 'group':
      return { ...node, children: node.children.map((child) => aimed(child, aim)) }
    case 'table':
      return { ...node, cells: node.cells.map((row) => row.map((cell) => ({ ...cell, text: aimedText(cell.text, aim) }))) }
    case 'image':
      return withLink(node, aim)
    case 'text':
      return aimedText(node, aim)
    default:
      return node
  }
}

function aimedText(node: TextNode, aim: Aim): TextNode {
  const paragraphs = node.paragraphs.map((paragraph) => ({ ...paragraph, runs: paragraph.runs.map((run) => withLink(run, aim)) }))
  return withLink({ ...node, paragraphs }, aim)
}

function withLink<T extends { link?: LinkTarget }>(owner: T, aim: Aim): T {
  const link = aim(owner.link)
  return link === owner.link || link === undefined ? owner : { ...owner, link }
}
