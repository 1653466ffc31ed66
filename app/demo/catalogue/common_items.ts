import { type ItemPlan, system } from '#demo/catalogue/item_plan'
import { IT } from '#demo/catalogue/mailboxes'

const run = { administrators: [IT], owner: 'ali.noor' }

/** What nearly everybody has. */
export const COMMON_ITEMS: ItemPlan[] = [
  system('AD', 'AD-konto', {
    ...run,
    primary: true,
    reportsAccount: true,
    description: 'Kontot som man loggar in på datorn med.',
    instructions:
      'Skapa kontot i AD under rätt enhet. Användarnamnet är tre bokstäver ur förnamnet och tre ur efternamnet, med siffror om det är upptaget.',
  }),
  system('EPOST', 'E-post och kalender', {
    ...run,
    primary: true,
    needs: ['AD'],
    description: 'Brevlåda och kalender.',
    instructions: 'Skapa brevlådan för AD-kontot och lägg den i enhetens adresslista.',
  }),
  system('M365', 'Microsoft 365', {
    ...run,
    levels: ['Webbläsare', 'Installerade program'],
    description: 'Word, Excel, Teams och resten.',
    instructions: 'Tilldela licensen som motsvarar nivån.',
  }),
  system('INTRA', 'Intranätet', {
    administrators: ['anna.ek'],
    owner: 'anna.ek',
    levels: ['Läsare', 'Redaktör'],
    description: 'Nyheter, rutiner och blanketter.',
    instructions: 'Läsare får det av AD-kontot. Redaktörer läggs i sin enhets redaktörsgrupp.',
  }),
  system('VPN', 'Distansanslutning', {
    ...run,
    needs: ['M365'],
    description: 'Kommunens nät hemifrån.',
    instructions: 'Lägg kontot i gruppen för distansanslutning och skicka handledningen.',
  }),
]
