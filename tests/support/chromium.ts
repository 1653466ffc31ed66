import { chromium as playwright } from 'playwright'

/** Debian's Chromium, kept from calling home. */
export const chromium = () =>
  playwright.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
