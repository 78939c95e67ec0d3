import { randomSerialNumber } from './x509.ts'

/** How an issued certificate differs from the requested one. */
export interface CertificateOverrides {
  /** The parts of the subject to replace. */
  subject?: Record<string, string>
  anotherKey?: boolean
  /** notBefore and notAfter, in hours from now. */
  hours?: [number, number]
  /** Extended key usages. If the list is empty, there is no such extension. */
  usages?: string[]
  ecIssuer?: boolean
  serialNumber?: () => string
  /** Builds the text that is sent from the leaf and its issuer, PEM. */
  layout?: (leaf: string, issuer: string) => string
}

/** Every variant that a `certificate` fault can name. */
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

/** The options of a `certificate` fault. */
export interface CertificateFaultOptions {
  variant?: Variant
  /** When its validity begins and ends, in minutes from now. A time in the past is below zero. */
  notBefore?: number
  notAfter?: number
}

const DEFAULT_HOURS: [number, number] = [-0.1, 24]

/** The overrides of a fault. Its times replace those of the variant. */
export function overridesOf(
  options: CertificateFaultOptions
): CertificateOverrides & { hours: [number, number] } {
  const overrides: CertificateOverrides = options.variant ? VARIANTS[options.variant] : {}
  const [from, to] = overrides.hours ?? DEFAULT_HOURS
  const hours = (minutes: number | undefined, fallback: number) =>
    minutes === undefined ? fallback : minutes / 60
  return { ...overrides, hours: [hours(options.notBefore, from), hours(options.notAfter, to)] }
}
