import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { openForPerson } from '#audit/person_keys'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { givenIndexed, reindex } from '#tests/support/given_indexed'
import { visitor } from '#tests/support/visitor'

const signIn = async (login: string, duties: any[] = [], person?: any) => {
  await given.user({ login, duties, person })
  return visitor().signIn(login)
}

test.group('People: what is entered', (group) => {
  group.each.setup(() => emptyDatabase())

  test('a person is entered with the number sealed and masked [ASVS 8.2.3]', async ({ assert }) => {
    const admin = await signIn('admin', ['administrator'])
    await admin.get('/persons/new')
    const answer = await admin.post('/persons', {
      givenNames: 'Åsa Maria',
      familyName: 'Öhrström',
      identityNumber: '640823-3234',
    })
    assert.equal(answer.status, 302)
    const row = await db.from('persons').where('family_name', 'Öhrström').first()
    assert.equal(row.preferred_name, 'Åsa')
    assert.equal(row.birth_date, '1964-08-23')
    assert.equal(row.sort_name, 'ohrstrom asa')
    assert.notInclude(JSON.stringify(row), '3234')
    const page = await admin.get(answer.location!)
    assert.include(page.text, '640823-••••')
    assert.notInclude(page.text, '3234')
  })

  test('a number that somebody has is refused in a sentence', async ({ assert }) => {
    const admin = await signIn('admin', ['administrator'])
    const fields = { givenNames: 'Åsa', familyName: 'Öhrström', identityNumber: '196408233234' }
    await admin.get('/persons/new')
    await admin.post('/persons', fields)
    await admin.get('/persons/new')
    const again = await admin.post('/persons', { ...fields, givenNames: 'Eva' })
    assert.equal(again.status, 422)
    assert.include(again.text, 'Det finns redan en person med det personnumret')
    assert.include(again.text, 'value="Eva"')
  })

  test('somebody who may be here already is shown first, and entered when it is said', async ({
    assert,
  }) => {
    const admin = await signIn('admin', ['administrator'])
    await givenIndexed({ preferredName: 'Åsa', familyName: 'Öhrström', birthDate: '1964-08-23' })
    const fields = { givenNames: 'Asa', familyName: 'Ohrstrom', birthDate: '1964-08-23' }
    await admin.get('/persons/new')
    const asked = await admin.post('/persons', fields)
    assert.equal(asked.status, 422)
    assert.include(asked.text, 'samma namn och födelsedatum')
    const entered = await admin.post('/persons', { ...fields, notDuplicate: '1' })
    assert.equal(entered.status, 302)
  })

  test('an employment that ends before it begins is refused, and one that can be is kept', async ({
    assert,
  }) => {
    const admin = await signIn('admin', ['administrator'])
    const unit = await given.unit()
    const person = await givenIndexed()
    await admin.get(`/persons/${person.id}/employments/new`)
    const fields = { orgUnitId: unit.id, title: 'Lärare', form: 'permanent' }
    const path = `/persons/${person.id}/employments`
    const wrong = { ...fields, startDate: '2026-02-01', lastDate: '2026-01-31' }
    const refused = await admin.post(path, wrong)
    assert.equal(refused.status, 422)
    assert.include(refused.text, 'ligger före första dagen')
    for (const startDate of ['2026-02-29', '0026-01-01', 'i morgon'])
      assert.equal((await admin.post(path, { ...fields, startDate })).status, 422, startDate)
    const unknown = { ...fields, orgUnitId: 999_999, startDate: '2026-02-01' }
    assert.equal((await admin.post(path, unknown)).status, 422)
    assert.equal((await admin.post(path, { ...fields, startDate: '2026-02-01' })).status, 302)
    assert.lengthOf(await db.from('employments').where('person_id', person.id), 1)
  })

  test('a change leaves a number that nobody can see as it was', async ({ assert }) => {
    const admin = await signIn('admin', ['administrator'])
    await admin.get('/persons/new')
    const fields = { givenNames: 'Åsa', familyName: 'Öhrström' }
    const made = await admin.post('/persons', { ...fields, identityNumber: '196408233234' })
    await admin.get(`${made.location}/edit`)
    await admin.put(made.location!, {
      ...fields,
      version: 1,
      familyName: 'Åberg',
      identityNumber: '',
    })
    const row = await db.from('persons').where('family_name', 'Åberg').firstOrFail()
    assert.equal(row.identity_kind, 'personnummer')
    assert.equal(row.birth_date, '1964-08-23')
  })

  test('showing the number needs a reason, is recorded and is kept by no cache [ASVS 14.3.2]', async ({
    assert,
  }) => {
    const admin = await signIn('admin', ['administrator'])
    await admin.get('/persons/new')
    const fields = { givenNames: 'Åsa', familyName: 'Öhrström', identityNumber: '196408233234' }
    const { location } = await admin.post('/persons', fields)
    const path = `${location}/identity-number`
    assert.equal((await admin.get(path)).status, 403)
    const hr = await signIn('hr', ['hr_officer'])
    await hr.get(path)
    assert.equal((await hr.post(path, { reason: '' })).status, 422)
    const shown = await hr.post(path, { reason: 'Jämför med anställningsavtalet' })
    assert.include(shown.text, '19640823-3234')
    assert.include(shown.headers.get('cache-control')!, 'no-store')
    assert.notInclude((await hr.get(path)).text, '3234')
    const id = Number(location!.split('/').at(-1))
    const entry = await db
      .from('audit_entries')
      .where({ action: 'identity_number.revealed', person_id: id })
      .orderBy('id', 'desc')
      .firstOrFail()
    assert.notMatch(JSON.stringify(entry), /3234|Jämför/)
    const told = await openForPerson(id, entry.sealed_details)
    assert.deepEqual(JSON.parse(told!), { reason: 'Jämför med anställningsavtalet' })
  })
})

