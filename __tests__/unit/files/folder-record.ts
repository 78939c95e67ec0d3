import type { FolderRecord } from '../../../src/files/marker.ts'

/** A folder's record, of a job of which nothing is known. */
export const RECORD: FolderRecord = {
  id: '6d3c1c0e-6d0f-4a3e-8a53-2a0c6f7f9a11',
  baseUrl: 'https://acme.vtexcommercestable.com.br',
  account: 'acme',
  serialNumber: '0ABC',
  notAfter: 1_900_000_000_000,
  atExit: 'revoke',
  job: {}
}
