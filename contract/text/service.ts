import type { Service } from '#domain/service/service.ts'

/** 送达方式 */
export const serviceMethodText = {
  direct: '直接送达',
  lienLeft: '留置送达',
  mail: '邮寄送达',
  proxy: '委托送达',
  electronic: '电子送达',
  announcement: '公告送达',
} as const satisfies Record<Service['method'], string>

/** How one attempt ended. */
export const serviceOutcomeText = {
  pending: '办理中',
  served: '已送达',
  failed: '未送达',
} as const satisfies Record<Service['outcome'], string>