test.group('People: who sees whom', (group) => {
  group.each.setup(() => emptyDatabase())

  async function twoSchools() {
    const north = await given.unit({ name: 'Norrskolan' })
    const south = await given.unit({ name: 'Söderskolan' })
    const boss = await givenIndexed({ preferredName: 'Maria', familyName: 'Chef' })
    await given.manager(north, boss)
    const mine = await givenIndexed({ preferredName: 'Åsa', familyName: 'Öhrström' })
    const foreign = await givenIndexed({ preferredName: 'Eva', familyName: 'Öhrn' })
    await given.employment(mine, north)
    await given.employment(foreign, south)
    await reindex(mine)
    await reindex(foreign)
    return { north, south, boss, mine, foreign, manager: await signIn('chef', [], boss) }
  }

  test('a manager sees the own branch, and a foreign person is not found [ASVS 8.2.2]', async ({
    assert,
  }) => {
    const { manager, mine, foreign } = await twoSchools()
    const list = await manager.get('/persons')
    assert.include(list.text, 'Åsa Öhrström')
    assert.notInclude(list.text, 'Eva Öhrn')
    assert.equal((await manager.get(`/persons/${mine.id}`)).status, 200)
    for (const path of ['', '/edit', '/employments/new', '/identity-number'])
      assert.equal((await manager.get(`/persons/${foreign.id}${path}`)).status, 404, path)
  })

  test('an employee sees only Mitt', async ({ assert }) => {
    const { mine, boss } = await twoSchools()
    const asa = await signIn('asa', [], mine)
    const page = await asa.get('/mine')
    assert.include(page.text, 'Åsa Öhrström')
    assert.equal((await asa.get('/persons')).status, 403)
    assert.equal((await asa.get(`/persons/${mine.id}`)).status, 200)
    assert.equal((await asa.get(`/persons/${boss.id}`)).status, 404)
  })

  test('search finds a name by other letters, a title, a unit, and only in the own branch', async ({
    assert,
  }) => {
    const { manager } = await twoSchools()
    for (const q of ['ohrstrom', 'Öhrström', 'RSTR', 'oh', 'norrskolan ohr', 'lärare öhrst']) {
      const { text } = await manager.get(`/search?q=${encodeURIComponent(q)}`)
      assert.include(text, 'Åsa Öhrström', q)
      assert.notInclude(text, 'Eva Öhrn', q)
    }
    for (const q of ['', 'x', '%', '"', "' OR 1=1", 'AND', 'öhrn', '*', 'a"b'])
      assert.equal((await manager.get(`/search?q=${encodeURIComponent(q)}`)).status, 200, q)
  })

  test('search shows those with the name before those of a unit with it', async ({ assert }) => {
    const unit = await given.unit({ name: 'Lindgården' })
    for (let n = 0; n < 9; n++) {
      const other = await givenIndexed({ preferredName: 'Bo', familyName: `Alm${n}` })
      await given.employment(other, unit)
      await reindex(other)
    }
    await givenIndexed({ preferredName: 'Maria', familyName: 'Lindqvist' })
    const { text } = await (await signIn('hr', ['hr_officer'])).get('/search?q=lind')
    assert.isBelow(text.indexOf('Maria Lindqvist'), text.indexOf('Bo Alm0'))
    assert.include(text, 'Maria Lindqvist')
  })

  test('an exact user name goes straight to its person', async ({ assert }) => {
    const { manager, mine, foreign } = await twoSchools()
    const account = { source: 'order', created_at: '2026-01-01T00:00:00.000Z' }
    for (const [person, name] of [
      [mine, 'asaohr01'],
      [foreign, 'evaohr01'],
    ] as const)
      await db.table('accounts').insert({
        ...account,
        person_id: person.id,
        user_name: name,
        user_name_key: name,
      })
    assert.equal((await manager.get('/search?q=asaohr01')).location, `/persons/${mine.id}`)
    assert.equal((await manager.get('/search?q=evaohr01')).status, 200)
    assert.equal((await manager.get('/search?q=asaohr01', { 'HX-Request': 'true' })).status, 200)
  })

  test('the list is read page by page, each person once, in the order of the alphabet', async ({
    assert,
  }) => {
    const hr = await signIn('hr', ['hr_officer'])
    for (let n = 0; n < 120; n++)
      await given.person({ preferredName: 'Åsa', familyName: `Lind${n % 7}` })
    const seen: string[] = []
    let path: string | undefined = '/persons'
    for (let pages = 0; path && pages < 5; pages++) {
      const { text } = await hr.get(path)
      seen.push(...[...text.matchAll(/<a href="\/persons\/(\d+)"/g)].map(([, id]) => id))
      path = /href="(\/persons\?after=\d+)"/.exec(text)?.[1]
    }
    assert.lengthOf(seen, 120)
    assert.lengthOf(new Set(seen), 120)
  })
})

