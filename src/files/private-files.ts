/** Reads a private folder before it is deleted, and checks its modes after it was written. */
import { lstat, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parsePemBlocks } from '../pki/pem.ts'
import { privateFolderExists, type KnownFolder } from './private-folder.ts'
import { type FolderRecord, readRecord } from './marker.ts'

export const CERTIFICATE_FILE = 'client.crt'
export const KEY_FILE = 'client.key'
/** A bundle of CAs that is too large for the saved state. */
export const SERVER_CA_FILE = 'server-ca.pem'

/** The content of a folder that a revocation may need. */
export interface FolderContent {
  /** `false` if a post step, or another program, has deleted the folder. */
  exists: boolean
  record?: FolderRecord | undefined
  /** The certificate with its chain and the key, PEM. */
  clientCertificate?: { certificatePem: string; privateKeyPem: string } | undefined
  /** CAs trusted for the server, PEM. */
  serverCas?: string[] | undefined
}

/** Reads the files that exist, if the path leads to the folder that was made. */
export async function readPrivateFolder(path: string, known: KnownFolder): Promise<FolderContent> {
  try {
    if (!(await privateFolderExists(path, known))) return { exists: false }
  } catch {
    return { exists: true } // the deletion reports what is wrong with it
  }
  const read = (name: string) => readFile(join(path, name), 'utf8').catch(() => undefined)
  const [certificatePem, privateKeyPem, bundle] = await Promise.all(
    [CERTIFICATE_FILE, KEY_FILE, SERVER_CA_FILE].map(read)
  )
  const hasBoth = certificatePem !== undefined && privateKeyPem !== undefined
  return {
    exists: true,
    record: await readRecord(path),
    clientCertificate: hasBoth ? { certificatePem, privateKeyPem } : undefined,
    serverCas: bundle === undefined ? undefined : parseCas(bundle)
  }
}

function parseCas(bundle: string): string[] | undefined {
  try {
    return parsePemBlocks(bundle, 'CERTIFICATE').map(({ pem }) => pem)
  } catch {
    return undefined
  }
}

/**
 * The modes that a file system gave the folder and the key instead of 0700 and 0600. Some shares
 * accept `chmod` and ignore it. `undefined` if the modes are right, and on Windows, which has ACLs.
 */
export async function findLooseModes(keyPath: string): Promise<string | undefined> {
  if (process.platform === 'win32') return undefined
  const paths = [dirname(keyPath), keyPath]
  const modes = await Promise.all(paths.map(async (path) => (await lstat(path)).mode & 0o777))
  if (modes.every((mode) => (mode & 0o077) === 0)) return undefined
  const [folder, key] = modes.map((mode) => mode.toString(8).padStart(4, '0'))
  return `the folder of the private key is ${folder} and the key ${key}`
}
