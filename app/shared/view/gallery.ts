const navigation = [
  { href: '/', label: 'Start', count: null, hot: false, current: false },
  { href: '/orders', label: 'Beställningar', count: 14, hot: false, current: true },
  { href: '/acknowledgements', label: 'Att kvittera', count: 3, hot: true, current: false },
  { href: '/people', label: 'Personer', count: null, hot: false, current: false },
  { href: '/assets', label: 'Inventarier', count: null, hot: false, current: false },
  { href: '/me', label: 'Mitt', count: null, hot: false, current: false },
]

const steps = [
  { label: 'Beställd', detail: '18 nov, Maria L.', state: 'done' },
  { label: 'Avtal signerat', detail: '19 nov, Per Holm (HR)', state: 'done' },
  { label: 'Konto skapas', detail: '1 av 2 klara', state: 'now', part: 50 },
  { label: 'Aktiverad', detail: 'tidigast 12 dec', state: 'todo' },
  { label: 'Kvitterad', detail: '0 av 9', state: 'todo' },
  { label: 'Klar', detail: 'före 11 jan', state: 'todo' },
]

const events = [
  {
    title: 'Fråga från Fastighet',
    detail: '”Även helger?”',
    at: '2026-11-23T08:02:00.000Z',
    by: 'Eva Lund',
    done: false,
  },
  { title: 'E-post kvitterad', at: '2026-11-20T14:31:00.000Z', by: 'Ali Noor via mejllänk' },
  { title: 'Avtal signerat', at: '2026-11-19T09:05:00.000Z', by: 'Per Holm' },
  { title: 'Beställd', at: '2026-11-18T15:40:00.000Z', by: 'Maria Lindqvist' },
]

const lines = [
  {
    id: 1,
    title: 'Edlevo',
    level: 'Undervisande, Norrskolan',
    who: 'Skolkontoret, 2 personer',
    state: 'idle',
    words: 'Parkerad',
    due: '8 jan',
  },
  {
    id: 2,
    title: 'Lärplattform',
    level: 'Kopplad, sker automatiskt',
    who: 'Koppling SCIM',
    state: 'wait',
    words: 'Väntar på IT',
    due: '8 jan',
  },
  {
    id: 3,
    title: 'Bärbar dator, personal',
    level: 'Reserverad: PC-04512',
    who: 'IT-utlämning',
    state: 'done',
    words: 'Kvitterad 20 nov',
    due: '11 jan',
  },
  {
    id: 4,
    title: 'Tagg hus B',
    level: 'Vardagar 06–20',
    who: 'Fastighet',
    state: 'stop',
    words: 'Fråga tillbaka',
    due: '11 jan',
  },
]

const units = [
  {
    label: 'Skola',
    options: [
      { value: 'norr', label: 'Norrskolan' },
      { value: 'soder', label: 'Söderskolan' },
    ],
  },
  { label: 'Vård', options: [{ value: 'bjorken', label: 'Äldreboendet Björken' }] },
]

const outcomes = [
  { value: 'done', label: 'Utförd' },
  { value: 'returned', label: 'Fråga tillbaka' },
  { value: 'declined', label: 'Avböjd' },
  { value: 'not_applicable', label: 'Behövs inte' },
]

const roles = [
  { value: 'teacher', label: 'Lärare', hint: '7 system, bärbar dator, tagg' },
  { value: 'assistant', label: 'Elevassistent', hint: '3 system, tagg' },
  { value: 'principal', label: 'Rektor', hint: '11 system, bärbar dator, mobil, tagg' },
]

const found = [
  {
    title: 'Personer',
    items: [{ href: '#', title: 'Åsa Öhrström', detail: 'Lärare, Norrskolan · asaohr' }],
  },
  {
    title: 'Beställningar',
    items: [
      { href: '#', title: 'Åsa Öhrström börjar som lärare', detail: '2026-0417 · parkerad' },
      { href: '#', title: 'Jonas Öhrn slutar', detail: '2026-0398 · aktiverad' },
    ],
  },
]

const wrong = {
  old: {
    name: 'Åsa',
    startDate: '2026-01-11',
    mail: 'asa.ohrstrom(at)exempel.se',
    unit: '',
    outcome: '',
  },
  errors: {
    startDate: 'Välj en första dag som inte har varit. Du skrev 11 januari 2026.',
    mail: 'Skriv en e-postadress, till exempel namn@exempel.se.',
    unit: 'Välj en enhet.',
    outcome: 'Välj vad som hände med raden.',
    code: 'Koden stämmer inte. Du har två försök kvar.',
    agreed: 'Kryssa i rutan om du har läst villkoren.',
  },
}

/** Realistic content for the gallery. */
export const gallery = {
  shared: {
    navigation,
    flash: [{ kind: 'success', text: 'Beställningen är skickad. Per Holm på HR har fått veta.' }],
  },
  examples: { steps, events, lines, units, outcomes, roles, found },
  wrong,
}
