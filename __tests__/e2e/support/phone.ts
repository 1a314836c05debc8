import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core'
import { root } from './server'

export const PICTURES = join(root, 'reports/e2e')
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
]

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    headless: true,
    args: FLAGS,
  })

export interface Look {
  width?: number
  height?: number
  dark?: boolean
}

/** What a person does with a phone: looks, taps, types. Everything waits for what the person would see. */
export class Phone {
  /** Errors that the page threw; an errand ends with none. */
  readonly faults: string[] = []

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly url: string,
  ) {
    page.on('pageerror', (error) => this.faults.push(String(error)))
  }

  static async take(
    browser: Browser,
    url: string,
    { width = 375, height = 667, dark = false }: Look = {},
  ): Promise<Phone> {
    const context = await browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: 2,
      hasTouch: true,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      colorScheme: dark ? 'dark' : 'light',
      acceptDownloads: true,
    })
    const phone = new Phone(await context.newPage(), context, url)
    await phone.page.goto(url)
    return phone
  }

  /** Puts values where the app keeps them (Taro wraps each as `{ data }`), and opens it anew. */
  async keep(values: Record<string, unknown>): Promise<void> {
    await this.page.evaluate((entries) => {
      for (const [key, data] of entries) localStorage.setItem(`qf:${key}`, JSON.stringify({ data }))
    }, Object.entries(values))
    await this.page.reload()
  }

  /** Opens an address of the mini-program, as a link would. */
  async go(path: string): Promise<void> {
    await this.page.goto(`${new URL(this.url).origin}/#${path}`)
  }

  private shown(one: Locator): Locator {
    return one.filter({ visible: true }).first()
  }

  /** What stood on the screen when something that should be there was not. */
  private async orPicture(waiting: Promise<void>): Promise<void> {
    await waiting.catch(async (error: unknown) => {
      await this.picture('failed')
      throw error
    })
  }

  async see(text: string | RegExp, timeout = 30_000): Promise<void> {
    await this.orPicture(this.shown(this.page.getByText(text)).waitFor({ timeout }))
  }

  async sees(text: string | RegExp): Promise<boolean> {
    return (await this.page.getByText(text).filter({ visible: true }).count()) > 0
  }

  async tap(name: string | RegExp): Promise<void> {
    const roles = ['button', 'link', 'tab', 'radio', 'checkbox', 'switch'] as const
    const first = roles
      .slice(1)
      .reduce(
        (all, role) => all.or(this.page.getByRole(role, { name })),
        this.page.getByRole(roles[0], { name }),
      )
    await this.orPicture(this.shown(first).click())
  }

  async type(label: string, words: string): Promise<void> {
    // The label stands on Taro's element; the browser's own field comes inside it a moment later.
    const field = this.shown(this.page.getByLabel(label, { exact: true }))
    await field.locator('input, textarea').first().fill(words)
  }

  /** Types into the search line and asks for it. */
  async search(label: string, words: string): Promise<void> {
    await this.type(label, words)
    await this.page.keyboard.press('Enter')
  }

  async textOf(selector: string): Promise<string> {
    return (await this.shown(this.page.locator(selector)).innerText()).trim()
  }

  async picture(name: string): Promise<void> {
    mkdirSync(PICTURES, { recursive: true })
    await this.page.waitForTimeout(400)
    await this.page.screenshot({ path: join(PICTURES, `${name}.png`) })
  }

  async putAway(): Promise<void> {
    await this.context.close()
  }
}
