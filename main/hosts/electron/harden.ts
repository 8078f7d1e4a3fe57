import type { Session, WebContents } from 'electron'

import { electronOrigin, isAppUrl } from '#hosts/appUrl.ts'

import { blockedUrls, mayUse } from './policy.ts'

/** Takes every permission and the network from the pages of a session. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(mayUse(permission)))
  session.setPermissionCheckHandler((_contents, permission) => mayUse(permission))
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest({ urls: [...blockedUrls] }, (_details, answer) => answer({ cancel: true }))
}

/** Keeps a page on our origin, without popups and webviews. */
export function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    if (!isAppUrl(event.url, electronOrigin)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isAppUrl(event.url, electronOrigin)) event.preventDefault()
  })
}
