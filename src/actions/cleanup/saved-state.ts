/** What the main step saves for the post step: the names, the fields and the version. */
import { AT_EXIT, type AtExit } from '../../files/marker.ts'
import type { KnownFolder } from '../../files/private-folder.ts'
import type { Runner } from '../../github/runner.ts'
import {
  listOf,
  oneOf,
  optional,
  readBoolean,
  readNumber,
  readObject,
  readText,
  textMatching
} from '../../shared/json-values.ts'
import type { UserToken } from '../../vtex/login.ts'
import type { SigningAttempt } from '../../vtex/signing-attempt.ts'

const VERSION = 1

/** A certificate that exists, with all that is needed to revoke it except the API key pair. */
export interface SavedCertificate {
  serialNumber: string
  baseUrl: string
  serverCaFile?: string | undefined
  /** The content of that file, PEM, because the file may be gone later. Saved only if it is small. */
  serverCas?: string[] | undefined
  timeoutMs: number
  retries: number
  /** Milliseconds since the epoch; an expired certificate needs no revocation. */
  notAfter?: number | undefined
  /** What the post step does with the certificate. `revoked`: the main step revoked it already. */
  atExit: AtExit
  /** The main step began to revoke it, and may have been killed during the call. */
  maybeRevoked?: boolean | undefined
  /** Short-lived. A post step inside a composite action needs it, because it gets no inputs. */
  userToken: UserToken
}

/** Saved before the folder is made, and again with the details of the folder that was made. */
export interface SavedFolder extends KnownFolder {
  path: string
}

/** The names in the runner's saved state. The post step reads them as `STATE_…` variables. */
export interface CleanupState {
  /** Set until VTEX answers: a certificate may exist whose serial number is not known. */
  request?: SigningAttempt | undefined
  certificate?: SavedCertificate | undefined
  folder?: SavedFolder | undefined
}

/** What must be undone. Every change is saved at once, before a later operation can fail. */
export class CleanupRecord {
  readonly state: CleanupState
  readonly #runner: Pick<Runner, 'saveState'>

  constructor(runner: Pick<Runner, 'saveState'>, state: CleanupState = {}) {
    this.#runner = runner
    this.state = state
  }

  saveRequest(request: SigningAttempt): void {
    this.state.request = request
    this.#save('request', request)
  }

  /**
   * Call it when no certificate was made, or when the untracked certificate has been reported. If
   * this cannot be saved, the post step only repeats the report, so the failure is ignored.
   */
  forgetRequest(): void {
    delete this.state.request
    try {
      this.#runner.saveState('request', '')
    } catch {
      // the next save reports the same problem
    }
  }

  saveCertificate(certificate: SavedCertificate): void {
    this.state.certificate = certificate
    this.#save('certificate', certificate)
  }

  saveFolder(folder: SavedFolder): void {
    this.state.folder = folder
    this.#save('folder', folder)
  }

  #save(name: keyof CleanupState, entry: object): void {
    this.#runner.saveState(name, JSON.stringify({ version: VERSION, ...entry }))
  }
}

/**
 * Reads what the main step saved. If nothing was saved, the state is empty. An entry that is
 * damaged or has another version is listed in `unreadable` and not used.
 */
export function parseState(read: (name: keyof CleanupState) => string): {
  state: CleanupState
  unreadable: (keyof CleanupState)[]
} {
  const unreadable: (keyof CleanupState)[] = []
  const parse = <T>(name: keyof CleanupState, readEntry: (entry: Entry) => T): T | undefined => {
    const text = read(name)
    if (text === '') return undefined
    try {
      return readEntry(parseEntry(text))
    } catch {
      unreadable.push(name)
      return undefined
    }
  }
  const certificate = parse('certificate', readCertificate)
  const folder = parse('folder', readFolder)
  const request = parse('request', readRequest)
  return { state: { certificate, folder, request }, unreadable }
}

type Entry = Record<string, unknown>

function parseEntry(text: string): Entry {
  const entry = readObject(JSON.parse(text))
  if (entry['version'] === VERSION) return entry
  throw new TypeError('Another version has saved this.')
}

function readFolder({ path, id, made }: Entry): SavedFolder {
  return { path: readText(path), id: optional(readText)(id), made: optional(readMade)(made) }
}

function readMade(value: unknown): SavedFolder['made'] {
  const { device, inode, owner } = readObject(value)
  return { device: readText(device), inode: readText(inode), owner: readText(owner) }
}

function readRequest({ host, subject, at }: Entry): SigningAttempt {
  return { host: readText(host), subject: readText(subject), at: readText(at) }
}

function readCertificate(entry: Entry): SavedCertificate {
  return {
    serialNumber: textMatching(/^-?[0-9A-F]{1,512}$/)(entry['serialNumber']),
    baseUrl: readHttpsUrl(entry['baseUrl']),
    serverCaFile: optional(readText)(entry['serverCaFile']),
    serverCas: optional(listOf(readText))(entry['serverCas']),
    timeoutMs: readNumber(entry['timeoutMs']),
    retries: readNumber(entry['retries']),
    notAfter: optional(readNumber)(entry['notAfter']),
    atExit: oneOf(AT_EXIT)(entry['atExit']),
    maybeRevoked: optional(readBoolean)(entry['maybeRevoked']),
    userToken: readUserToken(entry['userToken'])
  }
}

function readHttpsUrl(value: unknown): string {
  const url = textMatching(/^https:\/\//)(value)
  if (URL.canParse(url)) return url
  throw new TypeError('This is no URL.')
}

function readUserToken(value: unknown): UserToken {
  const fields = readObject(value)
  const token = readText(fields['token'])
  const expires = optional(readNumber)(fields['expires'])
  return expires === undefined ? { token } : { token, expires }
}

/** The state reaches the post step in a variable: at most 32 KiB on Windows, 128 KiB on Linux. */
const MAX_CAS_LENGTH = 16 * 1024

/** Returns the CAs if they are small enough for the state. Larger ones go into the private folder. */
export function casFittingState(serverCas: string[] | undefined): string[] | undefined {
  const size = serverCas?.reduce((sum, pem) => sum + pem.length, 0) ?? 0
  return size <= MAX_CAS_LENGTH ? serverCas : undefined
}
