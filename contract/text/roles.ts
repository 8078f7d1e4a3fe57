import type { Role } from '#domain/account/account.ts'

/** What a role (角色) is called on screen and in print. */
export const roleText = {
  handler: '承办人',
  examiner: '案件审查',
  reviewer: '法制审核',
  recorder: '记录人',
  archivist: '档案员',
  litigator: '应诉人员',
  administrator: '管理员',
} as const satisfies Record<Role, string>
