/**
 * The way through a proxy: CONNECT, and then bytes both ways (RFC 9110, 9.3.6). Not by Node's own
 * `proxyEnv`, which takes no 2xx but 200, keeps the proxy's headers to itself and passes no option
 * on to the connection: docs/decisions/0012-proxies.md.
 */
import { type IncomingMessage, request } from 'node:http'
import { connect, isIP, type Socket, type TcpNetConnectOpts } from 'node:net'
import { connect as connectTls } from 'node:tls'
import type { Proxy } from './proxy.ts'
import { ProxyFailure } from './proxy-errors.ts'

/** The options of the connection to the server; those for TCP count for the proxy's, too. */
export interface Target {
  host: string
  port: number
  autoSelectFamilyAttemptTimeout?: number | undefined
}

/**
 * Opens a tunnel to the server.
 *
 * @param signal aborted when it is not wanted any more: that ends the connection to the proxy
 * @throws ProxyFailure where the proxy does not open it; the signal's reason
 */
export async function openTunnel(
  proxy: Proxy,
  target: Target,
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
        Connection: 'keep-alive', // Node would say `close`
        'Proxy-Connection': 'keep-alive', // what proxies have been told since HTTP/1.0
        ...(proxy.authorization !== undefined && { 'Proxy-Authorization': proxy.authorization })
      },
      createConnection: () => connectTo(proxy, target),
      signal
    })
    outgoing.on('connect', (answer: IncomingMessage, socket: Socket, head: Buffer) => {
      const { statusCode = 0, headers } = answer
      // In TLS the client speaks first: what has come already is a page, and this is a web server.
      if (statusCode >= 200 && statusCode <= 299 && head.length === 0) return resolve(socket)
      socket.destroy()
      const challenge = headers['proxy-authenticate'] ?? ''
      reject(new ProxyFailure(proxy, { answer: { status: statusCode, challenge } }))
    })
    outgoing.on('error', (cause) =>
      reject(signal.aborted ? (signal.reason as Error) : new ProxyFailure(proxy, { cause }))
    )
    outgoing.end()
  })
}

/** The proxy's certificate has to be trusted by Node itself: `server-ca-file` is for the server. */
function connectTo({ url }: Proxy, { autoSelectFamilyAttemptTimeout }: Target): Socket {
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
    rejectUnauthorized: true, // whatever NODE_TLS_REJECT_UNAUTHORIZED says
    minVersion: 'TLSv1.2'
  })
}
