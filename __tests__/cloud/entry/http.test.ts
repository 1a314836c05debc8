import { PRIVACY_VERSION } from '../../../contract/limits'
import { answerHttp } from '../../../cloud/entry/http'
import { anApp } from '../../support/anApp'
import { inDb } from '../../support/inDb'
import { NOW } from '../../support/people'

const guess = (forwarded: string) => ({
  path: '/api/people.bind',
  httpMethod: 'POST',
  headers: { 'X-Forwarded-For': forwarded },
  body: JSON.stringify({ code: 'AAAAA-AAAAA', name: '王敏', consent: PRIVACY_VERSION }),
})

test.each(['/s', '/', ''])('a scanned link goes to the program, whatever is left of its path: %j', (path) =>
  inDb(async (db) => {
    const app = await anApp(db, { publicUrl: 'https://qingfeng.example' })
    const event = { path, httpMethod: 'GET', queryStringParameters: { c: 'AAAAA-AAAAA' } }
    const link = encodeURIComponent('https://qingfeng.example/s?c=AAAAA-AAAAA')
    expect(await answerHttp(app, event, NOW, null)).toMatchObject({
      statusCode: 302,
      headers: { location: `https://qingfeng.example/#/pages/home/index?q=${link}` },
    })
  }),
)

test('a call that is no landing is refused by GET', () =>
  inDb(async (db) => {
    const event = { path: '/api/people.me', httpMethod: 'GET' }
    expect(await answerHttp(await anApp(db), event, NOW, null)).toMatchObject({ statusCode: 405 })
  }))

test('a phone that writes its own headers is slowed by the address that the platform knows', () =>
  inDb(async (db) => {
    const app = await anApp(db)
    const codes: string[] = []
    for (let at = 0; at < 101; at += 1) {
      const { body } = await answerHttp(app, guess(`10.0.0.${at}`), NOW, '203.0.113.7')
      codes.push((JSON.parse(String(body)) as { code: string }).code)
    }
    expect(codes.slice(0, 100)).toEqual(Array.from({ length: 100 }, () => 'missing'))
    expect(codes[100]).toBe('slow')
  }))
