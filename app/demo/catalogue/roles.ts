/** A role of Exempelkommun: what it brings, item by level, and the titles it is proposed for. */
export interface RolePlan {
  code: string
  name: string
  description: string
  items: Record<string, string | null>
  titles: string[]
  /** Proposed in this unit and below, whatever the title. */
  unit?: string
}

const BASE = { AD: null, EPOST: null, INTRA: 'Läsare' }
const OFFICE = { ...BASE, M365: 'Installerade program', DATOR: 'Standard' }
const CARE = { ...BASE, M365: 'Webbläsare', TELEFON: 'Enkel', KLADER: 'Tre set' }

export const ROLES: RolePlan[] = [
  {
    code: 'LARARE',
    name: 'Lärare',
    description: 'Undervisar i grundskola eller gymnasium.',
    titles: ['Lärare', 'Ämneslärare', 'Speciallärare'],
    items: {
      ...OFFICE,
      ...{ EDLEVO: 'Lärare', LARPLATT: 'Lärare', PROV: 'Bedömande lärare' },
      ...{ PEDAGOG: 'Ändra', PASSERKORT: null },
    },
  },
  {
    code: 'FORSKOLLARARE',
    name: 'Förskollärare',
    description: 'Arbetar i förskolans barngrupper.',
    titles: ['Förskollärare', 'Barnskötare'],
    items: { ...OFFICE, EDLEVO: 'Förskola', PEDDOK: 'Pedagog', PASSERKORT: null },
  },
  {
    code: 'SJUKSKOTERSKA',
    name: 'Sjuksköterska',
    description: 'Legitimerad sjuksköterska i kommunens hälso- och sjukvård.',
    titles: ['Sjuksköterska', 'Distriktssköterska'],
    items: { ...CARE, JOURNAL: 'Sjuksköterska', SIGN: 'Legitimerad', PASSERKORT: null },
  },
  {
    code: 'UNDERSKOTERSKA',
    name: 'Undersköterska',
    description: 'Omvårdnad på boende eller i hemtjänst.',
    titles: ['Undersköterska', 'Vårdbiträde'],
    items: { ...CARE, JOURNAL: 'Omvårdnad', SIGN: 'Delegerad', PLAN: 'Medarbetare', LARM: null },
  },
  {
    code: 'CHEF',
    name: 'Chef',
    description: 'Leder en enhet, med ansvar för personal och budget.',
    titles: ['Rektor', 'Enhetschef', 'Verksamhetschef', 'Förvaltningschef', 'Kanslichef'],
    items: {
      ...OFFICE,
      ...{ PERSONAL: 'Chef', EKONOMI: 'Attestera', TELEFON: 'Avancerad', VPN: null },
    },
  },
  {
    code: 'HANDLAGGARE',
    name: 'Handläggare',
    description: 'Bereder ärenden.',
    titles: ['Handläggare', 'Bygglovshandläggare', 'Registrator'],
    items: { ...OFFICE, DIARIET: 'Handläggare', VPN: null },
  },
  {
    code: 'IT_TEKNIKER',
    name: 'IT-tekniker',
    description: 'Driver kommunens servrar, nät och datorer.',
    titles: ['IT-tekniker'],
    unit: 'IT',
    items: { ...OFFICE, DATOR: 'Kraftfull', SERVRAR: 'Drift', VPN: null },
  },
  {
    code: 'EKONOM',
    name: 'Ekonom',
    description: 'Budget, bokslut och uppföljning.',
    titles: ['Ekonom', 'Controller'],
    unit: 'EK',
    items: { ...OFFICE, EKONOMI: 'Ekonom', EKOMAPP: 'Ändra', VPN: null },
  },
]
