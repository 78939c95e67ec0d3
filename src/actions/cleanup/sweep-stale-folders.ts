/** What killed runs left on this machine: their files go, their certificates are revoked. */
import type { Config } from '../../config/config.ts'
import { connect } from '../open-client.ts'
import { describeError } from '../../shared/errors.ts'
import { deletePrivateFolder, emptyFolder } from '../../files/private-folder.ts'
import { claimFolder, type FolderRecord, releaseFolder, rewriteRecord } from '../../files/marker.ts'
import { readPrivateFolder } from '../../files/private-files.ts'
import { findStaleFolders, type StaleFolder } from '../../files/stale-folders.ts'
import type { IssueParts } from '../issue/issue.ts'
import type { Connection } from '../../vtex/client.ts'
import { revoke } from '../../vtex/revoke.ts'

type SweepParts = Pick<IssueParts, 'runner' | 'clock' | 'proxyEnv' | 'job' | 'interrupted'>

/** What is left after that is for the next use: this one's own work is done. */
const MOST_MS = 30_000

type Recorded = StaleFolder & { record: FolderRecord }

/**
 * Sweeps the place where this use makes its own folder, once its own work is done. A folder whose
 * certificate is another account's, or cannot be revoked now, keeps its record alone, for the next
 * use. Never throws.
 *
 * @param owner whose the folders are that we make there, as a number
 */
export async function sweep(
  config: Config,
  owner: string | undefined,
  parts: SweepParts
): Promise<void> {
  const { runner, clock, interrupted } = parts
  const startedAt = clock.now()
  const search = { now: startedAt, own: parts.job, owner }
  const found = await findStaleFolders(config.outputDirectory, search)
  const recorded = found.filter((folder): folder is Recorded => folder.record !== undefined)
  const plain = found.filter(({ record }) => record === undefined)
  const deleted = await Promise.allSettled(plain.map((folder) => remove(folder)))
  const count = deleted.filter((one) => one.status === 'fulfilled' && one.value).length
  if (count > 0) runner.info(`Deleted folders of earlier uses, over a day old: ${count}.`)
  for (const folder of recorded) {
    if (interrupted.aborted || clock.now() > startedAt + MOST_MS) return
    await settle(folder, config, parts).catch((error: unknown) => {
      if (!interrupted.aborted) runner.warning(describeError(error, runner.readme))
    })
  }
}

async function settle(folder: Recorded, config: Config, parts: SweepParts): Promise<void> {
  const { path, record } = folder
  const { runner, clock } = parts
  const done = whyNotToRevoke(record, clock.now())
  if (done !== undefined) {
    if (await remove(folder)) runner.info(`${LEFT} certificate ${record.serialNumber}, ${done}.`)
    return
  }
  const isOurs =
    record.baseUrl === config.baseUrl.origin &&
    record.account === config.subject.organizationalUnitName
  if (!isOurs && record.job.isOver) return // told before
  if (!(await claimFolder(path, clock.now()))) return // another run is at it
  const { identity } = await readPrivateFolder(path, folder)
  try {
    await emptyFolder(path)
    await rewriteRecord(path, { ...record, job: { ...record.job, isOver: true } })
    if (!isOurs) return runner.info(othersLeft(record))
    const connection = connectOnce(config, parts)
    const known = await revoke(connection, record.serialNumber, { identity }).finally(() =>
      connection.close()
    )
    await remove(folder)
    if (known) runner.info(`${LEFT} certificate ${record.serialNumber}. It is revoked now.`)
    else if (record.maybeRevoked) runner.info(`${LEFT} certificate ${record.serialNumber}. ${GONE}`)
    else runner.warning(notFound(record))
  } finally {
    await releaseFolder(path)
  }
}

const GONE = 'It is not known to VTEX any more: it was revoked already.'
const LEFT = 'A run that was killed left its files here, which are deleted, and'

function whyNotToRevoke({ atExit, notAfter }: FolderRecord, now: number): string | undefined {
  if (atExit === 'keep') return 'which was to be kept'
  if (atExit === 'revoked') return 'which was revoked already'
  return notAfter !== undefined && notAfter < now ? 'which has expired' : undefined
}

function othersLeft({ serialNumber, account, baseUrl }: FolderRecord): string {
  const where = `of account ${account} at ${new URL(baseUrl).host}`
  return `${LEFT} certificate ${serialNumber} ${where}. The next use for that account here revokes it.`
}

function notFound({ serialNumber }: FolderRecord): string {
  const seen = 'VTEX answered 404 to its revocation.'
  const hint = 'If nobody has revoked it since, ask VTEX support about it.'
  return `${LEFT} certificate ${serialNumber}. ${seen} ${hint}`
}

/** Nothing is repeated: the next use tries again. */
function connectOnce(config: Config, parts: SweepParts): Connection {
  const timeoutMs = Math.min(config.timeoutMs, MOST_MS / 2)
  return connect({ ...config, timeoutMs, retries: 0 }, parts)
}

function remove(folder: StaleFolder): Promise<boolean> {
  return deletePrivateFolder(folder.path, folder)
}
