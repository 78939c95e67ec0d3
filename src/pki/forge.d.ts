/** Only node-forge's ASN.1 part. It loads in a quarter of the time of the whole package. */
declare module 'node-forge/lib/asn1.js' {
  import type forge from 'node-forge'
  const asn1: typeof forge.asn1
  export default asn1
}

/** Only node-forge's password-based encryption. It loads without forge's X.509, TLS and the rest. */
declare module 'node-forge/lib/pbe.js' {
  const pbe: { generatePkcs12Key: typeof import('node-forge').pkcs12.generateKey }
  export default pbe
}

/** The object to which node-forge's parts add themselves: here, what `pbe` needs and exports. */
declare module 'node-forge/lib/forge.js' {
  const forge: Pick<typeof import('node-forge'), 'md' | 'pki' | 'util'>
  export default forge
}
