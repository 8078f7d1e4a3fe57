import { previewTags, type PreviewNode } from '#domain/media/officePreview.ts'

type Tag = (typeof previewTags)[number]
interface Open {
  readonly name: string
  readonly children: PreviewNode[]
}

const piece = /<(\/?)([a-z0-9]+)[^>]*?(\/?)>|([^<]+)/gi
const renamed: Readonly<Record<string, string>> = { th: 'td', thead: 'tbody', b: 'strong', i: 'em', h5: 'h4', h6: 'h4' }
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' }

/**
 * The HTML that mammoth writes as a tree of a few plain elements: without attributes, links,
 * pictures or styles, so that a foreign document can only be text. Unknown elements give their text.
 */
export function previewNodes(html: string): PreviewNode[] {
  const root: Open = { name: '', children: [] }
  const open: Open[] = [root]
  for (const [, closing, rawName = '', selfClosing, text] of html.matchAll(piece)) {
    const top = open.at(-1) ?? root
    if (text !== undefined) {
      top.children.push(plainText(text))
      continue
    }
    const name = renamed[rawName.toLowerCase()] ?? rawName.toLowerCase()
    if (closing === '/') close(open, name)
    else if (name === 'br') top.children.push({ tag: 'br', children: [] })
    else if (selfClosing !== '/' && name !== 'img') open.push(begin(top, name))
  }
  return root.children
}

function begin(parent: Open, name: string): Open {
  if (!isKnown(name)) return { name, children: parent.children }
  const children: PreviewNode[] = []
  parent.children.push({ tag: name, children })
  return { name, children }
}

function close(open: Open[], name: string): void {
  const at = open.findLastIndex((one) => one.name === name)
  if (at > 0) open.length = at
}

function isKnown(name: string): name is Tag {
  return previewTags.some((tag) => tag === name)
}

function plainText(text: string): string {
  return text.replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
}
