const shapes = {
  clock: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13M8 4.5V8l2.4 1.6',
  soon: 'M4 1.8h8M4 14.2h8M5 1.8c0 4 6 4.4 6 6.2s-6 2.2-6 6.2M11 1.8c0 4-6 4.4-6 6.2s6 2.2 6 6.2',
  late: 'M8 1.8L15 14H1zM8 6v3.8M8 11.8v.4',
  check: 'M2.5 8.5l3.6 3.7l7.4-8.4',
  key: 'M5 7.2a3.3 3.3 0 1 1 0 6.6a3.3 3.3 0 1 1 0-6.6M7.4 8.2L13.8 1.8M11.2 4.4l2.2 2.2',
  info: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13M8 7.2V11.4M8 4.6v.4',
  danger: 'M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3L1.5 10.7V5.3zM8 4.6v4M8 11v.4',
  up: 'M8 13.5V3M3.5 7.2L8 2.8l4.5 4.4',
  down: 'M8 2.5V13M3.5 8.8L8 13.2l4.5-4.4',
  drag: 'M3 5h10M3 8h10M3 11h10',
  menu: 'M2 4h12M2 8h12M2 12h12',
  chevron: 'M6 3.5L10.5 8L6 12.5',
  search: 'M7 2a5 5 0 1 1 0 10a5 5 0 1 1 0-10M10.7 10.7L14.3 14.3',
  document: 'M3.5 1.5h6l3 3v10h-9zM9.3 1.7v3h3M5.8 8h4.4M5.8 11h4.4',
  skip: 'M3 8h10M9.5 4.5L13 8l-3.5 3.5',
}

export type IconName = keyof typeof shapes

/** Decoration beside words: always hidden from screen readers, coloured by the text around it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  )
}

/** Three rings that overlap: management, employees and the matter between them. */
export function BrandMark() {
  return (
    <svg class="brand-mark" viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <circle cx="9" cy="9" r="5.2" />
      <circle cx="19" cy="9" r="5.2" />
      <circle cx="14" cy="18.5" r="5.2" />
    </svg>
  )
}
