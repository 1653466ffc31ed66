import type { Effect, Ids } from '#shared/outbox/effect'
import { settings } from '#settings/settings'
import { directory } from '#provisioning/directory'
import { askDirectory } from '#provisioning/effects/ask_directory'

interface Putting {
  directoryId: string
}

/** Disables an account that belongs to nobody, and moves it to those of people who have left. Deletes nothing. */
export const putAway: Effect<Putting> = {
  kind: 'provisioning.put_away',
  attempts: Infinity,
  begin: ({ directoryId }: Ids) => ({ directoryId: String(directoryId) }),
  steps: [
    {
      name: 'disable',
      run: ({ directoryId }) => ifThere(directoryId, (one) => one.disable(directoryId)),
    },
    { name: 'move', run: move },
  ],
  record: async () => {},
}

async function move({ directoryId }: Putting) {
  const { directoryLeavers } = await settings.read()
  if (directoryLeavers) await ifThere(directoryId, (one) => one.move(directoryId, directoryLeavers))
}

type Open = Awaited<ReturnType<typeof directory>>

async function ifThere(id: string, change: (open: Open) => Promise<void>) {
  const open = await askDirectory(directory)
  if (await askDirectory(() => open.read(id))) await askDirectory(() => change(open))
}
