/** The story of a certificate, from inputs to files that later steps can use. */
import { cleanUp } from './cleanup.ts'
import { CleanupRecord, type SavedCertificate } from './cleanup-state.ts'
import type { Clock } from './clock.ts'
import { type Config, type Disk, parseConfig } from './config.ts'
import { connect } from './connect.ts'
import { greet, handOver } from './hand-over.ts'
import { privateFolderPath } from './identity/folder.ts'
import { writeIdentity } from './identity/write-identity.ts'
import type { RawInputs, RunnerContext } from './inputs/raw-inputs.ts'
import { maskInputs, maskPrivateKey } from './masks.ts'
import { parseIssuedCertificate } from './pki/certificate.ts'
import { createCsr } from './pki/csr.ts'
import { exportPrivateKeyPem, type KeyPair, type KeySize } from './pki/key-pair.ts'
import { issuedSerialNumber } from './pki/serial-number.ts'
import { identityPem, verifyIdentity } from './pki/verify-identity.ts'
import { requirePassed } from './proof/run-checks.ts'
import type { Runner } from './runner.ts'
import { Stopwatch } from './stopwatch.ts'
import { isoTime } from './summary.ts'
import { type Trial, tryOut } from './try-out.ts'
import type { Connection } from './vtex/connection.ts'
import { login, type UserToken } from './vtex/login.ts'
import { sign } from './vtex/sign.ts'

export interface IssueParts {
  inputs: RawInputs
  context: RunnerContext
  disk: Disk
  clock: Clock
  /** HTTPS_PROXY, NO_PROXY and the like. */
  proxyEnv: NodeJS.ProcessEnv
  runner: Runner
  /** Makes the key, or has begun to already: it is what takes longest. */
  generateKeyPair(bits: KeySize): Promise<KeyPair>
  /** Aborted, with an error as its reason, when the job is cancelled. */
  interrupted: AbortSignal
}

/** What is at hand once VTEX has signed. */
interface Signed {
  config: Config
  connection: Connection
  keyPair: KeyPair
  userToken: UserToken
  /** The answer to `sign`, as it came. */
  answer: string
  watch: Stopwatch
}

/**
 * Issues a certificate, proves it and hands it over. Whatever fails once VTEX has signed is undone
 * before the failure is seen; but a failed check is only told, and the files stay.
 *
 * @throws ActionError any code but REVOKE_FAILED
 */
export async function issue(parts: IssueParts): Promise<void> {
  const { runner, clock } = parts
  maskInputs(runner, parts.inputs)
  const config = parseConfig(parts.inputs, parts.context, parts.disk)
  greet(runner, config)
  const watch = new Stopwatch(clock)
  const key = watch.time('key', parts.generateKeyPair(config.keySize))
  const connection = connect(config, parts)
  try {
    const [keyPair, userToken] = await Promise.all([key, watch.time('login', login(connection))])
    runner.mask(userToken.token)
    maskPrivateKey(runner, exportPrivateKeyPem(keyPair))
    parts.interrupted.throwIfAborted()
    const answer = await watch.time('sign', sign(connection, createCsr(config.subject, keyPair)))
    const record = new CleanupRecord(runner)
    const signed = { config, connection, keyPair, userToken, answer, watch }
    const { results } = await complete(signed, record, parts).catch(async (error: unknown) => {
      await cleanUp(record, {
        runner,
        clock,
        connect: (saved) => connect(config, parts, saved.userToken.token)
      })
      throw error
    })
    requirePassed(results) // after the hand-over: whoever looks into it needs the files
  } finally {
    connection.close()
  }
}

/** From VTEX's answer to an identity that is saved, verified, tried, written and handed over. */
async function complete(signed: Signed, record: CleanupRecord, parts: IssueParts): Promise<Trial> {
  const { config, connection, keyPair, userToken, answer, watch } = signed
  const { runner, clock } = parts
  const serialNumber = issuedSerialNumber(answer, keyPair.publicKey)
  const saved = serialNumber && savedCertificate(serialNumber, signed)
  if (saved) record.saveCertificate(saved)
  else runner.warning(unknownSerialNumber(new Date(clock.now())))
  parts.interrupted.throwIfAborted()

  const identity = verifyIdentity(parseIssuedCertificate(answer), {
    keyPair,
    subject: config.subject,
    now: new Date(clock.now())
  })
  const mutual = connection.fresh(identityPem(identity))
  const trial = await tryOut(mutual, config, userToken, { runner, watch }).finally(() =>
    mutual.close()
  )
  parts.interrupted.throwIfAborted()

  const folder = privateFolderPath(config.outputDirectory)
  runner.mask(folder)
  record.saveFolder({ path: folder })
  const whatElse = { ...config, junit: trial.junit }
  const files = await watch.time('files', writeIdentity(identity, folder, whatElse))

  await handOver(runner, config, { identity, trial, files, phases: watch.phases })
  if (saved) {
    const notAfter = identity.facts.notAfter.getTime()
    record.saveCertificate({ ...saved, notAfter, atExit: config.revokeOnExit ? 'revoke' : 'keep' })
  }
  return trial
}

function unknownSerialNumber(now: Date): string {
  return (
    'No serial number could be read from VTEX’s answer. A certificate may have been signed all the' +
    ` same, which nobody can revoke: tell VTEX support the account, the app and the time, ${isoTime(now)}.`
  )
}

/** Until the identity is handed over, it is to be revoked, whatever revoke-on-exit says. */
function savedCertificate(serialNumber: string, { config, userToken }: Signed): SavedCertificate {
  const { serverCaFile, timeoutMs, retries } = config
  const baseUrl = config.baseUrl.origin
  return { serialNumber, baseUrl, serverCaFile, timeoutMs, retries, userToken, atExit: 'revoke' }
}
