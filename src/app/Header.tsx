import { Mark } from './Mark.tsx'
import { ThemeMenu } from './ThemeMenu.tsx'
import { words } from './words.ts'

export function Header() {
  return (
    <header className="border-b border-line">
      <a
        href="#main"
        className="sr-only rounded-control bg-ink px-4 py-2 text-page focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50"
      >
        {words.skip}
      </a>
      <div className="mx-auto flex h-14 max-w-[1240px] items-center gap-3 px-4 sm:px-7">
        <Mark />
        <p className="me-auto font-semibold">{words.name}</p>
        <ThemeMenu />
      </div>
    </header>
  )
}
