export type Lang = 'da' | 'en'

export const languages = ['da', 'en'] as const satisfies readonly Lang[]

export function isLang(value: unknown): value is Lang {
  return value === 'da' || value === 'en'
}

/** The reader's language: what they chose, else what the browser asks for first, else Danish. */
export function chooseLang(chosen: string | undefined, acceptLanguage: string | undefined): Lang {
  if (isLang(chosen)) return chosen
  const first = acceptLanguage?.split(',')[0]?.trim().slice(0, 2).toLowerCase()
  return first === 'en' ? 'en' : 'da'
}
