import { lazy, type ComponentType } from 'react'

/**
 * A part of the app that is loaded when it is first shown. Where that fails (no network, and the app not yet kept for
 * offline use) `says` stands in its place, and all else goes on working.
 */
export function loadPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  says: string,
): ComponentType<Props> {
  return lazy(async () => {
    try {
      return { default: await load() }
    } catch {
      return { default: () => <NotLoaded says={says} /> }
    }
  })
}

function NotLoaded({ says }: { readonly says: string }) {
  return (
    <p role="alert" className="p-4.5 text-hint text-error">
      {says}
    </p>
  )
}
