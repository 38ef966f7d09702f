import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Lang } from '../platform/i18n/lang.ts'

/** Addresses of the built files, with their hash. */
export interface Assets {
  css: string
  /** Left out in tests of a page without script. */
  script?: string | undefined
  icon?: string | undefined
}

export interface DocumentProps {
  lang: Lang
  /** The page's own title; the product's name is added. After a refused form it begins with "Fejl: ". */
  title: string
  /** "Medspil". */
  product: string
  assets: Assets
  children: ComponentChildren
}

export function Document({ lang, title, product, assets, children }: DocumentProps) {
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title === product ? product : `${title} · ${product}`}</title>
        <link rel="stylesheet" href={assets.css} />
        {assets.icon && <link rel="icon" type="image/svg+xml" href={assets.icon} />}
        {assets.script && <script type="module" src={assets.script} />}
      </head>
      <body>{children}</body>
    </html>
  )
}

/** The whole page as it is sent. */
export const renderDocument = (props: DocumentProps): string =>
  `<!doctype html>${renderToString(<Document {...props} />)}`
