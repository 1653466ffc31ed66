import { type ItemPlan, resource, system } from '#demo/catalogue/item_plan'
import { IT } from '#demo/catalogue/mailboxes'

const office = { administrators: ['anna.ek'], owner: 'anna.ek' }
const run = { administrators: [IT], owner: 'ali.noor' }

export const OFFICE_ITEMS: ItemPlan[] = [
  system('EKONOMI', 'Ekonomisystemet', {
    ...office,
    levels: ['Läsa', 'Kontera', 'Attestera', 'Ekonom'],
    description: 'Fakturor, budget och uppföljning.',
    instructions: 'Attestanter läggs upp enligt beslutad attestförteckning.',
  }),
  system('PERSONAL', 'Personalsystemet', {
    administrators: ['per.holm'],
    owner: 'per.holm',
    sensitive: true,
    levels: ['Chef', 'Personaladministratör'],
    description: 'Löner, ledigheter och scheman.',
    instructions: 'Chefer får sin egen enhet och dess underenheter.',
  }),
  system('DIARIET', 'Diariet', {
    ...office,
    levels: ['Läsa', 'Handläggare', 'Registrator'],
    description: 'Ärenden och allmänna handlingar.',
    instructions: 'Lägg personen i sin nämnds handläggargrupp.',
  }),
  system('BYGGLOV', 'Bygglovssystemet', {
    ...office,
    needs: ['DIARIET'],
    levels: ['Läsa', 'Handläggare'],
    description: 'Lov, anmälningar och tillsyn.',
    instructions: 'Läggs upp när personen finns i diariet.',
  }),
  system('KARTA', 'Kartsystemet', {
    ...office,
    levels: ['Läsa', 'Redigera'],
    description: 'Kommunens kartor och fastigheter.',
    instructions: 'Redigering kräver genomgången utbildning.',
  }),
  system('SERVRAR', 'Servrar och nät', {
    ...run,
    sensitive: true,
    levels: ['Drift', 'Övervakning'],
    description: 'Administration av servrar och nät.',
    instructions: 'Skapa ett separat administratörskonto. Det får aldrig vara det vanliga kontot.',
  }),
  resource('EKOMAPP', 'Gemensam mapp Ekonomi', {
    ...run,
    levels: ['Läsa', 'Ändra'],
    description: 'Budget och bokslut.',
    instructions: 'Lägg kontot i gruppen för nivån.',
  }),
]
