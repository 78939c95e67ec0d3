import type { ShippedJob } from '../bundle/shipped.ts'

/** Of certificates that are still good. */
export const serialsLeft = ({ sandbox }: ShippedJob) =>
  sandbox.issued.filter(({ revoked }) => !revoked).map(({ serialNumber }) => serialNumber)

/** What main saved of the certificate, changed. */
export function stateWith(state: Record<string, string>, change: object): Record<string, string> {
  const saved = JSON.parse(state['certificate'] ?? '') as object
  return { ...state, certificate: JSON.stringify({ ...saved, ...change }) }
}
