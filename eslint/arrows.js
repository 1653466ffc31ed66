import { MAY_IMPORT, MODULES, TERMINAL_EDGE, WEB_EDGE } from './modules.js'
import { GUARDED_PACKAGES } from './packages.js'

const LISTENERS = ['notifications', 'reports', 'operations', 'demo']

function advice(from, to) {
  if (LISTENERS.includes(to)) {
    return `Nobody imports ${to}. Announce an outbox event and let ${to} act on it.`
  }
  return (
    `${from} may not import from ${to}: imports point down, and ${to} is not below ${from}. ` +
    `Announce an outbox event that ${to} turns into work, or move what both need down.`
  )
}

function forbiddenModules(from, allowed) {
  return MODULES.filter((to) => to !== from && !allowed.includes(to)).map((to) => ({
    regex: `^#${to}/`,
    message: advice(from, to),
  }))
}

function forbiddenPackages(folder) {
  return GUARDED_PACKAGES.filter(({ homes }) => !homes.some((home) => home === folder)).map(
    ({ regex, message }) => ({ regex, message })
  )
}

const ADDRESSES = [
  {
    regex: '^#app/',
    message: '#app/ is for generated files. Write the module: #orders/models/order.',
  },
  {
    regex: '^\\.\\./',
    message: 'Write the module (#orders/models/order), so that the arrow can be seen.',
  },
]

const restrict = (patterns) => ({ 'no-restricted-imports': ['error', { patterns }] })

function arrowsOf(from, files, allowed) {
  return {
    name: `Arrows of ${from}: ${files.join(', ')}`,
    files: files.map((file) => `app/${from}/${file}`),
    rules: restrict([
      ...forbiddenModules(from, allowed),
      ...forbiddenPackages(`app/${from}/`),
      ...ADDRESSES,
    ]),
  }
}

/** A home inside a module repeats its module's arrows, since a later block replaces an earlier. */
function homeOf(folder) {
  const from = folder.split('/')[1]
  return {
    name: `Packages of ${folder}`,
    files: [`${folder}**/*.ts`],
    rules: restrict([
      ...forbiddenModules(from, MAY_IMPORT[from]),
      ...forbiddenPackages(folder),
      ...ADDRESSES,
    ]),
  }
}

const terminalEdge = {
  name: 'Arrows of the terminal commands',
  files: [TERMINAL_EDGE],
  rules: restrict([...forbiddenPackages('app/shared/commands/'), ...ADDRESSES]),
}

const nestedHomes = GUARDED_PACKAGES.flatMap(({ homes }) => homes).filter(
  (home) => home.split('/').length > 3
)

/** One block per module, then its web edge, then the few folders that own a package, then the terminal. */
export const arrows = [
  ...MODULES.map((from) => arrowsOf(from, ['**/*.ts'], MAY_IMPORT[from])),
  ...MODULES.map((from) => arrowsOf(from, WEB_EDGE, [...MAY_IMPORT[from], 'auth'])),
  ...[...new Set(nestedHomes)].map(homeOf),
  terminalEdge,
]
