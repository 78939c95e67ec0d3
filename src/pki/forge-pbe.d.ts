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
