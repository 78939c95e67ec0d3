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
  /** Takes signatures with SHA-1, too: to see what a server asks for, never to send it a secret. */
  sha1Signatures?: boolean | undefined
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

/** OpenSSL has left SHA-1 out of its own list since its security levels say so. */
const WITH_SHA1 = ['RSA', 'ECDSA']
  .flatMap((key) => ['SHA512', 'SHA384', 'SHA256', 'SHA1'].map((hash) => `${key}+${hash}`))
  .join(':')

/** Every server is refused as long as it is not filled. */
export function trustingNobody(client: TlsClient = {}): SecureContext {
  const { identity, maxVersion, sha1Signatures } = client
  const shown = identity && { cert: identity.certificatePem, key: identity.privateKeyPem }
  const newest = maxVersion && { maxVersion }
  const lenient = sha1Signatures && { sigalgs: WITH_SHA1, ciphers: 'DEFAULT@SECLEVEL=0' }
  return createSecureContext({ minVersion: 'TLSv1.2', ca: [], ...newest, ...shown, ...lenient })
}
