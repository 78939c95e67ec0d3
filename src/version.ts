/** The released version; a test holds it to package.json. */
export const VERSION = '0.1.0'

/** Named in every request, in VTEX's own `Name/version` style (vtex/toolbelt, user-agent.ts). */
export const USER_AGENT = `vtex-mtls-action/${VERSION}`
