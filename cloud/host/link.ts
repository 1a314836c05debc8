/**
 * Where a browser goes with the ordinary link of a QR code or an invite, https://<PUBLIC_URL>/s?...: WeChat opens the
 * mini-program's first page with that link as `q`; a browser gets the same page with the same `q`.
 */
export const pageOfLink = (link: string) => `/#/pages/home/index?q=${encodeURIComponent(link)}`
