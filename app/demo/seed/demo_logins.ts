import { CAST } from '#demo/organisation/cast'
import { DEMO_PASSWORD } from '#demo/seed/seed_users'

/** Who can sign in to the demo, and as what. */
export const demoLogins = () =>
  CAST.map(({ login, preferredName, familyName, title, part }) => ({
    login,
    password: DEMO_PASSWORD,
    name: `${preferredName} ${familyName}`,
    title,
    part,
  }))

/** The same as a table for the terminal. */
export function loginTable() {
  const rows = demoLogins().map(({ login, name, title, part }) => [login, name, title, part])
  const all = [['Login', 'Name', 'Title', 'Shows'], ...rows]
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)))
  const line = (row: string[]) =>
    row
      .map((cell, n) => cell.padEnd(widths[n]))
      .join('  ')
      .trimEnd()
  return [
    line(all[0]),
    widths.map((width) => '─'.repeat(width)).join('  '),
    ...rows.map(line),
    '',
    `Password for all: ${DEMO_PASSWORD}`,
    "Every mail lands on the page /mailbox, in place of people's own mailboxes.",
  ]
}
