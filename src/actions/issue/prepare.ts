import { unlessCancelled } from '../../shared/cancellation.ts'
import type { Config } from '../../config/config.ts'
import type { World } from '../open-client.ts'
import { maskPrivateKey } from '../../github/masks.ts'
import { exportPrivateKeyPem, type KeyPair } from '../../pki/key-pair.ts'
import type { Stopwatch } from './phase-timer.ts'
import type { Connection } from '../../vtex/client.ts'
import { login, type UserToken } from '../../vtex/login.ts'

/** What a certificate is asked for with. */
export interface Prepared {
  keyPair: KeyPair
  csrPem: string
  userToken: UserToken
}

interface PrepareParts extends Required<Pick<World, 'runner' | 'interrupted'>> {
  /** The key, which is being made. */
  key: Promise<KeyPair>
  /** How long the key took that was begun before this run was timed, in milliseconds. */
  keyTook?: Promise<number> | undefined
}

/**
 * Waits for the key and makes the CSR; meanwhile logs in, which shows that the credentials are good.
 * From here on key and token are masked.
 *
 * @throws ActionError LOGIN_REFUSED, VTEX_UNAVAILABLE, RESPONSE_*, NETWORK_*, INTERRUPTED
 */
export async function prepare(
  config: Config,
  connection: Connection,
  watch: Stopwatch,
  { runner, key: making, keyTook, interrupted }: PrepareParts
): Promise<Prepared> {
  const key = withCsr(config, watch.time('key', making, keyTook))
  const user = watch.time('login', login(connection))
  const all = Promise.all([key, user])
  const [{ keyPair, csrPem }, userToken] = await unlessCancelled(all, interrupted)
  runner.mask(userToken.token)
  maskPrivateKey(runner, exportPrivateKeyPem(keyPair))
  return { keyPair, csrPem, userToken }
}

/** What writes a CSR is loaded while the key is being made, so that the login is not kept waiting. */
async function withCsr(config: Config, key: Promise<KeyPair>) {
  const [{ createCsr }, keyPair] = await Promise.all([import('../../pki/csr.ts'), key])
  return { keyPair, csrPem: createCsr(config.subject, keyPair) }
}
