import { ok } from '#domain/result.ts'

import type { Command } from '#hosts/cli/command.ts'
import { exitCodes, pathOf } from '#hosts/cli/commandLine.ts'

/** Setting up, backing up, restoring. */
export const deskCommands: Record<string, Command> = {
  init: {
    usage: 'init --bureau 单位名称 --as 工号 --name 姓名',
    about: '新建工作台（口令 YIJUAN_PASSPHRASE，管理员密码 YIJUAN_PASSWORD）',
    needsDesk: false,
    run: async ({ cli, line, env }) => {
      if (line.bureau === null || line.staffNo === null || line.name === null) return 'usage'
      const created = await cli.ask('desk.create', {
        bureau: { name: line.bureau, parentOrgan: line.bureau, areaCode: '', fondNo: '' },
        administrator: { staffNo: line.staffNo, name: line.name, password: env['YIJUAN_PASSWORD'] ?? '' },
        passphrase: env['YIJUAN_PASSPHRASE'] ?? null,
      })
      if (!created.ok) return created
      const { recoveryKey, fingerprint, sheet } = created.value
      return ok({
        exit: exitCodes.pass,
        value: created.value,
        lines: [
          `工作台已建立：${line.data}`,
          `恢复密钥（只显示这一次，请打印后锁入保险柜）：${recoveryKey}`,
          `完整性封签证书指纹：${fingerprint}`,
          ...(sheet === null ? [] : [`密钥单（打印后请立即删除）：${sheet}`]),
        ],
      })
    },
  },
  backup: {
    usage: 'backup 目标文件夹',
    about: '备份整个工作台，读回核对后才算完成',
    needsDesk: true,
    run: async ({ cli, line }) => {
      const [, directory] = line.words
      if (directory === undefined) return 'usage'
      const done = await cli.ask('backup.run', { directory: pathOf(line, directory) })
      if (!done.ok) return done
      return ok({ exit: exitCodes.pass, value: done.value, lines: [`备份已完成并读回核对：${done.value.directory}`] })
    },
  },
  export: {
    usage: 'export 目标文件夹',
    about: '把全部案卷导出为中文名的普通文件（不加密；只写有变化的）',
    needsDesk: true,
    run: async ({ cli, line }) => {
      const [, directory] = line.words
      if (directory === undefined) return 'usage'
      const done = await cli.ask('mirror.export', { directory: pathOf(line, directory) })
      if (!done.ok) return done
      const { cases, files, written, damaged } = done.value
      return ok({
        exit: damaged.length === 0 ? exitCodes.pass : exitCodes.fail,
        value: done.value,
        lines: [
          `已导出 ${cases} 案 ${files} 个文件（本次写入 ${written} 个）：${done.value.directory}`,
          ...damaged.map((path) => `原件已损坏，未能导出：${path}`),
        ],
      })
    },
  },
  restore: {
    usage: 'restore 备份文件夹 --data 新数据目录',
    about: '在没有工作台的地方恢复一份备份',
    needsDesk: false,
    run: async ({ cli, line }) => {
      const [, from] = line.words
      if (from === undefined) return 'usage'
      const restored = await cli.ask('desk.restore', { from: pathOf(line, from) })
      if (!restored.ok) return restored
      return ok({ exit: exitCodes.pass, value: { directory: line.data }, lines: [`已恢复到：${line.data}`] })
    },
  },
}
