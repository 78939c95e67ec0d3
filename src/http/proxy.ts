/** Which proxy, if any, is used for a host. */
import { ActionError } from '../shared/errors.ts'
import { isExempt } from './no-proxy.ts'

/** A proxy with a usable address. */
export interface Proxy {
  url: URL
  /** `host:port`, for messages: without the credentials. */
  name: string
  /** The value of the `Proxy-Authorization` header (RFC 7617), if the address has credentials. */
  authorization: string | undefined
}

/**
 * The address of the proxy for this https URL as it stands in HTTPS_PROXY, usable or not. `undefined`
 * where none is set, or NO_PROXY exempts the host. A variable in lower case has priority.
 */
export function proxyAddress(url: URL, env: NodeJS.ProcessEnv): string | undefined {
  const address = env['https_proxy'] || env['HTTPS_PROXY']
  if (!address) return undefined
  return isExempt(url, env['no_proxy'] || env['NO_PROXY'] || '') ? undefined : address
}

/**
 * The proxy for this https URL; `undefined` where it is reached without one.
 *
 * @param node the version of Node that runs this
 * @throws ActionError NETWORK_PROXY where a proxy is set whose address cannot be used, or this Node
 *   is too old
 */
export function findProxy(url: URL, env: NodeJS.ProcessEnv, node: string): Proxy | undefined {
  const address = proxyAddress(url, env)
  if (address === undefined) return undefined
  const [major = 0, minor = 0] = node.split('.').map(Number)
  if (major < 24 || (major === 24 && minor < 5)) throw nodeTooOldError(node)
  return parseProxy(address)
}

/** Runner 2.327 brings Node 24.4.0, and 2.328 brings 24.5.0 (actions/runner, src/Misc/externals.sh). */
function nodeTooOldError(node: string): ActionError {
  const message = `HTTPS_PROXY is set, but Node ${node} is too old for a proxy: that takes Node 24.5.`
  const hint =
    'Update the runner to 2.328.0 or newer, which brings it, or Node where you run the command' +
    ' vtex-mtls; or name the host in NO_PROXY, if it can be reached without a proxy.'
  return new ActionError('NETWORK_PROXY', message, { hint })
}

function parseProxy(address: string): Proxy {
  try {
    // URL would take any scheme, and leave white space out.
    if (!/^https?:\/\/\S+$/i.test(address)) throw new Error('no http:// or https:// address')
    const url = new URL(address)
    const port = url.port || (url.protocol === 'https:' ? 443 : 80)
    return { url, name: `${url.hostname}:${port}`, authorization: authorizationOf(url) }
  } catch (cause) {
    const message = 'The proxy that HTTPS_PROXY names has no usable address.'
    throw new ActionError('NETWORK_PROXY', message, { hint: 'Write http://host:port.', cause })
  }
}

function authorizationOf({ username, password }: URL): string | undefined {
  if (!username && !password) return undefined
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return `Basic ${Buffer.from(credentials).toString('base64')}`
}
