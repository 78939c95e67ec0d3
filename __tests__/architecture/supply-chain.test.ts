/** Third-party code: which packages, under which licences, and where it runs. */
import { existsSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import {
  BUNDLES,
  codeOf,
  codeOfBundle,
  DEPENDENCIES,
  lock,
  packagesIn,
  production,
  tellingLinesByPackage
} from './bundled-packages.ts'
import { readText, root } from './source-files.ts'
import { ACTIONS, action } from './workflow-files.ts'

/** node-forge is used under BSD-3-Clause, one of the two that it offers. */
const LICENCES = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '(BSD-3-Clause OR GPL-2.0)']

const manifest = JSON.parse(readText('package.json')) as {
  devDependencies: Record<string, string>
  scripts: Record<string, string>
  [field: string]: unknown
}
const known = tellingLinesByPackage()

describe('dependencies', () => {
  it('when the command is installed: no other package is', () => {
    for (const kind of ['dependencies', 'optionalDependencies', 'peerDependencies']) {
      expect(manifest).not.toHaveProperty(kind)
    }
    expect(Object.keys(manifest.devDependencies)).toEqual(expect.arrayContaining(DEPENDENCIES))
  })

  it.each(['', '__tests__/edge/clients'])('%s/package-lock.json: no registry', (folder) => {
    const packages = Object.entries(lock(folder)).filter(([path]) => path !== '')
    expect(packages.length).toBeGreaterThan(20)
    for (const [path, locked] of packages) {
      expect({ path, ...locked }).not.toHaveProperty('resolved')
      expect({ path, ...locked }).toHaveProperty('integrity')
      const texts = { ...locked, funding: '', deprecated: '' } // whose addresses are for people
      expect(JSON.stringify({ path, ...texts })).not.toMatch(/\w:\/\//)
    }
  })
})

describe('what is bundled', () => {
  it('each package that is bundled: found', () => {
    expect(production.map(({ name }) => name)).toEqual(expect.arrayContaining(DEPENDENCIES))
    for (const { name } of production) {
      expect(packagesIn(codeOf(name).join('\n'), known)).toEqual([name])
    }
    expect(packagesIn(codeOfBundle('main'), known)).toEqual(DEPENDENCIES)
  })

  it.each(BUNDLES)('dist/%s: the licence of each package in it, and of no other', (bundle) => {
    const path = `dist/${bundle}/licenses.txt`
    const text = existsSync(join(root, path)) ? readText(path) : ''
    const listed = production.filter(({ name, license }) => text.includes(`${name}\n${license}\n`))
    expect(listed.map(({ name }) => name).sort()).toEqual(packagesIn(codeOfBundle(bundle), known))
    for (const { name, license = 'none' } of listed) {
      expect(LICENCES).toContain(license)
      const file = ['LICENSE', 'LICENSE.md'].find((one) =>
        existsSync(join(root, 'node_modules', name, one))
      )
      expect(text).toContain(readText(`node_modules/${name}/${file}`).trim())
    }
  })

  it.each(BUNDLES)('dist/%s: all that it loads is there', (bundle) => {
    const code = codeOfBundle(bundle)
    const loads = [
      /(?:\brequire|createRequire\(import\.meta\.url\))\(["']([^"']+)["']\)/g,
      /^(?:import|export)\b[^;'"]*?["']([^"']+)["'];?$/gm,
      /\bimport\(["']([^"']+)["']\)/g
    ].flatMap((form) => [...code.matchAll(form)].map(([, name = '']) => name))
    const missing = loads.filter(
      (name) => !isBuiltin(name) && !existsSync(join(root, 'dist', bundle, name))
    )
    expect(missing).toEqual([])
    expect(loads.length).toBeGreaterThan(3)
    for (const [, chunk] of code.matchAll(/_require__\.e\((\d+)\)/g)) {
      expect(existsSync(join(root, 'dist', bundle, `${chunk}.index.js`))).toBe(true)
    }
  })
})

describe('the part of the toolkit that asks for OIDC tokens', () => {
  it('in each bundle with the toolkit: left out, and its function throws by name', async () => {
    const withToolkit = BUNDLES.filter((name) => codeOfBundle(name).includes('OidcClient'))
    expect(withToolkit.length).toBeGreaterThan(5)
    for (const name of withToolkit) {
      expect(codeOfBundle(name)).not.toContain('http-client')
      const { OidcClient } = (await import(`../../dist/${name}/oidc-stub.js`)) as {
        OidcClient: { getIDToken(): Promise<string> }
      }
      await expect(OidcClient.getIDToken()).rejects.toThrow('core.getIDToken is not in this bundle')
    }
  })
})

describe('installing', () => {
  it('to run an action: nothing, for each is a bundle, or steps that run others', () => {
    for (const path of ACTIONS) {
      const { using, main, post, steps = [] } = action(path).runs
      expect(['node24', 'composite']).toContain(using)
      for (const program of [main, post].filter((one) => one !== undefined)) {
        expect(join(dirname(path), program).split(/[\\/]/)[0]).toBe('dist')
      }
      const scripts = steps.flatMap(({ run }) => run ?? []).join('\n')
      expect(scripts).not.toMatch(/\b(npm|npx|yarn|pnpm|corepack|pip3?|apt(-get)?|brew|choco)\b/)
    }
  })

  // npm installs all packages of a git address first where there is a script `build` (pacote, git.js)
  it('our package and those that are bundled: no script runs', () => {
    const hooks = /^(pre|post)?(install|prepare|publish)$|^(pre|post)pack$|^dependencies$|^build$/
    expect(Object.keys(manifest.scripts).filter((name) => hooks.test(name))).toEqual([])
    const scripted = production.filter(
      ({ name }) => lock()[`node_modules/${name}`]?.hasInstallScript
    )
    expect(scripted).toEqual([])
  })
})
