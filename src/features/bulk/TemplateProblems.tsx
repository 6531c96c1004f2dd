import { CircleAlert } from 'lucide-react'
import type { TemplateFix, TemplateProblem } from '#bulk/template.ts'
import { templateFixLabel, templateSentence } from '#bulk/words.ts'
import { WordButton } from '#ui/Button.tsx'

interface TemplateProblemsProps {
  readonly problems: readonly TemplateProblem[]
  readonly onFix: (fix: TemplateFix) => void
}

/** What is wrong with a text of the template, with the words to click that mend it. */
export function TemplateProblems({ problems, onFix }: TemplateProblemsProps) {
  if (problems.length === 0) return null
  return (
    <ul className="grid gap-1">
      {problems.map((problem) => (
        <li
          key={`${problem.path} ${problem.code} ${problem.params['name'] ?? ''}`}
          className="flex gap-1.5 text-hint text-error"
        >
          <CircleAlert aria-hidden size={15} className="mt-[0.2em] shrink-0" />
          <span className="min-w-0 wrap-anywhere">
            {templateSentence(problem)}{' '}
            {problem.fixes.map((fix) => (
              <span key={fix.to}>
                <WordButton onClick={() => onFix(fix)}>{templateFixLabel(fix)}</WordButton>{' '}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}
