import { PDFDict, PDFName, PDFRawStream, PDFStream, type PDFContext, type PDFObject } from 'pdf-lib'

/** Members that point out of the page: structure, other files, other versions of a picture. */
const droppedFromXObjects = [
  'StructParent',
  'StructParents',
  'PieceInfo',
  'Metadata',
  'OPI',
  'AF',
  'Ref',
  'Alternates',
  'OC',
]
/** Members of any stream: data kept in another file must not be fetched (ISO 32000-1 §7.3.8.2), the length is ours. */
const droppedFromStreams = ['Length', 'F', 'FFilter', 'FDecodeParms']
/** Objects no page may drag along: the source's own skeleton, its actions, its fields. */
const forbiddenTypes = [
  'Page',
  'Pages',
  'Catalog',
  'Outlines',
  'StructTreeRoot',
  'Action',
  'Annot',
  'Filespec',
  'EmbeddedFile',
  'XRef',
  'ObjStm',
]

/** The members of a stream's dictionary that are taken over. */
export function cleanStreamEntries(stream: PDFRawStream): [PDFName, PDFObject][] {
  const subtype = stream.dict.get(PDFName.of('Subtype'))
  const isXObject = subtype === PDFName.of('Form') || subtype === PDFName.of('Image')
  const dropped = new Set(
    [...droppedFromStreams, ...(isXObject ? droppedFromXObjects : [])].map((key): PDFName => PDFName.of(key)),
  )
  return stream.dict.entries().filter(([key]) => !dropped.has(key))
}

/** Values of `/S` that make a dictionary an action, whether or not it says so. */
const actions = [
  'JavaScript',
  'Launch',
  'GoTo',
  'GoToR',
  'GoToE',
  'URI',
  'SubmitForm',
  'ImportData',
  'Rendition',
  'Movie',
  'Sound',
  'Named',
]

/** Whether an object stays behind: the reference to it is written as `null`. */
export function isForbidden(object: PDFObject): boolean {
  if (object instanceof PDFStream && !(object instanceof PDFRawStream)) return true
  const dict = object instanceof PDFDict ? object : object instanceof PDFStream ? object.dict : null
  if (dict === null) return false
  const type = dict.get(PDFName.of('Type'))
  if (type instanceof PDFName && forbiddenTypes.includes(type.decodeText())) return true
  const isPostScript = object instanceof PDFStream && dict.get(PDFName.of('Subtype')) === PDFName.of('PS')
  const action = dict.get(PDFName.of('S'))
  return isPostScript || (action instanceof PDFName && actions.includes(action.decodeText()))
}

/** The resources of a page without optional content, whose switches stay behind with the catalog. */
export function cleanResources(resources: PDFDict | undefined, context: PDFContext): PDFDict {
  const clean = PDFDict.withContext(context)
  for (const [key, value] of resources?.entries() ?? []) {
    if (key !== PDFName.of('Properties')) clean.set(key, value)
  }
  return clean
}
