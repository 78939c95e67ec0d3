/** node-forge's ASN.1 part alone: it loads in a quarter of the time that the whole takes. */
declare module 'node-forge/lib/asn1.js' {
  import type forge from 'node-forge'
  const asn1: typeof forge.asn1
  export default asn1
}
