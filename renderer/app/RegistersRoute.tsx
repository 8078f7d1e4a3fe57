import { useNavigate, useSearch } from '@tanstack/react-router'

import { RegistersPage } from '#renderer/features/registers/RegistersPage.tsx'

/** 登记: the register and the line that the address names. */
export function RegistersRoute() {
  const { kind, entry } = useSearch({ from: '/registers' })
  const navigate = useNavigate()
  return (
    <RegistersPage
      kind={kind ?? 'document'}
      chosen={entry ?? null}
      onPlace={(place) =>
        void navigate({
          to: '/registers',
          search: { kind: place.kind, ...(place.entry === null ? {} : { entry: place.entry }) },
          replace: true,
        })
      }
    />
  )
}
