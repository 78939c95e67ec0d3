/** The story of a certificate, from inputs to files that later steps can use. */
import { setImmediate } from 'node:timers/promises'
import { unlessCancelled } from '../../shared/cancellation.ts'
import { cleanUp } from '../cleanup/cleanup.ts'
import { CleanupRecord } from '../cleanup/saved-state.ts'
import type { Clock } from '../../shared/clock.ts'
import type { Config } from '../../config/config.ts'
import { connect, type World } from '../open-client.ts'
import { greet, handOver } from './publish.ts'
import type { Job } from '../../files/job.ts'
import type { RawInputs } from '../../config/inputs.ts'
import { maskInputs, maskProxies } from '../../github/masks.ts'
import { certificatePem, parseIssuedCertificate } from '../../pki/certificate.ts'
import { exportPrivateKeyPem, type KeyPair, type KeySize } from '../../pki/key-pair.ts'
import { identityPem, verifyIdentity } from '../../pki/verify-certificate.ts'
import { prepare } from './prepare.ts'
import { ProofLines } from '../../verify/proof-connections.ts'
import { requirePassed } from '../../verify/run-checks.ts'
import { requestSignature } from './request-certificate.ts'
import type { Runner } from '../../github/runner.ts'
import { type Answered, saveSerialNumber } from './save-serial-number.ts'
import { Stopwatch } from './phase-timer.ts'
import { sweep } from '../cleanup/sweep-stale-folders.ts'
import { type Trial, tryOut } from './verify.ts'
import { signingRequest } from '../../vtex/signing-attempt.ts'
import type { Identity } from '../../http/secure-context.ts'
import { noteHandOver, openFolder, writeFiles } from './write-certificate-files.ts'

export interface IssueParts {
  /** As they came; they hold secrets. */
  inputs: RawInputs
  /** What they come to. @throws ActionError INPUT_INVALID */
  config(): Config
  /** What was opened as soon as the inputs were judged. */
  opened?: World['opened']
  clock: Clock
  /** HTTPS_PROXY, NO_PROXY and the like. */
  proxyEnv: NodeJS.ProcessEnv
  userAgent?: World['userAgent']
  runner: Runner
  /** What the private folder belongs to: while it runs, no other use takes the folder back. */
  job: Job
  /** Makes the key, or has begun to already: it is what takes longest. */
  generateKeyPair(bits: KeySize): Promise<KeyPair>
  /** How long the key took that was begun already, in milliseconds. */
  keyTook?: Promise<number> | undefined
  /** Aborted, with an error as its reason, when the job is cancelled. */
  interrupted: AbortSignal
}

/** What is at hand once VTEX has signed. */
interface Signed extends Answered {
  lines: ProofLines
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
  maskProxies(runner, parts.proxyEnv)
  const config = parts.config()
  greet(runner, config)
  const watch = new Stopwatch(clock)
  const connection = connect(config, parts)
  const lines = new ProofLines(connection)
  // For sign, and before those of the proof: some servers take one connection after the other.
  if (config.credentials.kind !== 'user-token') connection.openAhead()
  if (config.verify) lines.openEarly()
  let record: CleanupRecord | undefined
  try {
    const key = parts.generateKeyPair(config.keySize)
    if (config.verify) lines.openStranger(makeStrangers(config, key, clock))
    const prepared = await prepare(config, connection, watch, { ...parts, key })
    record = new CleanupRecord(runner)
    const request = signingRequest(connection.host, config.subject, clock.now())
    const noting = { record, runner, config }
    const signing = requestSignature(connection, prepared, request, noting)
    const answer = await watch.time('sign', signing)
    const signed = { ...prepared, config, lines, request, answer, record, watch }
    const { results } = await complete(signed, parts).catch(async (error: unknown) => {
      lines.close()
      connection.close() // there may be a limit on how many are open
      await undo(signed, parts)
      throw error
    })
    requirePassed(results) // after the hand-over: whoever looks into it needs the files
  } finally {
    lines.close()
    connection.close()
    // The login has shown that the credentials are good for it.
    if (record) await sweep(config, record.state.folder?.made?.owner, parts)
  }
}

/**
 * What the certificate is held against, made while the login is under way. Where the key is ready
 * last, the request to sign goes out first.
 */
async function makeStrangers({ subject }: Config, key: Promise<KeyPair>, clock: Clock) {
  const keyPair = await key
  await setImmediate()
  const strangers = await import('../../verify/untrusted-certificate.ts')
  return strangers.makeStrangers(subject, keyPair, new Date(clock.now()))
}

/** From VTEX’s answer to an identity that is saved, verified, tried, written and handed over. */
async function complete(signed: Signed, parts: IssueParts): Promise<Trial> {
  const { config, lines, keyPair, userToken, answer, record, watch } = signed
  const { runner, clock, interrupted } = parts
  const saved = await saveSerialNumber(signed, runner)
  const { serialNumber } = saved
  const folder = await openFolder({ config, serialNumber, record, job: parts.job }, runner)
  if (answer.failure) throw answer.failure
  interrupted.throwIfAborted()

  const identity = verifyIdentity(parseIssuedCertificate(answer.text), {
    keyPair,
    subject: config.subject,
    now: new Date(clock.now())
  })
  lines.show(identityPem(identity))
  const trying = tryOut(lines, config, userToken, { runner, watch })
  const trial = await unlessCancelled(trying, interrupted).finally(() => lines.close())

  const toWrite = { config, identity, folder, junit: trial.junit }
  const files = await watch.time('files', writeFiles(toWrite, runner))
  await handOver(runner, config, { identity, trial, files, phases: watch.phases })
  const notAfter = identity.facts.notAfter.getTime()
  const atExit = config.revokeOnExit ? 'revoke' : 'keep'
  await noteHandOver(folder, { notAfter, atExit })
  record.saveCertificate({ ...saved, notAfter, atExit })
  return trial
}

/** A cancelled job has a few seconds left for this, so nothing here is cancelled once more. */
async function undo(signed: Signed, parts: IssueParts): Promise<void> {
  const { config, record } = signed
  const { runner, clock, proxyEnv, userAgent } = parts
  const world = { runner, clock, proxyEnv, userAgent }
  await cleanUp(record, {
    ...world,
    identity: identityAtHand(signed),
    connect: (saved) => connect(config, world, saved.userToken.token)
  })
}

/** As it came, whatever is wrong with it: the host may want to see one for revoking it. */
function identityAtHand({ answer, keyPair }: Signed): Identity | undefined {
  try {
    const issued = parseIssuedCertificate(answer.text)
    return {
      certificatePem: certificatePem(issued),
      privateKeyPem: exportPrivateKeyPem(keyPair)
    }
  } catch {
    return undefined
  }
}
