import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { Fix, PlacedDiagnostic, Severity } from '#link/index.ts'
import { WordButton } from '#ui/Button.tsx'
import { fixLabel, words } from './words.ts'

/** Something else than a fix that can be done about a diagnostic. */
export interface Action {
  readonly label: string
  readonly run: () => void
}

interface MessagesProps<D> {
  readonly diagnostics: readonly D[]
  /** What is said of each. */
  readonly sentence: (diagnostic: D) => string
  readonly onFix: (fix: Fix) => void
  /** What else can be done, if anything. */
  readonly action?: (diagnostic: D) => Action | null
}

/** What is wrong, in sentences, each with the words to click that mend it. Nothing where there is nothing. */
export function Messages<D extends PlacedDiagnostic>({
  diagnostics,
  sentence,
  onFix,
  action = noAction,
}: MessagesProps<D>) {
  if (diagnostics.length === 0) return null
  return (
    <ul className="grid gap-1">
      {diagnostics.map((diagnostic) => (
        <li key={keyOf(diagnostic)}>
          <Message
            diagnostic={diagnostic}
            text={sentence(diagnostic)}
            onFix={onFix}
            action={action(diagnostic)}
          />
        </li>
      ))}
    </ul>
  )
}

/** Of one value several placeholders may be spoken of. */
function keyOf({ path, code, params }: PlacedDiagnostic): string {
  return `${path} ${code} ${params?.['macro'] ?? ''}`
}

const noAction = () => null

const looks: Record<Severity, { readonly icon: typeof Info; readonly ink: string }> = {
  error: { icon: CircleAlert, ink: 'text-error' },
  warning: { icon: TriangleAlert, ink: 'text-ink' },
  info: { icon: Info, ink: 'text-soft' },
}

interface MessageProps {
  readonly diagnostic: PlacedDiagnostic
  readonly text: string
  readonly onFix: (fix: Fix) => void
  readonly action: Action | null
}

function Message({ diagnostic, text, onFix, action }: MessageProps) {
  const { severity, fix } = diagnostic
  const { icon: Icon, ink } = looks[severity]
  return (
    <p className={`flex gap-1.5 text-hint ${ink}`}>
      <Icon aria-hidden size={15} className="mt-[0.2em] shrink-0" />
      <span className="min-w-0 wrap-anywhere">
        <span className="sr-only">{words.messages[severity]}: </span>
        {text}{' '}
        {fix !== undefined && (
          <WordButton onClick={() => onFix(fix)} className="max-w-full wrap-anywhere">
            {fixLabel(fix)}
          </WordButton>
        )}
        {fix !== undefined && action !== null && ' '}
        {action !== null && <WordButton onClick={action.run}>{action.label}</WordButton>}
      </span>
    </p>
  )
}
