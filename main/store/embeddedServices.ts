import type { Json } from '#domain/proof/canonicalJson.ts'

import type { Members } from './recordedState.ts'

/** What an event on a notice or decision said of the act itself, and of each service by its id. */
interface Parted {
  readonly act: Members
  readonly services: readonly (readonly [id: string, service: Members])[]
}

/**
 * Parts a notice or decision as desks recorded it before services had events of their own: its
 * services were a member of it. The rows carry the same members under the same names today.
 */
export function withoutServices(recorded: Members): Parted {
  const { services, ...act } = recorded
  if (!Array.isArray(services)) return { act: recorded, services: [] }
  return { act, services: services.flatMap((one: Json) => withId(one)) }
}

function withId(service: Json): [string, Members][] {
  if (typeof service !== 'object' || service === null || Array.isArray(service)) return []
  const members = service as Members // as: what is neither null nor a list nor simple is an object
  const { id } = members
  return typeof id === 'string' ? [[id, members]] : []
}
