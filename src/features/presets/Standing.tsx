import { CircleAlert, TriangleAlert } from 'lucide-react'
import { sentenceOf, words as linkWords } from '#link-view/words.ts'
import { visible } from '#link-view/visible.ts'
import type { JudgedPreset } from '#library-view/judged-preset.ts'
import { fieldsOf } from '#library-view/preset-fields.ts'
import type { Preset } from '#library/preset.ts'
import { words } from './words.ts'

interface StandingProps {
  readonly preset: Preset
  readonly judged: JudgedPreset
}

const most = 4

/** What is wrong with a preset's link, each with the field that it is about. It is mended in the builder. */
export function Standing({ preset, judged: { standing } }: StandingProps) {
  if (standing.length === 0) return null
  return (
    <ul className="grid gap-1 text-hint">
      {standing.slice(0, most).map((diagnostic) => {
        const { severity, code, path } = diagnostic
        const isError = severity === 'error'
        const Icon = isError ? CircleAlert : TriangleAlert
        const label = labelOf(preset, path)
        return (
          <li key={`${path} ${code}`} className={`flex gap-1.5 ${isError ? 'text-error' : ''}`}>
            <Icon aria-hidden size={15} className="mt-[0.2em] shrink-0" />
            <span className="min-w-0 wrap-anywhere">
              <span className="sr-only">{linkWords.messages[severity]}: </span>
              {label !== '' && (
                <span className="font-medium">
                  <bdi>{visible(label)}</bdi>:{' '}
                </span>
              )}
              {sentenceOf(diagnostic)}
            </span>
          </li>
        )
      })}
      {standing.length > most && (
        <li className="ps-5 text-soft">{words.changes.more(standing.length - most)}</li>
      )}
    </ul>
  )
}

/** `''` for the link as a whole. */
function labelOf({ draft }: Preset, path: string): string {
  const [head = '', index] = path.split('.')
  const field = head === 'rows' ? `rows.${index}` : head
  if (head === 'utm') return `utm_${index}`
  return fieldsOf(draft, null).find((it) => it.field === field)?.label ?? ''
}
