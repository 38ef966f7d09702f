import { sayDate } from '../../../platform/clock/words.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { dayAsked } from '../../../platform/http/day-asked.ts'
import { attachment } from '../../../platform/http/download.ts'
import { notFound, page } from '../../../platform/http/respond.tsx'
import { get, type Route } from '../../../platform/http/route.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { agreementOn } from '../../agreement/queries.ts'
import type { AgreementLevel } from '../../agreement/rules.ts'
import type { ChartDocument, ListedBody } from '../documents/document-model.ts'
import { messages as committeeMessages } from '../messages.ts'
import { committeePaths } from '../paths.ts'
import { committeeTree } from '../queries.ts'
import { arrangeCommittees, type CommitteeNode } from '../rules.ts'
import { messages } from './messages.ts'
import { chartPaths } from './paths.ts'
import { layOutChart } from './rules.ts'
import { ChartPage } from './ui/chart-page.tsx'
import { chartSvg, sayBody } from './ui/chart-picture.tsx'

type Part = { committee: CommitteeNode; depth: number }

/** The bodies that something belongs under, in the order of the tree. */
function partsOf(nodes: readonly CommitteeNode[], depth = 0): Part[] {
  return nodes
    .filter(({ children }) => children.length > 0)
    .flatMap((committee) => [{ committee, depth }, ...partsOf(committee.children, depth + 1)])
}

function find(nodes: readonly CommitteeNode[], id: string): CommitteeNode | null {
  for (const node of nodes) {
    const found = node.id === id ? node : find(node.children, id)
    if (found) return found
  }
  return null
}

/** What the address asks for: the day, and the part. null when there is no such body on the day. Two queries. */
async function chartAsked(c: AppContext) {
  const asked = dayAsked(c)
  const tree = arrangeCommittees(await committeeTree(c.var.db, asked.on))
  const wanted = c.req.query('under') ?? ''
  const under = wanted === '' ? null : find(tree, wanted)
  if (wanted !== '' && under === null) return null
  const agreement = await agreementOn(c.var.db, asked.on)
  const nodes = under ? [under] : tree
  return { asked, tree, under, nodes, levels: agreement?.levels ?? [], chart: layOutChart(nodes) }
}

type Asked = NonNullable<Awaited<ReturnType<typeof chartAsked>>>

function listed(nodes: readonly CommitteeNode[], levels: readonly AgreementLevel[], lang: Lang): ListedBody[] {
  return nodes.map((node) => {
    const { level, seats } = sayBody(node, levels, lang)
    const text = [`${node.name} (${level})`, seats].filter((part) => part !== '').join(', ')
    return { text, under: listed(node.children, levels, lang) }
  })
}

function documentOf(c: AppContext, { asked, nodes, levels, chart, under }: Asked): ChartDocument {
  const { lang, installation } = c.var
  const t = messages[lang]
  const asOf = committeeMessages[lang].asOf(sayDate(asked.on, lang, 'medium'))
  return {
    lang,
    municipality: installation.municipality,
    title: under ? t.titleUnder(under.name) : committeeMessages[lang].title,
    asOf,
    labels: { page: t.page, pageOf: t.pageOf },
    svg: chartSvg({ lang, chart, levels, day: asked.day }),
    width: chart.width,
    height: chart.height,
    alternative: `${t.picture}, ${asOf}. ${t.lead(chart.boxes.length, sayDate(asked.on, lang, 'medium'))}. ${t.listLead}`,
    listHeading: t.listHeading,
    listLead: t.listLead,
    bodies: listed(nodes, levels, lang),
  }
}

export const chartRoutes: readonly Route[] = [
  get(chartPaths.chart, async (c) => {
    const { lang } = c.var
    const found = await chartAsked(c)
    if (!found) return notFound(c)
    const { asked, tree, under, levels, chart } = found
    return page(c, {
      title: under ? messages[lang].titleUnder(under.name) : messages[lang].title,
      crumbs: [
        { label: committeeMessages[lang].title, href: committeePaths.committees({}, { on: asked.day }) },
        ...(under ? [{ label: messages[lang].title, href: chartPaths.chart({}, { on: asked.day }) }] : []),
      ],
      main: (
        <ChartPage
          lang={lang}
          asked={asked}
          chart={chart}
          levels={levels}
          under={under}
          parts={partsOf(tree)}
          isFitted={c.req.query('view') === 'whole'}
        />
      ),
    })
  }),

  get(chartPaths.svg, async (c) => {
    const found = await chartAsked(c)
    if (!found || found.chart.boxes.length === 0) return notFound(c)
    const { asked, chart, levels } = found
    const svg = chartSvg({ lang: c.var.lang, chart, levels, day: asked.day })
    return attachment(svg, 'svg', `${messages[c.var.lang].fileName}-${asked.on}`)
  }),

  get(chartPaths.pdf, async (c) => {
    const found = await chartAsked(c)
    if (!found || found.chart.boxes.length === 0) return notFound(c)
    const bytes = await c.var.documents.render('committee-chart', documentOf(c, found))
    return attachment(bytes, 'pdf', `${messages[c.var.lang].fileName}-${found.asked.on}`)
  }),
]
