import { buildLink, fillSamples, placeTable, type PlaceLine } from '#link/index.ts'
import { ColouredLink } from '#link-view/ColouredLink.tsx'
import { toPieces } from '#link-view/pieces.ts'
import { Checkbox } from '#ui/Checkbox.tsx'
import { words } from './later-words.ts'
import type { Builder } from './builder.ts'

const said = words.samples

interface SampledProps {
  readonly builder: Builder
}

/** The link as it is once its placeholders are filled in, for looking at it; where nothing is, the link itself. */
export function SampledLink({ builder }: SampledProps) {
  const { draft, spoken } = builder
  const { segments } = sampled(builder, 'usual')
  return (
    // Only the real link can be taken along: a copied sample would be a fixed value for everyone.
    <div className="select-none rounded-control border border-dashed border-control-strong p-2">
      <p className="mb-1 text-hint font-medium text-soft">{said.onlySamples}</p>
      <ColouredLink pieces={toPieces({ segments, diagnostics: spoken })} channel={draft.channel} />
    </div>
  )
}

interface SampleToggleProps extends SampledProps {
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

/** Shows placeholders filled in, and how long the link may get. Nothing where nothing is filled in. */
export function SampleToggle({ builder, isOn, onChange }: SampleToggleProps) {
  if (!canSample(builder)) return null
  const { url } = sampled(builder, 'longest')
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-hint">
      <Checkbox label={said.show} checked={isOn} onChange={onChange} />
      {isOn && url !== null && <span className="text-soft">{said.longest(url.length)}</span>}
    </div>
  )
}

/** Whether something in the link is filled in where it will be pasted; anywhere, where that is not said. */
function canSample(builder: Builder): boolean {
  const { url } = builder.link
  return url !== null && sampled(builder, 'usual').url !== url
}

function sampled({ draft, values }: Builder, length: 'usual' | 'longest') {
  const { systemNames, separators, place } = values
  const { kind, fills }: PlaceLine = placeTable[place.id]
  const filled = fillSamples(draft, length, kind === 'none' ? undefined : fills)
  return buildLink(filled, { systemNames, separators })
}
