import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Lang } from '../platform/i18n/lang.ts'
import { nameErrors } from './name-errors.ts'

/** Addresses of the built files, with their hash. */
export interface Assets {
  css: string
  /** Left out in tests of a page without script. */
  script?: string | undefined
}

/** The brand mark. Carried by the page itself: small, and one request less. */
const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 28" fill="none" stroke="#0f8a93" stroke-width="3"><circle cx="9" cy="9" r="5.2"/><circle cx="19" cy="9" r="5.2"/><circle cx="14" cy="18.5" r="5.2"/></svg>',
)}`

export interface DocumentProps {
  lang: Lang
  /** The page's own title; the product's name is added. After a refused form it begins with "Fejl: ". */
  title: string
  /** "Medspil". */
  product: string
  assets: Assets
  /** Letters a quarter larger on the whole page. */
  isLarge?: boolean | undefined
  /** Whose page it is: what was written without net is sent for nobody else. */
  account?: string | undefined
  children: ComponentChildren
}

export function Document({ lang, title, product, assets, isLarge, account, children }: DocumentProps) {
  return (
    <html lang={lang} data-text={isLarge ? 'large' : undefined} data-account={account}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title === product ? product : `${title} · ${product}`}</title>
        <link rel="stylesheet" href={assets.css} />
        <link rel="icon" type="image/svg+xml" href={icon} />
        {assets.script && <script type="module" src={assets.script} />}
      </head>
      <body>{children}</body>
    </html>
  )
}

/** The whole page as it is sent. */
export const renderDocument = (props: DocumentProps): string =>
  `<!doctype html>${nameErrors(renderToString(<Document {...props} />))}`
