import { test } from '@japa/runner'
import { takenIn } from '#provisioning/naming/taken_in_directory'

/** A directory that notes what it is asked, and has these values. */
function directoryWith(...values: string[]) {
  const asked: { attributes: string[]; values: string[] }[] = []
  const taken = async (attributes: string[], wanted: string[]) => {
    asked.push({ attributes, values: wanted })
    return new Set(wanted.filter((value) => values.includes(value)))
  }
  return { asked, takenIn: takenIn({ taken }) }
}

test.group('Asking the directory for names', () => {
  test('asks for a name as it is written and as Windows takes it', async ({ assert }) => {
    const directory = directoryWith('asa berg')
    const taken = await directory.takenIn('common_name', ['Åsa Berg'])
    assert.deepEqual(directory.asked, [{ attributes: ['cn'], values: ['Åsa Berg', 'asa berg'] }])
    assert.deepEqual([...taken], ['asa berg'])
  })

  test('finds an address that is somebody’s proxy address', async ({ assert }) => {
    const directory = directoryWith('smtp:anna@exempel.se')
    const taken = await directory.takenIn('mail', ['anna@exempel.se', 'eva@exempel.se'])
    assert.deepEqual([...taken], ['anna@exempel.se'])
    assert.include(directory.asked[0].attributes, 'proxyAddresses')
  })

  test('leaves nobody a principal name that is another’s user name', async ({ assert }) => {
    const directory = directoryWith('anna')
    const taken = await directory.takenIn('upn', ['anna@exempel.se', 'eva@exempel.se'])
    assert.deepEqual([...taken], ['anna@exempel.se'])
  })

  test('asks once for any number of names', async ({ assert }) => {
    const directory = directoryWith()
    await directory.takenIn('user_name', ['annand01', 'annand02', 'annand03'])
    assert.deepEqual(directory.asked, [
      { attributes: ['sAMAccountName'], values: ['annand01', 'annand02', 'annand03'] },
    ])
  })
})
