import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFRawStream,
  decodePDFRawStream,
  type PDFContext,
  type PDFObject,
  type PDFPageLeaf,
} from 'pdf-lib'

/** Categories whose members a page draws by name; colour spaces and the like can also count unnamed. */
const namedCategories = ['XObject', 'Font', 'Pattern', 'Shading', 'ExtGState']

/**
 * The resources that the contents of a page name, and no others.
 *
 * Trap: many programs give all pages one common dictionary, so that each page "has" the pictures of
 * every other: a page of 正卷 would carry those of 副卷 unseen. What cannot be unpacked keeps all.
 */
export function usedResources(page: PDFPageLeaf, resources: PDFDict): PDFDict {
  const { context } = page
  const names = namesDrawn(page, resources)
  if (names === null) return resources
  const used = PDFDict.withContext(context)
  for (const [key, value] of resources.entries()) {
    const members = context.lookup(value)
    const isNamed = namedCategories.includes(key.decodeText()) && members instanceof PDFDict
    used.set(key, isNamed ? only(members, names, context) : value)
  }
  return used
}

function only(members: PDFDict, names: ReadonlySet<PDFName>, context: PDFContext): PDFDict {
  const kept = PDFDict.withContext(context)
  for (const [name, value] of members.entries()) if (names.has(name)) kept.set(name, value)
  return kept
}

/** All names in the contents of a page and of the forms it draws; null when one of them cannot be unpacked. */
function namesDrawn(page: PDFPageLeaf, resources: PDFDict): Set<PDFName> | null {
  const { context } = page
  const names = new Set<PDFName>()
  const done = new Set<PDFObject>()
  const contents = context.lookup(page.get(PDFName.of('Contents')))
  const waiting = contents instanceof PDFArray ? contents.asArray().map((part) => context.lookup(part)) : [contents]
  const drawn = context.lookup(resources.get(PDFName.of('XObject')))
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!(next instanceof PDFRawStream) || done.has(next)) continue
    done.add(next)
    const text = unpacked(next)
    if (text === null) return null
    for (const [, name = ''] of text.matchAll(/\/([^\s()<>[\]{}/%]+)/g)) names.add(PDFName.of(name))
    if (drawn instanceof PDFDict) waiting.push(...formsAmong(drawn, names, context))
  }
  return names
}

/** Forms without resources of their own (PDF 1.1) draw with those of the page. */
function formsAmong(drawn: PDFDict, names: ReadonlySet<PDFName>, context: PDFContext): PDFRawStream[] {
  return drawn.entries().flatMap(([name, value]) => {
    const form = names.has(name) ? context.lookup(value) : undefined
    const isForm = form instanceof PDFRawStream && form.dict.get(PDFName.of('Subtype')) === PDFName.of('Form')
    return isForm && !form.dict.has(PDFName.of('Resources')) ? [form] : []
  })
}

function unpacked(stream: PDFRawStream): string | null {
  try {
    return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
  } catch {
    return null
  }
}
