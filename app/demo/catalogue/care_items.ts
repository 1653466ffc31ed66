import { equipment, type ItemPlan, resource, system } from '#demo/catalogue/item_plan'
import { PREMISES } from '#demo/catalogue/mailboxes'

const care = { administrators: ['lena.wester'], owner: 'fatima.haddad' }

export const CARE_ITEMS: ItemPlan[] = [
  system('JOURNAL', 'Journalsystemet', {
    ...care,
    sensitive: true,
    levels: ['Omvårdnad', 'Sjuksköterska', 'Enhetschef', 'Biståndshandläggare'],
    description: 'Vårdens och omsorgens dokumentation.',
    instructions:
      'Ge behörighet endast till den enhet som beställningen gäller. Vid skyddade personuppgifter: ring beställaren.',
  }),
  system('SIGN', 'Digital läkemedelssignering', {
    ...care,
    sensitive: true,
    needs: ['JOURNAL'],
    levels: ['Delegerad', 'Legitimerad'],
    description: 'Signering av givna läkemedel.',
    instructions: 'Delegerad personal läggs upp först när delegeringen är skriven.',
  }),
  system('PLAN', 'Planeringssystemet', {
    ...care,
    levels: ['Medarbetare', 'Planerare'],
    description: 'Hemtjänstens och boendenas besök och pass.',
    instructions: 'Lägg personen på sin enhet med sin sysselsättningsgrad.',
  }),
  system('LARM', 'Trygghetslarm', {
    ...care,
    description: 'Larm från brukare till personalens telefoner.',
    instructions: 'Koppla personens telefon till enhetens larmgrupp.',
  }),
  resource('NYCKEL', 'Digital nyckel till hemtjänsten', {
    administrators: [PREMISES],
    owner: 'fatima.haddad',
    needs: ['PLAN'],
    description: 'Öppnar brukarnas lås från telefonen.',
    instructions: 'Ge nyckeln till enhetens lås. Den slutar gälla med anställningen.',
  }),
  equipment('KLADER', 'Arbetskläder', {
    ...care,
    levels: ['Ett set', 'Tre set'],
    leadDays: 14,
    description: 'Kläder för vård och omsorg.',
    instructions: 'Lägg kläderna märkta i enhetens förråd före första dagen.',
  }),
]
