const mediaTypes = {
  pdf: 'application/pdf',
  svg: 'image/svg+xml; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

const danish: readonly (readonly [RegExp, string])[] = [
  [/æ/g, 'ae'],
  [/ø/g, 'oe'],
  [/å/g, 'aa'],
]

/** "medlemmer-center-med-dagtilbud": plain letters, which every system can keep. */
export function plainFileName(text: string): string {
  const folded = danish.reduce((name, [from, to]) => name.replace(from, to), text.toLowerCase())
  return folded
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 100)
}

/**
 * Something made for one reader, to be kept as a file. A PDF is shown in the browser's own viewer, and its policy lets
 * nothing else run.
 */
export function attachment(content: Uint8Array | string, kind: keyof typeof mediaTypes, name: string): Response {
  const isPdf = kind === 'pdf'
  return new Response(typeof content === 'string' ? content : new Uint8Array(content), {
    headers: {
      'content-type': mediaTypes[kind],
      'content-disposition': `${isPdf ? 'inline' : 'attachment'}; filename="${plainFileName(name)}.${kind}"`,
      'content-security-policy': isPdf
        ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"
        : "default-src 'none'; sandbox",
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
    },
  })
}
