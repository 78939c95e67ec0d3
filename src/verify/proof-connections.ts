import type { Connection } from '../vtex/client.ts'
import type { Identity, TlsClient } from '../http/secure-context.ts'
import type { Strangers } from './untrusted-certificate.ts'

/** What a connection shows: the certificate to be proved, none, or one that VTEX did not issue. */
export type Shown = 'ours' | 'none' | 'stranger'

/** Each connection has time for so many requests, one after the other. */
const REQUESTS = 4

/**
 * The connections of the proof, one for each certificate that is shown. They are opened during the
 * login, because a round trip may take a tenth of a second. The one for the certificate itself is
 * opened up to TCP, as there is no certificate yet. All of them wait for the first connection to the
 * host, so that a host that cannot be reached is not called four times.
 */
export class ProofLines {
  readonly #connection: Connection
  readonly #client: TlsClient
  readonly #lines = new Map<Shown, Connection>()
  readonly #identities = new Map<Shown, Identity>()
  #dialled: ReturnType<Connection['dial']>
  #strangers: Strangers | undefined
  #ready: Promise<void> = Promise.resolve()
  #older: ProofLines | undefined
  #closed = false

  /** @param client the TLS options that all of them have in common */
  constructor(connection: Connection, client: TlsClient = {}) {
    this.#connection = connection
    this.#client = client
  }

  /** Opens the connections that need no certificate yet, as soon as the host has been reached. */
  openEarly(): void {
    void this.#connection.reached.then(() => {
      if (!this.#closed) this.#dialled = this.#connection.dial('tcp')
      this.#openUnused('none')
    })
  }

  /** Opens the connection for the certificate that VTEX did not issue, once that is made. */
  openStranger(making: Promise<Strangers>): void {
    this.#ready = making.then((strangers) => {
      this.#strangers = strangers
      this.#identities.set('stranger', strangers.ofOurKey)
    })
    const whenBoth = Promise.all([this.#ready, this.#connection.reached])
    // A failure is thrown where `ready` is waited for.
    whenBoth.then(() => this.#openUnused('stranger')).catch(() => undefined)
  }

  /** Resolved when the certificate that VTEX did not issue is made. */
  get ready(): Promise<void> {
    return this.#ready
  }

  /** Sets the certificate to be proved, and returns its connection; nothing was sent over it. */
  show(identity: Identity): Connection {
    this.#identities.set('ours', identity)
    const mutual = this.#connection.fresh({ ...this.#client, identity }, this.#dialled)
    this.#lines.set('ours', mutual)
    return mutual
  }

  /** A connection with time of its own, even where the run's time is used up. */
  over(shown: Shown): Connection {
    const line = this.#lines.get(shown) ?? this.#open(shown, false)
    return line.withTimeFor(REQUESTS)
  }

  /** Replaces the certificate that VTEX did not issue by one for another key. */
  async changeStranger(): Promise<void> {
    const identity = await this.#strangers?.ofAnotherKey()
    if (identity) this.#identities.set('stranger', identity)
    this.#lines.get('stranger')?.close()
    this.#lines.delete('stranger')
  }

  /** The same connections over TLS 1.2; they are closed together with these. */
  below13(): ProofLines {
    const older = new ProofLines(this.#connection, { maxVersion: 'TLSv1.2' })
    for (const [shown, identity] of this.#identities) older.#identities.set(shown, identity)
    older.#strangers = this.#strangers
    return (this.#older = older)
  }

  /** A new connection that shows no certificate and offers every signature algorithm, SHA-1 too. */
  lookAtHandshake(): Connection {
    return this.#connection.fresh({ maxVersion: 'TLSv1.2', sha1Signatures: true })
  }

  /** Whether the host accepts only one connection at a time, or only a few. */
  get crowded(): boolean {
    return this.#connection.crowded
  }

  /** Writes a line to the log. */
  tell(line: string): void {
    this.#connection.options.budget.tell(line)
  }

  /** Closes the idle connections to the host, so that no limit on connections is reached. */
  closeIdle(): Promise<void> {
    return this.#connection.closeIdle()
  }

  close(): void {
    this.#closed = true
    this.#dialled?.close()
    for (const line of this.#lines.values()) line.close()
    this.#older?.close()
  }

  #openUnused(shown: Shown): void {
    if (!this.#closed && !this.#lines.has(shown)) this.#open(shown, true)
  }

  #open(shown: Shown, early: boolean): Connection {
    const client = { ...this.#client, identity: this.#identities.get(shown) }
    const dialled = early ? this.#connection.dial('tls', client) : undefined
    const line = this.#connection.fresh(client, dialled)
    this.#lines.set(shown, line)
    return line
  }
}
