import { type ItemPlan, resource, system } from '#demo/catalogue/item_plan'

const school = { owner: 'karin.forsell' }

export const SCHOOL_ITEMS: ItemPlan[] = [
  system('EDLEVO', 'Edlevo', {
    ...school,
    administrators: ['eva.berg'],
    sensitive: true,
    levels: ['Lärare', 'Förskola', 'Skolledning', 'Handläggare'],
    description: 'Barn, elever, frånvaro och betyg.',
    instructions:
      'Lägg upp personen på sin skola med rollen som beställts. Kontrollera att ingen behörighet finns kvar från en annan skola.',
  }),
  system('LARPLATT', 'Lärplattformen', {
    ...school,
    administrators: ['nils.oquist'],
    levels: ['Lärare', 'Mentor', 'Skolledning'],
    description: 'Planering, bedömning och kontakt med hemmen.',
    instructions: 'Ge rollen i plattformen. Mentorer kopplas till sin klass av skolan.',
  }),
  system('PROV', 'Digitala nationella prov', {
    ...school,
    administrators: ['eva.berg'],
    needs: ['EDLEVO'],
    levels: ['Provvakt', 'Bedömande lärare'],
    description: 'Skolverkets provtjänst.',
    instructions: 'Bjud in personen i provtjänsten när läraren finns i Edlevo.',
  }),
  system('SKOLHALSA', 'Elevhälsojournalen', {
    ...school,
    administrators: ['lena.wester'],
    sensitive: true,
    levels: ['Läsa', 'Läsa och skriva'],
    description: 'Journal för skolsköterskor och skolläkare.',
    instructions: 'Kontrollera legitimationen hos Socialstyrelsen innan behörigheten ges.',
  }),
  system('PEDDOK', 'Pedagogisk dokumentation', {
    ...school,
    administrators: ['nils.oquist'],
    levels: ['Pedagog', 'Ansvarig'],
    description: 'Förskolans bilder och anteckningar.',
    instructions: 'Lägg personen på sin förskola.',
  }),
  resource('PEDAGOG', 'Gemensam mapp Pedagoger', {
    ...school,
    administrators: ['nils.oquist'],
    levels: ['Läsa', 'Ändra'],
    description: 'Skolornas delade material.',
    instructions: 'Lägg kontot i gruppen för nivån.',
  }),
]
