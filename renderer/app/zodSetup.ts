import * as z from 'zod'

import { chineseIssue } from '#contract/text/inputIssues.ts'

/**
 * `jitless` must be set before the first schema is built: zod probes `new Function`, which the
 * page's CSP forbids. So this module is the first import of `main.tsx`, and what it imports
 * builds no schema. A choice that is missing in a form is not told by its codes.
 */
z.config({
  jitless: true,
  customError: (issue) => (issue.code === 'invalid_value' ? '请选择' : chineseIssue(issue)),
})
