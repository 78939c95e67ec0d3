/** What goes wrong between us and a proxy, before there is a connection to the server at all. */

const SETTINGS = 'Check HTTPS_PROXY and NO_PROXY, and that the proxy allows this host.'

const WRONG_CREDENTIALS =
  'Check the user name and the password in HTTPS_PROXY; special characters are percent-encoded.'

/** Whether the address that failed is the proxy's and not the server's. */
export function failedAtProxy(cause: unknown, url: URL, proxy: string | undefined): boolean {
  if (!proxy || !URL.canParse(proxy)) return false
  const { hostname, port, protocol } = new URL(proxy)
  const { errors = [] } = (cause ?? {}) as { errors?: unknown[] }
  const failed = (errors[0] ?? cause ?? {}) as { hostname?: string; port?: number }
  if (failed.hostname) return failed.hostname === hostname && hostname !== url.hostname
  const usual = protocol === 'https:' ? 443 : 80
  const [proxyPort, serverPort] = [Number(port || usual), Number(url.port || 443)]
  return failed.port === proxyPort && proxyPort !== serverPort
}

/** Whether a proxy said no, and will again: who asks with a wrong password once more may be locked out. */
export function refusedByProxy(cause: unknown): boolean {
  const status = statusOfProxy(cause)
  return status >= 400 && status < 500 && status !== 408 && status !== 429
}

/** Node keeps the status of a proxy's answer, where there was one. */
function statusOfProxy(cause: unknown): number {
  const { code, statusCode = 0 } = (cause ?? {}) as { code?: unknown; statusCode?: number }
  return code === 'ERR_PROXY_TUNNEL' ? statusCode : 0
}

/** In words, and what to do. */
export function tellProxy(cause: unknown): [brief: string, hint: string] {
  const statusCode = statusOfProxy(cause)
  if (!(statusCode >= 100 && statusCode <= 999)) {
    return ['the proxy could not be reached or did not open a tunnel', SETTINGS]
  }
  // RFC 9110, 15.5.8; but tinyproxy says 401 where the credentials are wrong
  return [401, 407].includes(statusCode)
    ? [`the proxy does not take the credentials (HTTP ${statusCode})`, WRONG_CREDENTIALS]
    : [`the proxy did not open a tunnel (HTTP ${statusCode})`, SETTINGS]
}
