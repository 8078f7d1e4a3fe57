import type { PDFPageLeaf } from 'pdf-lib'

import type { WorkerHooks } from '#main/worker/protocol.ts'

import type { BindInput } from './bindInput.ts'
import type { LoadedPdf } from './loadPdf.ts'
import type { StampFont } from './numberStamp.ts'
import type { ObjectSink } from './objectSink.ts'
import type { PageLabel } from './pageLabels.ts'
import type { PageTree } from './pageTree.ts'
import type { ForeignPage } from './pageWriter.ts'
import type { SourceCopy } from './sourceCopy.ts'

/** A bind on its way: where the bytes go and which page comes next. */
export interface Binding {
  input: BindInput
  hooks: WorkerHooks
  sink: ObjectSink
  tree: PageTree
  font: StampFont
  labels: PageLabel[]
  ours: OurPages
}

/** The pages that are typeset by us. */
export interface OurPages {
  front: LoadedPdf
  closing: LoadedPdf
  /** One page per item that has none; null when there is no such item. */
  placeholders: LoadedPdf | null
}

/** A source whose shared objects are written. */
export interface ClaimedSource {
  pages: readonly { original: PDFPageLeaf; foreign: ForeignPage }[]
  copy: SourceCopy
}
