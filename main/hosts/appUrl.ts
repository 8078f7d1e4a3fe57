/** The page's origin in the browser host; RFC 2606 keeps `.invalid` from ever resolving. */
export const browserOrigin = 'https://yijuan.invalid'
/** The page's origin in Electron. */
export const electronOrigin = 'app://yijuan'

/** Whether a URL belongs to our own page: the exact origin, nothing that only begins like it. */
export function isAppUrl(url: string, origin: string): boolean {
  return url === origin || url.startsWith(`${origin}/`)
}
