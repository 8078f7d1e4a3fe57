import * as z from 'zod'

/** Roles (角色). One person may hold several; what must be kept apart is checked per case, not by role. */
export const roles = ['handler', 'examiner', 'reviewer', 'recorder', 'archivist', 'litigator', 'administrator'] as const
/** One role, by its code. */
export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>

/** An account (账号) of this desk. Leaders have none: officers record for them with the signed scan as proof. */
export const accountSchema = z.object({
  staffNo: z.string().trim().min(1),
  name: z.string().trim().min(1),
  post: z.string().trim(),
  roles: z.array(roleSchema).min(1),
  active: z.boolean(),
})
export type Account = z.infer<typeof accountSchema>

/** The bureau that owns the desk (单位信息). */
export const bureauSchema = z.object({
  name: z.string().trim().min(1),
  /** The organ that decided before the bureau could act in its own name (法典53). */
  parentOrgan: z.string().trim().min(1),
  areaCode: z.string().trim(),
  fondNo: z.string().trim(),
})
export type Bureau = z.infer<typeof bureauSchema>
