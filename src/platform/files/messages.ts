import type { Lang } from '../i18n/lang.ts'

export const da = {
  refusals: {
    file_empty: 'Filen er tom. Vælg en anden fil.',
    file_too_large: 'Filen fylder mere end 20 MB. Gør den mindre, for eksempel ved at gemme den som PDF, og prøv igen.',
    file_type:
      'Den slags fil kan ikke vedhæftes. Det kan PDF, Word (docx), Excel (xlsx), PowerPoint (pptx), OpenDocument (odt, ods), billeder (png, jpg) og tekst (txt, csv).',
    file_type_mismatch:
      'Filens indhold passer ikke til dens navn. Åbn den i det program, den er lavet i, gem den igen, og prøv én gang til.',
    file_has_macros:
      'Filen indeholder makroer. Gem den uden makroer (som docx, xlsx eller pptx) eller som PDF, og prøv igen.',
  },
  kinds: 'PDF, Word, Excel, PowerPoint, OpenDocument, billeder eller tekst. Højst 20 MB.',
}

export type Messages = typeof da

export const en: Messages = {
  refusals: {
    file_empty: 'The file is empty. Choose another file.',
    file_too_large: 'The file is larger than 20 MB. Make it smaller, for example by saving it as a PDF, and try again.',
    file_type:
      'This kind of file cannot be attached. PDF, Word (docx), Excel (xlsx), PowerPoint (pptx), OpenDocument (odt, ods), pictures (png, jpg) and text (txt, csv) can.',
    file_type_mismatch:
      'What is in the file does not fit its name. Open it in the program it was made in, save it again, and try once more.',
    file_has_macros:
      'The file contains macros. Save it without macros (as docx, xlsx or pptx) or as a PDF, and try again.',
  },
  kinds: 'PDF, Word, Excel, PowerPoint, OpenDocument, pictures or text. At most 20 MB.',
}

export const messages: Record<Lang, Messages> = { da, en }
