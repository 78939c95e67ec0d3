import { randomSerialNumber } from './x509.ts'

/** How a certificate that the authority hands out differs from the one that was asked for. */
export interface CertificateOverrides {
  /** Replaces these parts of the subject. */
  subject?: Record<string, string>
  anotherKey?: boolean
  /** notBefore and notAfter, in hours from now. */
  hours?: [number, number]
  /** Extended key usages; none leaves the extension out. */
  usages?: string[]
  ecIssuer?: boolean
  serialNumber?: () => string
  /** What is sent, given the leaf and its issuer as PEM. */
  layout?: (leaf: string, issuer: string) => string
}

/** Every certificate that a `certificate` fault can ask for, by name. */
export const VARIANTS = {
  'another-key': { anotherKey: true },
  'another-account': { subject: { organizationalUnitName: 'another-account' } },
  'another-name': { subject: { commonName: 'another-name' } },
  expired: { hours: [-48, -24] },
  'not-yet-valid': { hours: [24, 48] },
  'wrong-usage': { usages: ['serverAuth'] },
  'no-eku': { usages: [] },
  'ec-issuer': { ecIssuer: true, layout: (leaf, issuer) => leaf + issuer },
  'with-chain': { layout: (leaf, issuer) => leaf + issuer },
  'chain-first': { layout: (leaf, issuer) => issuer + leaf },
  crlf: { layout: (leaf) => leaf.replaceAll('\n', '\r\n') },
  'no-final-newline': { layout: (leaf) => leaf.trimEnd() },
  'text-around': { layout: (leaf) => `subject=TEST ONLY\nissuer=TEST ONLY\n${leaf}End of file.\n` },
  'serial-20-bytes': { serialNumber: () => randomSerialNumber(0x7f) + '01020304' },
  'serial-leading-zero': { serialNumber: () => randomSerialNumber(0x01) },
  'serial-negative': { serialNumber: () => randomSerialNumber(0xbf) }
} as const satisfies Record<string, CertificateOverrides>

export type Variant = keyof typeof VARIANTS

/** What a `certificate` fault asks for. */
export interface CertificateFaultOptions {
  variant?: Variant
  /** When its validity begins and ends, in minutes from now: below zero is in the past. */
  notBefore?: number
  notAfter?: number
}

const DEFAULT_HOURS: [number, number] = [-0.1, 24]

/** The order as one deviation; its times go before the variant's own. */
export function overridesOf(
  options: CertificateFaultOptions
): CertificateOverrides & { hours: [number, number] } {
  const overrides: CertificateOverrides = options.variant ? VARIANTS[options.variant] : {}
  const [from, to] = overrides.hours ?? DEFAULT_HOURS
  const hours = (minutes: number | undefined, fallback: number) =>
    minutes === undefined ? fallback : minutes / 60
  return { ...overrides, hours: [hours(options.notBefore, from), hours(options.notAfter, to)] }
}
