/**
 * RFC 9110, 9.3.6: a tunnel through a proxy is made by CONNECT, and then carries bytes both ways.
 * Node's own `proxyEnv` is not used: it accepts no 2xx except 200, does not return the proxy's
 * headers, and passes no option on to the connection (docs/decisions/0012-proxies.md).
 */
import { type IncomingMessage, request } from 'node:http'
import { connect, isIP, type Socket, type TcpNetConnectOpts } from 'node:net'
import { connect as connectTls } from 'node:tls'
import type { Proxy } from './proxy.ts'
import { ProxyError } from './proxy-errors.ts'

/** The options of the connection to the server. The TCP options are used for the proxy, too. */
export interface TunnelTarget {
  host: string
  port: number
  autoSelectFamilyAttemptTimeout?: number | undefined
}

/**
 * Opens a tunnel to the server.
 *
 * @param signal ends the connection to the proxy when it is aborted
 * @throws ProxyError if the proxy does not open the tunnel; the signal's reason
 */
export async function openTunnel(
  proxy: Proxy,
  target: TunnelTarget,
  signal: AbortSignal
): Promise<Socket> {
  signal.throwIfAborted()
  const authority = `${isIP(target.host) === 6 ? `[${target.host}]` : target.host}:${target.port}`
  return new Promise((resolve, reject) => {
    const outgoing = request({
      method: 'CONNECT',
      path: authority,
      headers: {
        Host: authority,
        Connection: 'keep-alive', // Node's default is `close`
        'Proxy-Connection': 'keep-alive', // for proxies of HTTP/1.0
        ...(proxy.authorization !== undefined && { 'Proxy-Authorization': proxy.authorization })
      },
      createConnection: () => connectToProxy(proxy, target),
      signal
    })
    outgoing.on('connect', (response: IncomingMessage, socket: Socket, head: Buffer) => {
      const { statusCode = 0, headers } = response
      // In TLS the client sends first. If bytes came already, they are a web page, and this is no
      // proxy.
      if (statusCode >= 200 && statusCode <= 299 && head.length === 0) return resolve(socket)
      socket.destroy()
      const challenge = headers['proxy-authenticate'] ?? ''
      reject(new ProxyError(proxy, { response: { status: statusCode, challenge } }))
    })
    outgoing.on('error', (cause) =>
      reject(signal.aborted ? (signal.reason as Error) : new ProxyError(proxy, { cause }))
    )
    outgoing.end()
  })
}

/** The CAs of `TrustStore` are for the server. For the proxy, Node's own list is used. */
function connectToProxy({ url }: Proxy, { autoSelectFamilyAttemptTimeout }: TunnelTarget): Socket {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const secure = url.protocol === 'https:'
  const tcp: TcpNetConnectOpts = {
    host,
    port: Number(url.port || (secure ? 443 : 80)),
    noDelay: true,
    ...(autoSelectFamilyAttemptTimeout !== undefined && { autoSelectFamilyAttemptTimeout })
  }
  if (!secure) return connect(tcp)
  const servername = isIP(host) ? '' : host // RFC 6066, 3: no addresses
  return connectTls({
    ...tcp,
    servername,
    ALPNProtocols: ['http/1.1'],
    rejectUnauthorized: true, // even if NODE_TLS_REJECT_UNAUTHORIZED is 0
    minVersion: 'TLSv1.2'
  })
}
