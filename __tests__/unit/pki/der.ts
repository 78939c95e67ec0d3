/** A reader of DER for the tests alone, independent of the code under test. */
export interface Element {
  tag: number
  /** The whole element, with tag and length. */
  der: Buffer
  contents: Buffer
}

export function children(element: Element): Element[] {
  const found: Element[] = []
  for (let rest = element.contents; rest.length > 0;) {
    const child = readElement(rest)
    found.push(child)
    rest = rest.subarray(child.der.length)
  }
  return found
}

export function readElement(bytes: Buffer): Element {
  const short = bytes.readUInt8(1)
  const lengthBytes = short < 0x80 ? 0 : short - 0x80
  const length = lengthBytes === 0 ? short : bytes.readUIntBE(2, lengthBytes)
  const start = 2 + lengthBytes
  if (bytes.length < start + length) throw new Error('DER cut short')
  const der = bytes.subarray(0, start + length)
  return { tag: bytes.readUInt8(0), der, contents: der.subarray(start) }
}

/** The element at a path of child positions, as in `at(csr, 0, 1)` for a request's subject. */
export function at(element: Element, ...path: number[]): Element {
  return path.reduce((parent, position) => {
    const child = children(parent)[position]
    if (child === undefined) throw new Error(`no child ${position}`)
    return child
  }, element)
}

export function derOf(pem: string): Buffer {
  return Buffer.from(pem.replaceAll(/-----.*-----/g, ''), 'base64')
}

/** The elements inside any number of SEQUENCE and SET around them. */
export function leaves(element: Element): Element[] {
  return element.tag & 0x20 ? children(element).flatMap(leaves) : [element]
}
