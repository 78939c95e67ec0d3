/** Reads which certificates a rotation may revoke from the output of the user's `retire` script. */
import { X509Certificate } from 'node:crypto'
import { ActionError } from '../../shared/errors.ts'
import { parseSerialNumber } from '../../config/revocation.ts'
import { InputError } from '../../config/rules.ts'
import { certificateFacts, type KnownCertificate } from '../../pki/certificate.ts'
import { separatePemBlocks } from '../../pki/pem-blocks.ts'
import { serialNumberOf } from '../../pki/serial-number.ts'

/** The certificates that must stay valid, by serial number in the form of `serialNumberOf`. */
export interface InUse {
  /** `undefined` in the first rotation. */
  current: string | undefined
  new: string
}

/**
 * Reads PEM certificates and serial numbers, in any order and number. Other PEM blocks, such as a
 * key, and CA certificates are left out.
 *
 * @returns each certificate once
 * @throws ActionError INPUT_INVALID for any other text, or for a certificate that must stay valid.
 * The message never repeats the printed text, which may be part of a key.
 */
export function parseRetired(printed: string, inUse: InUse): KnownCertificate[] {
  const { blocks, outside } = separatePemBlocks(printed, 'CERTIFICATE')
  const found = [...parseCertificates(blocks), ...parseSerialNumbers(outside)]
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

function parseCertificates(blocks: string[]): KnownCertificate[] {
  const all = blocks.map(parseCertificate)
  // A single certificate is always revoked, even if it is self-signed and so looks like a CA.
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

/** Reads one serial number from each line outside the PEM blocks. */
function parseSerialNumbers(outside: string): KnownCertificate[] {
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
