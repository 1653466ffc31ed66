import { equipment, type ItemPlan } from '#demo/catalogue/item_plan'
import { IT, PREMISES } from '#demo/catalogue/mailboxes'

const run = { administrators: [IT], owner: 'ali.noor' }

export const EQUIPMENT_ITEMS: ItemPlan[] = [
  equipment('DATOR', 'Bärbar dator', {
    ...run,
    levels: ['Standard', 'Kraftfull'],
    leadDays: 28,
    description: 'Dator med väska och laddare.',
    instructions:
      'Installera datorn och lämna den i enhetens reception två dagar före första dagen.',
  }),
  equipment('TELEFON', 'Mobiltelefon', {
    ...run,
    levels: ['Enkel', 'Avancerad'],
    leadDays: 28,
    description: 'Telefon med abonnemang.',
    instructions: 'Beställ abonnemanget och lägg upp numret i katalogen.',
  }),
  equipment('PASSERKORT', 'Passerkort', {
    administrators: [PREMISES],
    owner: 'bo.asplund',
    leadDays: 28,
    description: 'Kort till personalingångar.',
    instructions: 'Skriv kortet och lägg in dörrarna som chefen har angett.',
  }),
]
