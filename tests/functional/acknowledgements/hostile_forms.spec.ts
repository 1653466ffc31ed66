import { test } from '@japa/runner'
import fc from 'fast-check'
import db from '@adonisjs/lucid/services/db'
import { hostileForms } from '#tests/support/hostile_input'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { givenMailed, givenOrder, linesOf } from '#tests/support/given_order'
import { visitor } from '#tests/support/visitor'

test.group('Hostile acknowledgements', (group) => {
  group.each.setup(() => emptyDatabase())

  for (const page of ['link', 'own page'])
    test(`are answered in words and change nothing: ${page} [ASVS 2.2.1, 2.2.2]`, async ({
      assert,
    }) => {
      const eva = await given.person()
      await given.user({ person: eva, login: 'eva' })
      const order = await givenOrder([await given.item({ administrators: [eva] })])
      const [{ path }] = await givenMailed(order)
      const [line] = await linesOf(order)
      const names = ['outcome', 'version', 'remark', 'user_name', 'email', 'password']
      const fields = names.map((name) => `lines[l${line.id}][${name}]`)
      const someone = visitor()
      if (page !== 'link') await someone.signIn('eva')
      const address = page === 'link' ? path : '/acknowledgements'
      await someone.get(address)
      await fc.assert(
        fc.asyncProperty(hostileForms([...fields, 'code', 'all', 'lines', 'x']), async (form) => {
          const { status } = await someone.post(address, form as Record<string, string>)
          assert.oneOf(status, [303, 422])
        }),
        { numRuns: 200 }
      )
      assert.equal((await linesOf(order))[0].state, 'open')
      assert.lengthOf(await db.from('grants'), 0)
    }).timeout(120_000)

  for (const path of [
    '/k/%00',
    '/k/%3Cscript%3E',
    '/k/' + 'a'.repeat(4000),
    '/k/%F0%9F%98%80',
    '/k/a/opening',
  ])
    test(`an address like ${path.slice(0, 20)} leads nowhere`, async ({ assert }) => {
      const page = await visitor().get(path)
      assert.oneOf(page.status, [400, 404])
    })
})
