declare module '@vercel/ncc' {
  interface Built {
    code: string
    assets: Record<string, { source: string | Buffer }>
  }

  /** Bundles an entry point. `externals` maps a module to the module that is imported instead. */
  export default function ncc(
    entry: string,
    options: {
      externals?: Record<string, string>
      target?: string
      license?: string
      cache?: false
      quiet?: boolean
    }
  ): Promise<Built>
}
