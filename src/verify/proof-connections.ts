import type { Connection } from '../vtex/client.ts'
import type { Identity, TlsClient } from '../http/secure-context.ts'
import type { Strangers } from './untrusted-certificate.ts'

/** Which certificate a connection shows: the one to be proved, none, or one nobody has issued. */
export type Shown = 'ours' | 'none' | 'stranger'

/** The time of so many, one after the other. */
const REQUESTS = 4

/**
 * The connections that a certificate is proved over, a kind for each that is shown. They are opened
 * while the login is under way: far from it, each round trip is a tenth of a second. Without its
 * certificate the first gets as far as TCP. They follow the first connection, so that a host that
 * is not there is not called four times.
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

  /** @param client what all of them have in common, besides what they show */
  constructor(connection: Connection, client: TlsClient = {}) {
    this.#connection = connection
    this.#client = client
  }

  /** Opens what needs no certificate yet, as soon as the host has been reached. */
  openEarly(): void {
    void this.#connection.reached.then(() => {
      if (!this.#closed) this.#dialled = this.#connection.dial('tcp')
      this.#openUnused('none')
    })
  }

  /** Opens the stranger's, once there is a key that its certificate can be made for. */
  openStranger(making: Promise<Strangers>): void {
    this.#ready = making.then((strangers) => {
      this.#strangers = strangers
      this.#identities.set('stranger', strangers.ofOurKey)
    })
    const whenBoth = Promise.all([this.#ready, this.#connection.reached])
    // A failure is thrown where `ready` is waited for.
    whenBoth.then(() => this.#openUnused('stranger')).catch(() => undefined)
  }

  /** Resolved when there is something to show for a stranger. */
  get ready(): Promise<void> {
    return this.#ready
  }

  /** From here on there is a certificate to be shown; nothing was sent over its connection. */
  show(identity: Identity): Connection {
    this.#identities.set('ours', identity)
    const mutual = this.#connection.fresh({ ...this.#client, identity }, this.#dialled)
    this.#lines.set('ours', mutual)
    return mutual
  }

  /** Has time of its own: the certificate is not to blame for what was used up before. */
  over(shown: Shown): Connection {
    const line = this.#lines.get(shown) ?? this.#open(shown, false)
    return line.withTimeFor(REQUESTS)
  }

  /** Puts a stranger with a key of its own in the other's place. */
  async changeStranger(): Promise<void> {
    const identity = await this.#strangers?.ofAnotherKey()
    if (identity) this.#identities.set('stranger', identity)
    this.#lines.get('stranger')?.close()
    this.#lines.delete('stranger')
  }

  /** The same over TLS 1.2; they are closed with these. */
  below13(): ProofLines {
    const older = new ProofLines(this.#connection, { maxVersion: 'TLSv1.2' })
    for (const [shown, identity] of this.#identities) older.#identities.set(shown, identity)
    older.#strangers = this.#strangers
    return (this.#older = older)
  }

  /** A connection of its own, which shows nothing and takes what the server asks for. */
  lookAtHandshake(): Connection {
    return this.#connection.fresh({ maxVersion: 'TLSv1.2', sha1Signatures: true })
  }

  /** Whether the host takes one connection after the other, or only a few. */
  get crowded(): boolean {
    return this.#connection.crowded
  }

  /** Says a line in the log. */
  tell(line: string): void {
    this.#connection.options.budget.tell(line)
  }

  /** Ends what is open to the host and not in use, so that no limit on connections is met. */
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
