/**
 * A real server and a real CA in VTEX's place: nginx ends TLS and verifies client certificates,
 * `openssl ca` signs and revokes them. None of the action's own code takes part.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAuthority, createServerIdentity, type Authority } from './authority.ts'
import type { Terms } from './nginx-config.ts'
import { startNginx } from './nginx.ts'
import { startSigner, type Credentials, type SeenRequest } from './signer.ts'

/** A line of nginx's access log: also of the requests that it turned away itself. */
export interface LoggedRequest {
  method: string
  path: string
  status: number
  /** `NONE`, `SUCCESS` or `FAILED:reason`; empty where nginx did not ask. */
  verify: string
  /** Of the certificate that it was shown; empty where there was none. */
  serial: string
  protocol: string
  /** `r` where the TLS session was resumed, `.` where it was not. */
  reused: string
  connection: number
  /** Which request it was on its connection, from 1. */
  nth: number
}

export interface EdgeOptions extends Partial<Terms> {
  account?: string
  /**
   * Whether a revocation is answered only when nginx has reloaded the list (the default), or at
   * once, with the reload under way: for measuring the client alone.
   */
  awaitReload?: boolean
}

export interface Edge extends Credentials {
  baseUrl: string
  /** The CA that a client must trust for the server. */
  caFile: string
  /** The CA that signs the clients' certificates. */
  clientCaFile: string
  /** The list of those that are revoked, as that CA has published it. */
  crlFile: string
  /** A user token that is good from the start. */
  userToken: string
  /** What came through to the signer. */
  seen: SeenRequest[]
  issued: Authority['issued']
  /** What nginx answered, whether it came through or not. */
  requests(): Promise<LoggedRequest[]>
  /** Resolves when nginx uses the last list: until then it closes idle connections. */
  reloaded(): Promise<void>
  /** Reads its files again, for which it closes every connection that is kept alive. */
  reload(): Promise<void>
  stop(): Promise<void>
}

const DEFAULTS: Terms = {
  verifyClient: 'optional',
  enforce: true,
  open: true,
  protocols: 'TLSv1.2 TLSv1.3'
}

/** Starts an edge on free loopback ports; `stop` ends it and deletes its files. */
export async function startEdge(options: EdgeOptions = {}): Promise<Edge> {
  const { account = 'edgetest', awaitReload = true, ...terms } = options
  const folder = mkdtempSync(join(tmpdir(), 'edge-'))
  const credentials = createCredentials(account)
  const cleanups: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })]
  const stop = async () => {
    for (const cleanup of cleanups.reverse().splice(0)) await cleanup()
  }
  try {
    const [authority, server] = await Promise.all([
      createAuthority(folder, account),
      createServerIdentity(folder)
    ])
    let reloading = Promise.resolve()
    const publish = async () => {
      if (terms.verifyClient === 'off') return
      reloading = nginx.reload()
      reloading.catch(() => undefined)
      if (awaitReload) await reloading
    }
    const signer = await startSigner({ authority, credentials, publish })
    cleanups.push(() => signer.close())
    const { caFile: clientCa, crlFile: crl, issued } = authority
    const { certFile: serverCert, keyFile: serverKey, caFile } = server
    const places = { signerPort: signer.port, serverCert, serverKey, clientCa, crl }
    const nginx = await startNginx(folder, { ...DEFAULTS, ...terms }, places)
    cleanups.push(() => nginx.stop())
    return {
      ...credentials,
      userToken: [...credentials.userTokens][0] ?? '',
      baseUrl: `https://localhost:${nginx.port}`,
      ...{ caFile, clientCaFile: clientCa, crlFile: crl, seen: signer.seen, issued },
      requests: async () => parseLog(await nginx.accessLog()),
      ...{ reloaded: () => reloading, reload: () => nginx.reload(), stop }
    }
  } catch (error) {
    await stop()
    throw error
  }
}

function createCredentials(account: string): Credentials {
  return {
    account,
    appKey: `vtexappkey-${account}-${randomBytes(3).toString('hex').toUpperCase()}`,
    appToken: randomBytes(48).toString('base64url'),
    userTokens: new Set([`edge.${randomBytes(24).toString('hex')}`])
  }
}

function parseLog(text: string): LoggedRequest[] {
  const lines = text.split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as LoggedRequest)
}
