import { useId } from 'react'
import { useFormContext } from 'react-hook-form'
import type { SystemNames } from '#link/index.ts'
import type { BotForm } from './form.ts'
import { words } from './words.ts'

const said = words.spelling

const choices: readonly (readonly [SystemNames, string, string])[] = [
  ['documented', said.documented, said.documentedNames],
  ['widget-api', said.widget, said.widgetNames],
]

/** How this bot's links spell three of BotStar's own attributes. `presets`: those of this bot that hold one of them. */
export function SpellingSection({ presets }: { readonly presets: number }) {
  const id = useId()
  const { register } = useFormContext<BotForm>()
  return (
    <fieldset aria-describedby={id} className="min-w-0">
      <legend className="font-semibold">{said.title}</legend>
      <p id={id} className="mt-1 text-hint text-soft">
        {said.hint} {said.newLinks} {presets > 0 && said.presets(presets)}
      </p>
      <div className="mt-3 grid gap-2.5 sm:grid-cols-2">
        {choices.map(([value, label, names]) => (
          <label
            key={value}
            className="flex cursor-pointer items-start gap-3 rounded-control border border-control bg-card px-4 py-3 transition-colors hover:border-control-strong has-checked:border-ink has-checked:inset-shadow-[0_0_0_1px_var(--ink)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              value={value}
              className="mt-1 shrink-0 outline-none"
              {...register('systemNames')}
            />
            <span className="min-w-0">
              <span className="block font-medium">{label}</span>
              <code className="block text-[0.8125rem]/6 wrap-anywhere text-soft">{names}</code>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
