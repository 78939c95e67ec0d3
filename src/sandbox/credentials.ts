import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

export interface LoginToken {
  token: string
  /** Unix time in seconds, like VTEX's. */
  expires: number
}

/** The lifetime of the example token in VTEX's API reference. The text there says something else. */
const LOGIN_SECONDS = 6 * 3600

/** An API key pair and a user token, random at every start, and the tokens of later logins. */
export class Credentials {
  readonly account: string
  readonly appKey: string
  readonly appToken = randomBytes(48).toString('base64url')
  readonly userToken: string
  /** Every user token in order: `userToken`, and then the one of each login. */
  readonly userTokens: string[] = []
  readonly #users = new Map<string, { id: string; user: string; expires: number }>()

  constructor(account: string) {
    const letters = Array.from({ length: 6 }, () => String.fromCharCode(65 + randomInt(26)))
    this.account = account
    this.appKey = `vtexappkey-${account}-${letters.join('')}`
    this.userToken = this.#issueToken(`someone@${account}.invalid`).token
  }

  /** Returns a user token for the key pair, like `POST /api/vtexid/apptoken/login`. */
  login(appKey: unknown, appToken: unknown): LoginToken | undefined {
    if (appKey !== this.appKey || appToken !== this.appToken) return undefined
    return this.#issueToken(appKey)
  }

  /** Whether the headers hold the key pair or a user token. The token is no cookie. */
  isAuthenticated(headers: IncomingHttpHeaders): boolean {
    const appKey = headers['x-vtex-api-appkey']
    const appToken = headers['x-vtex-api-apptoken']
    if (appKey === this.appKey && appToken === this.appToken) return true
    return this.userOfToken(headers['vtexidclientautcookie']) !== undefined
  }

  /** The user of a token. `undefined` if the token is unknown or has expired. */
  userOfToken(token: unknown): { id: string; user: string } | undefined {
    const found = this.#users.get(String(token))
    if (!found || found.expires < Date.now() / 1000) return undefined
    return { id: found.id, user: found.user }
  }

  #issueToken(user: string): LoginToken {
    const issuedAt = Math.floor(Date.now() / 1000)
    const expires = issuedAt + LOGIN_SECONDS
    const payload = { sub: user, account: this.account, audience: 'admin', iat: issuedAt }
    const parts = [
      { typ: 'JWT', alg: 'ES256' },
      { ...payload, exp: expires }
    ].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    // It has the form of a JWT, for clients that read it. The sandbox itself looks it up in a list.
    const token = [...parts, randomBytes(64).toString('base64url')].join('.')
    this.#users.set(token, { id: randomUUID(), user, expires })
    this.userTokens.push(token)
    return { token, expires }
  }
}
