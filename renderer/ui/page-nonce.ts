/** The nonce of the page's Content-Security-Policy, as the host wrote it into the document. */
export const pageNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="kehoach-nonce"]')?.content ?? '';
