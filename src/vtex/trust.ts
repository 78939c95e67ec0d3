import { createSecureContext, type SecureContext } from 'node:tls'

/** A client certificate and its key, PEM. */
export interface Identity {
  certificatePem: string
  privateKeyPem: string
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

  secureContext(identity?: Identity): SecureContext {
    const shown = identity && { cert: identity.certificatePem, key: identity.privateKeyPem }
    const secure = createSecureContext({ minVersion: 'TLSv1.2', ...shown })
    // Not the option `ca`, for which Node would read all of its own 120 again, each time.
    const { context } = secure as { context: { addCACert(pem: string): void } }
    for (const pem of this.#extra) context.addCACert(pem)
    return secure
  }
}
