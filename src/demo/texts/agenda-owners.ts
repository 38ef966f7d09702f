/** What chair, vice-chair and secretary write beside the items of an agenda in the making. Nothing of single persons. */
export const agendaComments = [
  {
    by: 'vice_chair',
    text: 'Kan vi få tallene for de seneste to år med som bilag? Det spørger medarbejdersiden om.',
    isAnswered: false,
  },
  { by: 'chair', text: 'Jeg vil gerne have 10 minutter mere til det her punkt.', isAnswered: true },
] as const

/** What each side writes for its own pre-meeting, in light notation: one note about the whole, one about an item. */
export const preMeetingNotes = {
  management: {
    common:
      '- Vi lægger op til en åben drøftelse, og ingen beslutninger er truffet.\n- Husk at spørge, hvad arbejdspladserne har brug for.',
    item: 'Her skal vi høre, hvad medarbejderne ser, før vi siger noget om løsninger.',
  },
  employee: {
    common: '- Vi vil have besluttet, hvordan der følges op, og hvornår.\n- Del ordet mellem os: én til hvert punkt.',
    item: 'Vi siger ja til retningen, hvis der følger tid med. Spørg efter tallene først.',
  },
} as const
