import * as z from 'zod'

type Issue = Parameters<z.core.$ZodErrorMap>[0]

/** Sentences for what may be wrong in a form; zod's own Chinese pack names types that no user knows. */
function chineseIssue(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === null || issue.input === undefined || issue.input === '' ? '请填写' : '格式不正确'
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum))
    case 'too_big':
      return issue.origin === 'string' ? `最多 ${String(issue.maximum)} 个字` : `不能大于 ${String(issue.maximum)}`
    case 'invalid_format':
      return issue.format === 'date' ? '日期格式应为 2026-09-04' : '格式不正确'
    case 'invalid_value':
      return '请选择'
    case 'not_multiple_of':
      return '请填写整数'
    default:
      return '填写有误'
  }
}

function tooSmall(origin: string, minimum: number): string {
  if (origin === 'string') return minimum <= 1 ? '请填写' : `至少 ${minimum} 个字符`
  if (origin === 'array') return minimum <= 1 ? '至少需要一项' : `至少需要 ${minimum} 项`
  return `不能小于 ${minimum}`
}

/**
 * `jitless` must be set before the first schema is built: zod probes `new Function`, which the
 * page's CSP forbids. So this module is the first import of `main.tsx`.
 */
z.config({ jitless: true, customError: chineseIssue })
