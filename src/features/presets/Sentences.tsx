import { visible } from '#link-view/visible.ts'
import { words } from './words.ts'

/** More are not read by anybody. */
const most = 12

/** What differs, a sentence each; nothing for none. */
export function Sentences({ texts }: { readonly texts: readonly string[] }) {
  if (texts.length === 0) return null
  return (
    <ul className="grid gap-0.5 text-hint wrap-anywhere">
      {texts.slice(0, most).map((text) => (
        <li key={text}>{visible(text)}</li>
      ))}
      {texts.length > most && (
        <li className="text-soft">{words.changes.more(texts.length - most)}</li>
      )}
    </ul>
  )
}
