export interface SiteSearchProps {
  /** GET address that answers `?q=`. */
  action: string
  label: string
  go: string
}

/** The field that is on every page, beside the menu and behind it on a phone. A plain form: the answer has an address. */
export function SiteSearch({ action, label, go }: SiteSearchProps) {
  return (
    <search class="site-search">
      <form method="get" action={action} aria-label={label}>
        <input class="input" type="search" name="q" aria-label={label} placeholder={go} maxlength={100} />
        <button type="submit" class="button button-secondary button-small">
          {go}
        </button>
      </form>
    </search>
  )
}
