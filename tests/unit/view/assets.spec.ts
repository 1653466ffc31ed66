import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { test } from '@japa/runner'
import { asset } from '#shared/assets/asset'

const root = new URL('../../../', import.meta.url)
const weight = (name: string) =>
  gzipSync(readFileSync(new URL(`public/assets/${name}`, root)), { level: 9 }).length

test.group('Assets', () => {
  test('the files in public/assets are made from the sources as they are now', ({ assert }) => {
    assert.doesNotThrow(() =>
      execFileSync(process.execPath, ['bin/assets.js', '--check'], { cwd: root })
    )
  })

  test('an address changes with the content', ({ assert }) => {
    assert.match(asset('app.css'), /^\/assets\/app\.css\?v=[0-9a-f]{10}$/)
  })

  test('{0} weighs at most {1} bytes compressed')
    .with([
      ['app.css', 15_000],
      ['app.js', 4_000],
      ['htmx.js', 14_000],
    ])
    .run(({ assert }, [name, most]) => assert.isAtMost(weight(name as string), most as number))
})
