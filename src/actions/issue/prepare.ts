import { setImmediate } from 'node:timers/promises'
import type { Config } from '../../config/config.ts'
import { maskPrivateKey } from '../../github/masks.ts'
import type { GeneratedKeyPair } from '../../pki/key-pair.ts'
import type { Clock } from '../../shared/clock.ts'
import { unlessCancelled } from '../../shared/cancellation.ts'
import { login, type UserToken } from '../../vtex/login.ts'
import type { IssueDependencies, IssueRun } from './dependencies.ts'

/** What a certificate is asked for with. */
export interface SigningMaterial {
  keyPair: GeneratedKeyPair
  csrPem: string
  userToken: UserToken
}

/**
 * Waits for the key and makes the CSR; meanwhile logs in, which shows that the credentials are good.
 * From here on key and token are masked.
 *
 * @throws ActionError LOGIN_REFUSED, VTEX_UNAVAILABLE, RESPONSE_*, NETWORK_*, INTERRUPTED
 */
export async function prepare(
  { config, client, connections, timer, runner, clock, signal }: IssueRun,
  { generateKeyPair, keyTook }: Pick<IssueDependencies, 'generateKeyPair' | 'keyTook'>
): Promise<SigningMaterial> {
  const making = generateKeyPair(config.keySize)
  if (config.verify) connections.openStranger(makeStrangers(config, making, clock))
  const key = withCsr(config, timer.time('key', making, keyTook))
  const user = timer.time('login', login(client))
  const [material, userToken] = await unlessCancelled(Promise.all([key, user]), signal)
  runner.mask(userToken.token)
  maskPrivateKey(runner, material.keyPair.privateKeyPem)
  return { ...material, userToken }
}

/** What writes a CSR is loaded while the key is being made, so that the login is not kept waiting. */
async function withCsr(config: Config, key: Promise<GeneratedKeyPair>) {
  const [{ createCsr }, keyPair] = await Promise.all([import('../../pki/csr.ts'), key])
  return { keyPair, csrPem: createCsr(config.subject, keyPair) }
}

/**
 * The untrusted certificates that ours is compared with, made while the login is under way. Where
 * the key is ready last, the request to sign goes out first.
 */
async function makeStrangers({ subject }: Config, key: Promise<GeneratedKeyPair>, clock: Clock) {
  const keyPair = await key
  await setImmediate()
  const strangers = await import('../../verify/untrusted-certificate.ts')
  return strangers.makeStrangers(subject, keyPair, new Date(clock.now()))
}
