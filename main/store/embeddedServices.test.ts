import { describe, expect, it } from 'vitest'

import { withoutServices } from './embeddedServices.ts'

const service = { id: 's1', partyId: 'p1', method: 'direct', servedOn: '2023-11-29' }

describe('an act of an older desk, recorded with its services inside', () => {
  it('is parted into the act and each service by its id, so that the rows of today still hold what was recorded', () => {
    expect(withoutServices({ id: 'd1', docNo: '118', services: [service] })).toEqual({
      act: { id: 'd1', docNo: '118' },
      services: [['s1', service]],
    })
  })

  it('stays whole when it has none, and a service without an id is nobody', () => {
    expect(withoutServices({ id: 'd1' })).toEqual({ act: { id: 'd1' }, services: [] })
    expect(withoutServices({ id: 'd1', services: [{ method: 'mail' }, null] }).services).toEqual([])
  })
})
