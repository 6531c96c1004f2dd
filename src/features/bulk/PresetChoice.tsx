import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { LibraryProvider } from '#library-view/LibraryProvider.tsx'
import { usePresets } from '#library-view/queries.ts'
import { LibraryNotice } from '#library-view/Trouble.tsx'
import type { Kept } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import { Combobox } from '#ui/Combobox.tsx'
import { suggest } from '#ui/suggest.ts'
import { words } from './words.ts'

const said = words.template

interface PresetChoiceProps {
  readonly onPick: (preset: Preset) => void
}

/** The presets of the library, found by typing. Loaded when it is asked for: it brings the library with it. */
export function PresetChoice(props: PresetChoiceProps) {
  return (
    <LibraryProvider>
      <Choice {...props} />
    </LibraryProvider>
  )
}

function Choice({ onPick }: PresetChoiceProps) {
  const presets = usePresets()
  if (presets.at === 'loading') return null
  if (presets.at === 'failed') return <LibraryNotice trouble={presets.why} />
  const { items } = presets.listing
  if (items.length === 0) return <p className="text-hint text-soft">{said.noPresets}</p>
  return <ByName items={items} onPick={onPick} />
}

interface ByNameProps extends PresetChoiceProps {
  readonly items: readonly Kept<Preset>[]
}

function ByName({ items, onPick }: ByNameProps) {
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  // Whoever asked for the presets goes on by typing.
  useEffect(() => {
    // They may come late, when somebody is typing elsewhere.
    if (!(document.activeElement instanceof HTMLInputElement)) field.current?.focus()
  }, [])
  const byId = new Map(items.map(({ id, value }) => [id, value]))
  const options = items.map(({ id, value: { name, tags } }) => ({
    value: id,
    label: name,
    note: tags.join(', '),
  }))

  /** Where only one is left, nobody needs to point at it. */
  function takeOnly(event: KeyboardEvent<HTMLInputElement>) {
    const isPointed = event.currentTarget.getAttribute('aria-activedescendant') !== null
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || isPointed) return
    const [only, ...others] = typed.trim() === '' ? [] : suggest(options, typed)
    const preset = others.length === 0 ? byId.get(only?.value ?? '') : undefined
    if (preset === undefined) return
    event.preventDefault()
    onPick(preset)
  }

  return (
    <Combobox
      ref={field}
      aria-label={said.presets}
      listLabel={said.presets}
      placeholder={said.fromPreset}
      value={typed}
      options={options}
      onKeyDown={takeOnly}
      onChange={(text) => {
        const preset = byId.get(text)
        if (preset === undefined) setTyped(text)
        else onPick(preset)
      }}
    />
  )
}
