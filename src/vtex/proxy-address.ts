/** The proxy that these settings name, in force or not: the small spelling wins, as Node has it. */
export function proxyAddress(proxyEnv: NodeJS.ProcessEnv = {}): string | undefined {
  return proxyEnv['https_proxy'] || proxyEnv['HTTPS_PROXY']
}
