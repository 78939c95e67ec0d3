import { authStatus, errorText } from './error-text.ts'
import { dial, type EarlySocket, type Opened } from '../http/preconnect.ts'
import type { Peer } from '../http/connection-options.ts'
import type { Call } from '../http/message.ts'
import { HOLD_MS } from '../http/tls-handshake.ts'
import { tellAttempts } from '../http/attempts.ts'
import { type ClientOptions, HttpsClient } from '../http/https-client.ts'
import { NetworkError } from '../http/network-error.ts'
import { type Attempts, type Budget, type Outcome, sendWithRetries } from '../http/retry.ts'
import { authenticationHeaders, type Credentials } from './credentials.ts'
import type { TlsClient, Trust } from '../http/secure-context.ts'

/** Where and as whom the calls are made, and what they may cost. */
export interface ConnectionOptions {
  baseUrl: URL
  trust: Trust
  proxyEnv: NodeJS.ProcessEnv
  credentials: Credentials
  budget: Budget
  /** Values that are never shown, even if the server repeats them. */
  secrets: string[]
  /** Opened already: the first calls go over it. */
  opened?: Opened | undefined
  /** Names the run; the action alone by default. */
  userAgent?: string | undefined
}

/** A call without the time it may take, which the budget decides. */
export interface UntimedCall extends Omit<Call, 'timeoutMs' | 'interrupted'> {
  /** It is not begun again without the time for all of it: cut short, it would leave a riddle. */
  whole?: boolean
}

/** The account's host, as one set of credentials sees it. */
export class Connection {
  readonly options: ConnectionOptions
  readonly #client: HttpsClient

  constructor(options: ConnectionOptions, client = new HttpsClient(clientOptions(options))) {
    this.options = options
    this.#client = client
  }

  get host(): string {
    return this.options.baseUrl.host
  }

  get authentication(): Record<string, string> {
    return authenticationHeaders(this.options.credentials)
  }

  /** The same host and budget over connections of its own; they show no certificate by default. */
  fresh(client?: TlsClient, early?: EarlySocket): Connection {
    const { among } = this.#client
    const options = { ...clientOptions(this.options), client, early, among, next: undefined }
    return new Connection(this.options, new HttpsClient(options))
  }

  /** @throws Error where the client certificate and its key are not of one pair */
  prepare(): void {
    this.#client.prepare()
  }

  /** Resolved once the host has taken a connection. */
  get reached(): Promise<void> {
    return this.#client.reached
  }

  /** Whether the host has shown that it does not take several connections at once. */
  get crowded(): boolean {
    return this.#client.among.crowded
  }

  /** Opens a connection for `fresh`: up to TCP, or up to TLS as this client. */
  dial(upTo: 'tcp' | 'tls', client?: TlsClient): EarlySocket | undefined {
    const { proxyEnv } = this.options
    const { among } = this.#client
    return dial(clientOptions(this.options), proxyEnv, { upTo, client, among })
  }

  /** Opens a connection, as soon as the host has taken one, for the next call that needs one. */
  openAhead(): void {
    void this.reached.then(() => this.#client.openAhead())
  }

  /** Ends every connection of this host that no call is using; after a second at most. */
  closeIdle(): Promise<void> {
    return this.#client.among.closeIdle()
  }

  /** The same connections with time for at least so many requests, one after the other. */
  withTimeFor(requests: number): Connection {
    const { clock, timeoutMs, deadline } = this.options.budget
    const longest = Math.max(deadline, clock.now() + requests * timeoutMs)
    const budget = { ...this.options.budget, deadline: longest }
    return new Connection({ ...this.options, budget }, this.#client)
  }

  /** From here on this value is taken out of whatever the server says. */
  keepSecret(value: string): void {
    this.options.secrets.push(value)
  }

  send(call: UntimedCall, worthRetrying: (outcome: Outcome) => boolean): Promise<Attempts> {
    const { interrupted } = this.options.budget
    let attempt = 0
    const once = (timeoutMs: number) => {
      // A repeat is in no haste, and may show that the server hangs up over the certificate.
      const holdMs = call.holdMs ?? (attempt++ > 0 ? HOLD_MS : undefined)
      return this.#client.send({ ...call, holdMs, timeoutMs, interrupted })
    }
    const budget = call.whole
      ? { ...this.options.budget, leastMs: this.options.budget.timeoutMs }
      : this.options.budget
    const what = `${call.method} ${call.path}`
    const makeRoom = (failure: NetworkError) => this.#client.makeRoom(failure, call)
    return sendWithRetries(
      what,
      { send: once, worthRetrying, makeRoom },
      budget,
      this.#client.closed
    )
  }

  /**
   * What an outcome says, for a message: `HTTP 403, "Access denied."`, or the network's trouble,
   * and how many attempts there were.
   */
  tell({ outcome, history }: Attempts): string {
    const last = outcome instanceof NetworkError ? outcome.brief : this.#tellReply(outcome)
    return last + tellAttempts(history)
  }

  close(): void {
    this.#client.close()
  }

  #tellReply({ status, body }: { status: number; body: string }): string {
    // Below 400 a body is somebody's data; but VTEX ID says `WrongCredentials` under a 200, too.
    const text = status < 400 ? authStatus(body) : errorText(body, this.options.secrets)
    return text === undefined ? `HTTP ${status}` : `HTTP ${status}, "${text}"`
  }
}

function clientOptions(options: ConnectionOptions): ClientOptions & Peer {
  const { opened, budget } = options
  return { ...options, timeoutMs: budget.timeoutMs, early: opened?.first, next: opened?.next }
}
