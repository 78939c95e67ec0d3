/** What a rotation may revoke, out of what the caller's `retire` printed. */
import { X509Certificate } from 'node:crypto'
import { ActionError } from '../../shared/errors.ts'
import { parseSerialNumber } from '../../config/revocation.ts'
import { InputError } from '../../config/rules.ts'
import { certificateFacts } from '../../pki/certificate.ts'
import { serialNumberOf } from '../../pki/serial-number.ts'
import type { KnownCertificate } from '../../pki/known-certificate.ts'

/** The certificates that must stay valid, in the form of `serialNumberOf`. */
export interface InUse {
  /** Not there the first time. */
  current: string | undefined
  new: string
}

const PEM_BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----[^]*?-----END \1-----/g

/**
 * Reads PEM certificates and serial numbers, in any order and number. Other PEM blocks, such as the
 * key beside a certificate, and the certificates of authorities are left out.
 *
 * @returns each certificate once
 * @throws ActionError INPUT_INVALID where it prints anything else, or one that must stay valid; no
 * message repeats what was printed, which may be a part of a key
 */
export function parseRetired(printed: string, inUse: InUse): KnownCertificate[] {
  const found = [...parseCertificates(printed), ...parseSerialNumbers(printed)]
  const unique = new Map(found.map((certificate) => [certificate.serialNumber, certificate]))
  requireNotInUse(unique.get(inUse.new), 'is the new one')
  if (inUse.current !== undefined) {
    requireNotInUse(
      unique.get(inUse.current),
      'was in use until now, and may still be where nothing reloaded'
    )
  }
  return [...unique.values()]
}

function requireNotInUse(certificate: KnownCertificate | undefined, reason: string): void {
  if (!certificate) return
  throw retireError(`retire printed certificate ${certificate.serialNumber}, which ${reason}.`)
}

function parseCertificates(printed: string): KnownCertificate[] {
  const blocks = [...printed.matchAll(PEM_BLOCK)].filter(([, label]) => label === 'CERTIFICATE')
  const all = blocks.map(([pem]) => parseCertificate(pem))
  // One that stands alone is meant, even where it is self-signed.
  const clients = all.length === 1 ? all : all.filter((certificate) => !certificate.ca)
  if (all.length > 0 && clients.length === 0) {
    throw retireError('retire printed certificates of authorities only, and no client’s.')
  }
  return clients.map((certificate) => {
    const { subject, notAfter } = certificateFacts(certificate)
    return { serialNumber: serialNumberOf(certificate), subject, notAfter }
  })
}

function parseCertificate(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem)
  } catch (cause) {
    throw retireError('retire printed a damaged certificate.', cause)
  }
}

/** A serial number a line, outside of the PEM blocks. */
function parseSerialNumbers(printed: string): KnownCertificate[] {
  const outside = printed.replaceAll(PEM_BLOCK, (block) => block.replaceAll(/[^\n]/g, ''))
  return outside.split('\n').flatMap((line, index) => {
    const text = line.trim()
    if (text === '') return []
    try {
      return { serialNumber: parseSerialNumber(text) }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      const where = `Line ${index + 1} of what retire printed`
      throw retireError(`${where} is neither a serial number nor part of a PEM certificate.`)
    }
  })
}

function retireError(message: string, cause?: unknown): ActionError {
  const hint =
    'Nothing was revoked. Let retire print the version before last, which nothing uses any more:' +
    ' PEM certificates or serial numbers, and nothing else.'
  return new ActionError('INPUT_INVALID', message, { hint, cause })
}
