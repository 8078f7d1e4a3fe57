import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { join } from 'node:path'

import { sha256 } from '#main/sha256.ts'

import { fontDirectories, foreignFonts } from './fonts.ts'
import { readTemplateSources, templateRoot } from './templateSources.ts'
import { TypesetError } from './typesetError.ts'

interface LiveCompiler {
  readonly sourceHash: string
  readonly compiler: NodeCompiler
}

let live: LiveCompiler | undefined

/** A finished document. */
export interface Compilation {
  readonly pages: number
  readonly pdf: Uint8Array
}

/**
 * Sets one document. `at` is an ISO instant in UTC and the only date the PDF carries.
 *
 * The source of a template never changes while a compiler lives: a warm compiler with a changed
 * source has been seen to print the previous party's name. So an edited template gets a new
 * compiler, and data goes in as JSON through `sys.inputs`, never into the source. All templates
 * share one compiler, because each keeps its own copy of the fonts (about 65 MB).
 *
 * @param sources the Typst sources by file name; `<template>.typ` is among them.
 */
export function compile(template: string, json: string, at: string, sources = readTemplateSources()): Compilation {
  const compiler = compilerOf(sources)
  const document = laidOut(compiler, {
    mainFilePath: join(templateRoot, `${template}.typ`),
    inputs: { data: json, at },
  })
  const pdf = exported(compiler, document)
  const foreign = foreignFonts(pdf)
  if (foreign.length > 0) throw new TypesetError('foreignFont', foreign.join(', '))
  // Every document is another one: what was remembered of this one only fills memory.
  compiler.evictCache(0)
  return { pages: document.numOfPages, pdf }
}

/**
 * Sets a document that shows pictures: the n-th (from 0) is `/photo-<n>.jpg` beside the template. They
 * are gone when it is set, so that no other document can show them.
 */
export function withPictures<T>(pictures: readonly Buffer[], set: () => T): T {
  const compiler = compilerOf(readTemplateSources())
  const paths = pictures.map((_, index) => join(templateRoot, `photo-${index}.jpg`))
  try {
    for (const [index, path] of paths.entries()) compiler.mapShadow(path, pictures[index] ?? Buffer.alloc(0))
    return set()
  } finally {
    for (const path of paths) compiler.unmapShadow(path)
  }
}

function compilerOf(sources: ReadonlyMap<string, string>): NodeCompiler {
  const sourceHash = sha256(JSON.stringify([...sources]))
  if (live?.sourceHash !== sourceHash) live = { sourceHash, compiler: createCompiler(sources) }
  return live.compiler
}

function createCompiler(sources: ReadonlyMap<string, string>): NodeCompiler {
  const compiler = NodeCompiler.create({ workspace: templateRoot, fontArgs: [{ fontPaths: fontDirectories() }] })
  for (const [name, source] of sources) compiler.addSource(join(templateRoot, name), source)
  return compiler
}

type CompileArguments = Parameters<NodeCompiler['compile']>[0]
type LaidOut = NonNullable<ReturnType<NodeCompiler['compile']>['result']>

function laidOut(compiler: NodeCompiler, request: CompileArguments): LaidOut {
  const outcome = compiler.compile(request)
  const document = outcome.result
  if (document === null) throw new TypesetError('templateFailed', JSON.stringify(outcome.takeError()?.shortDiagnostics))
  const warnings = outcome.takeWarnings()?.shortDiagnostics ?? []
  if (warnings.length > 0) {
    const text = JSON.stringify(warnings)
    throw new TypesetError(text.includes('unknown font') ? 'unknownFont' : 'templateFailed', text)
  }
  return document
}

/** PDF/A-2u: the loosest standard that makes a missing glyph an error. With plain 1.7 it is a silent box. */
function exported(compiler: NodeCompiler, document: LaidOut): Uint8Array {
  try {
    return compiler.pdf(document, { pdfStandard: 'a-2u', pdfTags: false })
  } catch (error) {
    const message = String(error)
    const missing = /the text `\\"(.*?)\\"` could not be displayed/s.exec(message)?.[1]
    if (missing === undefined) throw new TypesetError('templateFailed', message)
    throw new TypesetError('glyphMissing', describeCharacters(unescapeRust(missing)))
  }
}

/** `😀 (U+1F600)`: the character itself and its number, because a screen may not be able to draw it either. */
function describeCharacters(text: string): string {
  const numbers = [...text].map(
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
  return `${text} (${numbers.join(' ')})`
}

/** Undoes the way Rust prints a character it finds unprintable, twice over: `\\u{e123}`. */
function unescapeRust(text: string): string {
  return text.replace(/\\+u\{([0-9a-f]+)\}/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
}
