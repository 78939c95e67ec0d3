/** node-forge's ASN.1 part alone: it loads in a quarter of the time that the whole takes. */
declare module 'node-forge/lib/asn1.js' {
  import type forge from 'node-forge'
  const asn1: typeof forge.asn1
  export default asn1
}

/** node-forge's password-based encryption alone: it loads without forge's X.509, TLS and the rest. */
declare module 'node-forge/lib/pbe.js' {
  const pbe: { generatePkcs12Key: typeof import('node-forge').pkcs12.generateKey }
  export default pbe
}

/** What node-forge's parts have put themselves into: here, what `pbe` needs and is. */
declare module 'node-forge/lib/forge.js' {
  const forge: Pick<typeof import('node-forge'), 'md' | 'pki' | 'util'>
  export default forge
}
