import { createSecureContext, type SecureContext } from 'node:tls'

/** A client certificate and its key, PEM. */
export interface Identity {
  certificatePem: string
  privateKeyPem: string
}

/** What a connection shows of the client, and which TLS it offers. */
export interface TlsClient {
  /** The certificate to show if the server asks for one; none by default. */
  identity?: Identity | undefined
  /** Set to stay below TLS 1.3. */
  maxVersion?: 'TLSv1.2' | undefined
}

/**
 * What our TLS connections have in common: TLS 1.2 or newer (VTEX refuses older ones), and which
 * CAs are trusted for the server.
 */
export class Trust {
  readonly #extra: readonly string[]

  /** @param extra CAs trusted for the server beside the usual ones, PEM */
  constructor(extra: readonly string[] | undefined) {
    this.#extra = extra ?? []
  }

  /** Whether the server's CA is not one of the usual ones, or may not be. */
  get hasExtra(): boolean {
    return this.#extra.length > 0
  }

  secureContext(client?: TlsClient): SecureContext {
    const secure = trustingNobody(client)
    this.fill(secure)
    return secure
  }

  /**
   * Adds the CAs to a context. Not by its option `ca`, for which Node would read all of its own 120
   * each time, and not once for all.
   */
  fill({ context }: SecureContext): void {
    const cas = context as { addRootCerts(): void; addCACert(pem: string): void }
    cas.addRootCerts()
    for (const pem of this.#extra) cas.addCACert(pem)
  }
}

/** Every server is refused as long as it is not filled. */
export function trustingNobody({ identity, maxVersion }: TlsClient = {}): SecureContext {
  const shown = identity && { cert: identity.certificatePem, key: identity.privateKeyPem }
  const newest = maxVersion && { maxVersion }
  return createSecureContext({ minVersion: 'TLSv1.2', ca: [], ...newest, ...shown })
}