test.group('People: protected identity', (group) => {
  group.each.setup(() => emptyDatabase())

  test('nobody but the branch, HR and the person finds a trace [ASVS 8.2.2, 8.2.3]', async ({
    assert,
  }) => {
    const north = await given.unit({ name: 'Norrskolan' })
    const south = await given.unit({ name: 'Söderskolan' })
    const boss = await givenIndexed({ preferredName: 'Maria', familyName: 'Chef' })
    const other = await givenIndexed({ preferredName: 'Bo', familyName: 'Annan' })
    await given.manager(north, boss)
    await given.manager(south, other)
    const hidden = await givenIndexed({
      preferredName: 'Xenia',
      familyName: 'Qvarnström',
      workEmail: 'xenia.q@exempelkommun.se',
      protected: true,
    })
    await given.employment(hidden, north, { title: 'Zoolog' })
    await given.manager(south, hidden)
    await reindex(hidden)
    const own = await signIn('chef', [], boss)
    const hr = await signIn('hr', ['hr_officer'])
    for (const reader of [own, hr])
      for (const path of ['/persons', '/search?q=qvarnst', `/org-units/${north.id}`])
        assert.include((await reader.get(path)).text, 'Xenia Qvarnström', path)

    const strangers = [
      await signIn('annan', [], other),
      await signIn('it', ['it']),
      await signIn('admin', ['administrator']),
      await signIn('auditor', ['auditor']),
    ]
    const paths = [
      ...['/', '/persons', '/persons?q=xenia', `/persons?unit=${north.id}`, '/org-units'],
      ...[`/org-units/${north.id}`, `/org-units/${south.id}`, '/search?q=Qvarnstr', '/grants'],
      ...['/search?q=zoolog', '/search?q=xenia.q@exempelkommun.se', `/persons/${hidden.id}`],
      `/persons?after=${hidden.id}`,
    ]
    for (const stranger of strangers)
      for (const path of paths) {
        const { text } = await stranger.get(path)
        assert.notMatch(text.replaceAll('Qvarnstr”', ''), /Xenia|Qvarnström|Zoolog/, path)
      }
    const unit = await strangers[2].get(`/org-units/${south.id}`)
    assert.include(unit.text, `Skyddad person ${hidden.id}`)
    const tree = await strangers[2].get('/org-units')
    assert.notInclude(tree.text, '1 person')
  })

  test('only HR marks somebody as protected [ASVS 8.2.3]', async ({ assert }) => {
    const person = await givenIndexed({ preferredName: 'Åsa', familyName: 'Öhrström' })
    const fields = { givenNames: 'Åsa', familyName: 'Öhrström', protected: '1' }
    const admin = await signIn('admin', ['administrator'])
    await admin.get(`/persons/${person.id}/edit`)
    await admin.put(`/persons/${person.id}`, { ...fields, version: 1 })
    await person.refresh()
    assert.isFalse(person.protected)
    const hr = await signIn('hr', ['hr_officer'])
    await hr.get(`/persons/${person.id}/edit`)
    await hr.put(`/persons/${person.id}`, { ...fields, version: person.version })
    await person.refresh()
    assert.isTrue(person.protected)
  })
})
