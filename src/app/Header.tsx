import type { MouseEvent } from 'react'
import { focusPlace } from './focus-place.ts'
import { Mark } from './Mark.tsx'
import { addresses, type PageName } from './route.ts'
import { ThemeMenu } from './ThemeMenu.tsx'
import { words } from './words.ts'

interface HeaderProps {
  /** The page that is shown. */
  readonly page: PageName
  /** What goes on at Bulk while another page is shown, in words; `''` for nothing. */
  readonly bulkWork?: string
}

const pages = ['build', 'check', 'bulk', 'presets', 'bots'] as const satisfies readonly PageName[]

export function Header({ page, bulkWork = '' }: HeaderProps) {
  return (
    <header className="border-b border-line">
      <a
        href="#main"
        onClick={skip}
        className="sr-only rounded-control bg-ink px-4 py-2 text-page focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50"
      >
        {words.skip}
      </a>
      <div className="mx-auto flex h-14 max-w-[1240px] items-center gap-3 px-4 max-[26rem]:gap-1.5 max-[26rem]:px-3 sm:px-7">
        <span className="max-[22rem]:hidden">
          <Mark />
        </span>
        {/* A phone has no room for it beside the pages; its title bar says it. */}
        <p className="font-semibold max-sm:sr-only">{words.name}</p>
        <nav aria-label={words.nav} className="me-auto flex self-stretch sm:ms-5">
          {pages.map((name) => (
            <PageLink
              key={name}
              name={name}
              isCurrent={name === page}
              work={name === 'bulk' ? bulkWork : ''}
            />
          ))}
        </nav>
        <output className="sr-only">{bulkWork}</output>
        <ThemeMenu />
      </div>
    </header>
  )
}

/** The page's place in the address stays: it is where people are, not how far they have read. */
function skip(event: MouseEvent) {
  event.preventDefault()
  const main = document.getElementById('main')
  if (main !== null) focusPlace(main)
}

interface PageLinkProps {
  readonly name: (typeof pages)[number]
  readonly isCurrent: boolean
  readonly work: string
}

function PageLink({ name, isCurrent, work }: PageLinkProps) {
  return (
    <a
      href={addresses[name]}
      aria-current={isCurrent ? 'page' : undefined}
      title={work || undefined}
      className="relative -mb-px flex items-center border-y-2 border-transparent px-3 font-medium text-soft max-[26rem]:px-2 max-[22rem]:px-1.5 transition-colors outline-offset-[-6px] hover:text-ink focus-visible:rounded-control aria-[current]:border-b-ink aria-[current]:text-ink"
    >
      {words.pages[name]}
      {work !== '' && (
        // A border is seen in forced colours, too.
        <span className="absolute end-1 top-4 rounded-full border-3 border-current motion-safe:animate-pulse max-[26rem]:end-0" />
      )}
    </a>
  )
}
