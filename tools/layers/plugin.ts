import { relative, sep } from 'node:path'

import { isTestFile, judgeImport, layerOf } from './judge.ts'

/** The little of the linter's syntax tree that these rules read. */
interface SyntaxNode {
  readonly type: string
  readonly value?: unknown
  readonly name?: string
  readonly source?: SyntaxNode | null
  readonly argument?: SyntaxNode
  readonly literal?: SyntaxNode
  readonly expression?: SyntaxNode
  readonly callee?: SyntaxNode
  readonly property?: SyntaxNode
  readonly body?: readonly SyntaxNode[]
  readonly declaration?: SyntaxNode | null
  readonly declarations?: readonly SyntaxNode[]
  readonly id?: SyntaxNode
  readonly init?: SyntaxNode | null
  readonly typeAnnotation?: SyntaxNode | null
  readonly arguments?: readonly SyntaxNode[]
}

interface RuleContext {
  readonly filename: string
  readonly cwd: string
  readonly sourceCode: { getAllComments(): readonly (SyntaxNode & { readonly value: string })[] }
  report(finding: { node: SyntaxNode; message: string }): void
}

/** The file as the table names it: from the repository's root, with `/`. */
function fileOf(context: RuleContext): string {
  return relative(context.cwd, context.filename).split(sep).join('/')
}

function createLayers(context: RuleContext) {
  const file = fileOf(context)
  function look(node: SyntaxNode, source: SyntaxNode | null | undefined) {
    if (source === null || source === undefined) return
    if (typeof source.value !== 'string') {
      if (layerOf(file) !== null && !isTestFile(file)) {
        context.report({ node, message: 'an import whose path is computed cannot be checked; write it out' })
      }
      return
    }
    const fault = judgeImport(file, source.value)
    if (fault !== null) context.report({ node, message: fault.message })
  }
  function lookAtSource(node: SyntaxNode) {
    look(node, node.source)
  }
  return {
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        if (layerOf(file)?.node !== false || !/^\/\s*<reference\b/.test(comment.value)) continue
        context.report({ node: comment, message: 'a reference comment would let foreign types into this layer' })
      }
    },
    ImportDeclaration: lookAtSource,
    ExportNamedDeclaration: lookAtSource,
    ExportAllDeclaration: lookAtSource,
    ImportExpression: lookAtSource,
    TSImportType(node: SyntaxNode) {
      look(node, node.source ?? node.argument?.literal ?? node.argument)
    },
    TSExternalModuleReference(node: SyntaxNode) {
      look(node, node.expression)
    },
    CallExpression(node: SyntaxNode) {
      if (node.callee?.type === 'Identifier' && node.callee.name === 'require') look(node, node.arguments?.[0])
    },
  }
}

const forbiddenCalls = ['serialize', 'backup']

/**
 * Ways to copy an encrypted database that leave plain text or the wrong key behind:
 * `serialize()` and `backup()` write plain pages, `KEY ''` attaches an unencrypted file, `rekey`
 * rewrites a live one. A backup is `VACUUM INTO`.
 */
function createForbiddenSql(context: RuleContext) {
  const file = fileOf(context)
  if (!file.startsWith('main/store/') || isTestFile(file)) return {}
  function lookAtText(node: SyntaxNode, text: string) {
    if (/\bKEY\s+''/i.test(text) || /\brekey\b/i.test(text)) {
      context.report({
        node,
        message: "never KEY '' or rekey: the copy would be plain, the live database half rewritten",
      })
    }
  }
  return {
    CallExpression(node: SyntaxNode) {
      const name = node.callee?.property?.name ?? ''
      if (!forbiddenCalls.includes(name)) return
      context.report({ node, message: `never ${name}() on an encrypted database; a backup is VACUUM INTO` })
    },
    Literal(node: SyntaxNode) {
      if (typeof node.value === 'string') lookAtText(node, node.value)
    },
    TemplateElement(node: SyntaxNode) {
      // The value of a template element is { raw, cooked }, not a string.
      lookAtText(node, JSON.stringify(node.value))
    },
  }
}

/** Top-level functions are declarations: their names stand in stack traces. A const of a named function type is fine. */
function createTopLevelFunction(context: RuleContext) {
  return {
    Program(program: SyntaxNode) {
      for (const statement of program.body ?? []) {
        const variables = (statement.declaration ?? statement).declarations ?? []
        for (const variable of variables) {
          const isFunction =
            variable.init?.type === 'ArrowFunctionExpression' || variable.init?.type === 'FunctionExpression'
          if (!isFunction || (variable.id?.typeAnnotation ?? null) !== null) continue
          context.report({ node: variable, message: 'write a top-level function as a function declaration' })
        }
      }
    },
  }
}

export default {
  meta: { name: 'yijuan' },
  rules: {
    layers: { create: createLayers },
    'forbidden-sql': { create: createForbiddenSql },
    'top-level-function': { create: createTopLevelFunction },
  },
}
