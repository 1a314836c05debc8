import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { pki } from 'node-forge'
import type { Config } from '../config'
import { writePrivate } from '../privateFile'

const BITS = 2048
const YEARS = 10
const YEAR = 365.25 * 86_400_000

type Whose = Pick<Config, 'office' | 'county' | 'seal'>

/** An own, self-signed certificate: readers call its issuer unknown, and still see every change. */
async function made({ office, county, seal }: Whose, now: Date): Promise<Buffer> {
  const { default: forge } = await import('node-forge')
  const keys = forge.pki.rsa.generateKeyPair(BITS)
  const certificate = forge.pki.createCertificate()
  certificate.publicKey = keys.publicKey
  certificate.serialNumber = `01${randomBytes(15).toString('hex')}`
  certificate.validity.notBefore = now
  certificate.validity.notAfter = new Date(now.getTime() + YEARS * YEAR)
  // forge reads the string's ASN.1 type here, its types ask for the class.
  const utf8 = forge.asn1.Type.UTF8 as number as pki.CertificateField['valueTagClass']
  const words = (name: string, value: string) => ({ name, value, valueTagClass: utf8 })
  const subject: pki.CertificateField[] = [
    { name: 'countryName', value: 'CN' },
    words('localityName', county),
    words('organizationName', office),
    words('commonName', `${office} 清风第一课`),
  ]
  certificate.setSubject(subject)
  certificate.setIssuer(subject)
  certificate.setExtensions([
    { name: 'basicConstraints', cA: false },
    { name: 'keyUsage', digitalSignature: true, nonRepudiation: true, critical: true },
  ])
  certificate.sign(keys.privateKey, forge.md.sha256.create())
  const p12 = forge.pkcs12.toPkcs12Asn1(keys.privateKey, [certificate], seal.password, { algorithm: '3des' })
  return Buffer.from(forge.asn1.toDer(p12).getBytes(), 'binary')
}

/**
 * Makes sure that a file with an own seal is there, readable by its owner alone.
 * @returns whether it was made now
 */
export async function ensureOwnSeal(file: string, config: Whose, now: Date): Promise<boolean> {
  if (existsSync(file)) return false
  return writePrivate(file, await made(config, now))
}
