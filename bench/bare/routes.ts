import edge from 'edge.js'
import router from '@adonisjs/core/services/router'

edge.registerTemplate('page', {
  template: `<!doctype html>
<html lang="sv">
  <head><meta charset="utf-8"><title>En sida</title></head>
  <body>
    <table>
      @each(row in rows)
        <tr><th scope="row"><a href="/persons/{{ row.id }}">{{ row.name }}</a></th><td>{{ row.unit }}</td></tr>
      @end
    </table>
  </body>
</html>`,
})

const rows = (count: number) =>
  Array.from({ length: count }, (_, id) => ({
    id,
    name: `Användare ${id} Lindkvist`,
    unit: `Enhet ${id}`,
  }))

/** A page of so many rows. */
router.get('/:rows', ({ params, view }) => view.render('page', { rows: rows(Number(params.rows)) }))
