import * as z from 'zod'

import { serveWorker } from '#main/worker/serve.ts'

import { listArchive, listArchiveInputSchema, unpack, unpackInputSchema } from './archive.ts'
import { bindCaseFile } from './bindCaseFile.ts'
import { bindInputSchema } from './bindInput.ts'
import { cutInputSchema, cutScans } from './cut.ts'
import { findCorners } from './findCorners.ts'
import { gate, gateInputSchema } from './gate.ts'
import { officePreview } from './officePreview.ts'
import { pictureFacts } from './pictureFacts.ts'
import { readableInputSchema, readablePages } from './readablePages.ts'
import { recordingLength } from './recordingLength.ts'
import { straighten, straightenInputSchema } from './straighten.ts'
import { viewPicture, viewPictureInputSchema } from './viewPicture.ts'

const fileInputSchema = z.object({ path: z.string() })
const officeInputSchema = fileInputSchema.extend({ kind: z.enum(['docx', 'xlsx']) })

serveWorker({
  gate(input) {
    const { path, fileName } = gateInputSchema.parse(input)
    return gate(path, fileName)
  },
  cut: (input, hooks) => cutScans(cutInputSchema.parse(input), hooks),
  readablePages: (input) => readablePages(readableInputSchema.parse(input)),
  bind: (input, hooks) => bindCaseFile(bindInputSchema.parse(input), hooks),
  viewPicture: (input) => viewPicture(viewPictureInputSchema.parse(input)),
  pictureFacts: (input) => pictureFacts(fileInputSchema.parse(input).path),
  findCorners: (input) => findCorners(fileInputSchema.parse(input).path),
  straighten: (input) => straighten(straightenInputSchema.parse(input)),
  recordingLength: (input) => recordingLength(fileInputSchema.parse(input).path),
  listArchive: (input) => listArchive(listArchiveInputSchema.parse(input).path),
  unpack: (input) => unpack(unpackInputSchema.parse(input)),
  officePreview(input) {
    const { path, kind } = officeInputSchema.parse(input)
    return officePreview(path, kind)
  },
})
