import { sealVolumeSchema } from '#domain/dossier/sealPlan.ts'
import { errorLine } from '#contract/text/errors.ts'
import { ok } from '#domain/result.ts'
import type { VerifyReport } from '#domain/seal/verifyReport.ts'
import { trailProblemOf, trailTailText } from '#contract/text/trailProblems.ts'
import { verdictSentence, verifyCheckText, verifyPassText } from '#contract/text/verify.ts'
import { affectedOf, verifyReasonOf } from '#contract/text/verifyReasons.ts'

import type { Command } from '#hosts/cli/command.ts'
import { exitCodes, pathOf } from '#hosts/cli/commandLine.ts'

const volumes: Readonly<Record<string, string>> = { 正: '正卷', 副: '副卷', 全: '全卷' }

/** Sealing, verifying, the trail. */
export const sealCommands: Record<string, Command> = {
  seal: {
    usage: 'seal 案件编号 --volume 正|副|全 --out 文件夹 --as 工号',
    about: '封卷：编目、编页、封签、读回核验',
    needsDesk: true,
    run: async ({ cli, line }) => {
      const [, caseId] = line.words
      const volume = sealVolumeSchema.safeParse(volumes[line.volume ?? ''] ?? line.volume)
      if (caseId === undefined || !volume.success) return 'usage'
      const sealed = await cli.ask('seal.run', { caseId, volume: volume.data, closingNote: {}, directory: line.out })
      if (!sealed.ok) return sealed
      const { seal, report, traceReport } = sealed.value
      return ok({
        exit: exitOf(report),
        value: sealed.value,
        lines: [
          `已封卷：${seal.path}`,
          `  ${seal.items} 件，${seal.pages} 面，SHA-256 ${seal.sha256}`,
          `  内部留痕报告：${traceReport}`,
          ...linesOfReport(report),
        ],
      })
    },
  },
  verify: {
    usage: 'verify 文件.pdf [--originals 原件文件夹] [--trust 证书.pem]',
    about: '核验一个封签案卷；不需要工作台',
    needsDesk: false,
    run: async ({ cli, line }) => {
      const [, file] = line.words
      if (file === undefined) return 'usage'
      const token = (path: string | null) => (path === null ? null : cli.token(path))
      const report = await cli.ask('verify.file', {
        token: cli.token(pathOf(line, file)),
        originals: token(line.originals),
        trust: token(line.trust),
      })
      if (report.ok) return ok({ exit: exitOf(report.value), value: report.value, lines: linesOfReport(report.value) })
      // A file, a certificate that cannot be read: nothing was judged.
      const message = errorLine(report.error)
      return ok({
        exit: exitCodes.unknown,
        value: { error: report.error, message },
        lines: [`在此无法判断：${message}`],
      })
    },
  },
  'trail verify': {
    usage: 'trail verify [本工作台封过的案卷.pdf …] --as 工号',
    about: '核对全部留痕和原件；给出封过的案卷，还能核对留痕有没有被截断或退回',
    needsDesk: true,
    run: async ({ cli, line }) => {
      const anchors = line.words.slice(2).map((word) => cli.token(pathOf(line, word)))
      const report = await cli.ask('trail.verify', { anchors })
      if (!report.ok) return report
      const { verdict, tail, events, blobs, head, problems } = report.value
      const result = { pass: '通过', fail: '未通过', unknown: '在此无法判断' }[verdict]
      return ok({
        exit: exitCodes[verdict],
        value: report.value,
        lines: [
          `留痕核对：${result}（事件 ${events} 条，原件 ${blobs} 件，链头 ${head}）`,
          ...problems.map((one) => `  ${trailProblemOf(one)}`),
          `  末尾有没有被截断：${trailTailText[tail]}`,
        ],
      })
    },
  },
}

function exitOf(report: VerifyReport): number {
  return exitCodes[report.verdict]
}

/** A report as lines: the verdict first, then every check that did not pass, with what it concerns. */
export function linesOfReport(report: VerifyReport): string[] {
  const marks = { pass: '通过', fail: '未通过', unknown: '在此无法判断' }
  return [
    `核验结论：${marks[report.verdict]}——${verdictSentence[report.verdict]}`,
    `  ${report.title} ${report.volume} ${report.file}`,
    ...report.checks.flatMap((check) => [
      `  [${marks[check.verdict]}] ${verifyCheckText[check.code]}：${check.verdict === 'pass' ? verifyPassText[check.code] : verifyReasonOf(check.reason)}`,
      ...check.items.map(
        (item) =>
          `      ${[item.no === null ? '' : `第${item.no}件`, affectedOf(item.title), item.page === '' ? '' : `第${item.page}页`, item.detail].filter(Boolean).join(' ')}`,
      ),
    ]),
    '  说明：完整性封签不是公章；签署者身份未经第三方认证。',
  ]
}
