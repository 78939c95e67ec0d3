import type { Connection } from '../vtex/connection.ts'
import type { Identity } from '../vtex/trust.ts'

/**
 * The connections that a certificate is tried on, one that shows it and one that shows none. They
 * are opened while VTEX still signs: far from it, each round trip is a tenth of a second. Without a
 * certificate the first gets as far as TCP. They follow the first connection, so that a host that
 * is not there is not called three times.
 */
export class ProofLines {
  readonly #connection: Connection
  #dialled: ReturnType<Connection['dial']>
  #bare: Connection | undefined
  #closed = false

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** Opens both, as soon as the host has been reached. */
  openEarly(): void {
    void this.#connection.reached.then(() => {
      if (this.#closed) return
      this.#dialled = this.#connection.dial('tcp')
      this.#bare = this.#connection.fresh(undefined, this.#connection.dial('tls'))
    })
  }

  /** Shows the certificate, and has not been used. */
  mutual(identity: Identity): Connection {
    return this.#connection.fresh({ identity }, this.#dialled)
  }

  /** Shows none. */
  get bare(): Connection {
    return (this.#bare ??= this.#connection.fresh())
  }

  close(): void {
    this.#closed = true
    this.#dialled?.close()
    this.#bare?.close()
  }
}
