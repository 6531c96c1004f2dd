import { Plus, X } from 'lucide-react'
import { useRef, useState, type KeyboardEvent } from 'react'
import { visible } from '#link-view/visible.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { TextInput } from '#ui/TextInput.tsx'
import { tagsToOffer, withTag, withTags } from './tags.ts'
import { words } from './words.ts'

const said = words.details

interface TagsFieldProps {
  readonly tags: readonly string[]
  readonly onChange: (tags: readonly string[]) => void
  /** Those in most use first. */
  readonly knownTags: readonly string[]
  /** What is wrong with them; `''` for nothing. */
  readonly fault: string
}

const mostOffers = 8

/** Tags, typed or picked from those in use. Enter, a comma and leaving the field end one. */
export function TagsField({ tags, onChange, knownTags, fault }: TagsFieldProps) {
  const [typed, setTyped] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const offers = tagsToOffer(knownTags, tags, typed, mostOffers)

  function take(text: string) {
    onChange(withTags(tags, text))
    setTyped('')
  }

  return (
    <div
      ref={box}
      onBlur={({ relatedTarget }) => {
        // Whoever goes to a tag that is offered does not mean what was typed.
        if (typed.trim() !== '' && box.current?.contains(relatedTarget) !== true) take(typed)
      }}
    >
      <Field label={said.tags} hint={said.tagsHint} messages={fault}>
        {(aria) => (
          <TextInput
            {...aria}
            ref={field}
            dir="auto"
            value={typed}
            onChange={({ target }) => {
              if (/[,\n]/.test(target.value)) take(target.value)
              else setTyped(target.value)
            }}
            onKeyDown={(event) => {
              if (endsTag(event, typed)) take(typed)
              else if (event.key === 'Backspace' && typed === '') onChange(tags.slice(0, -1))
            }}
          />
        )}
      </Field>
      <TagList
        tags={tags}
        onRemove={(tag) => {
          onChange(tags.filter((other) => other !== tag))
          field.current?.focus()
        }}
      />
      <Offers
        offers={offers}
        onPick={(tag) => {
          onChange(withTag(tags, tag))
          setTyped('')
          field.current?.focus()
        }}
      />
    </div>
  )
}

/** Enter is never the form's here: whoever presses it once too often has not finished. */
function endsTag(event: KeyboardEvent, typed: string): boolean {
  const ends = !event.nativeEvent.isComposing && (event.key === 'Enter' || event.key === ',')
  if (ends) event.preventDefault()
  return ends && typed.trim() !== ''
}

interface OffersProps {
  readonly offers: readonly string[]
  readonly onPick: (tag: string) => void
}

function Offers({ offers, onPick }: OffersProps) {
  if (offers.length === 0) return null
  return (
    <p className="mt-2 flex flex-wrap items-center gap-1 text-hint text-soft">
      <span className="me-1">{said.knownTags}</span>
      {offers.map((tag) => (
        <Button
          key={tag}
          kind="quiet"
          size="small"
          className="max-w-48 text-hint!"
          icon={<Plus aria-hidden size={13} className="shrink-0" />}
          onClick={() => onPick(tag)}
        >
          <span dir="auto" className="truncate">
            {visible(tag)}
          </span>
        </Button>
      ))}
    </p>
  )
}

interface TagListProps {
  readonly tags: readonly string[]
  readonly onRemove: (tag: string) => void
}

function TagList({ tags, onRemove }: TagListProps) {
  if (tags.length === 0) return null
  return (
    <ul aria-label={said.tagList} className="mt-2 flex flex-wrap gap-1.5">
      {tags.map((tag) => (
        <li
          key={tag}
          className="flex max-w-full items-center rounded-full border border-control ps-3 text-hint"
        >
          <span dir="auto" title={tag.length > 40 ? tag : undefined} className="truncate">
            {visible(tag)}
          </span>
          <button
            type="button"
            aria-label={said.deleteTag(tag)}
            onClick={() => onRemove(tag)}
            className="relative grid size-7 shrink-0 cursor-pointer place-items-center rounded-full text-soft hover:bg-hover hover:text-ink pointer-coarse:after:absolute pointer-coarse:after:-inset-2"
          >
            <X aria-hidden size={13} />
          </button>
        </li>
      ))}
    </ul>
  )
}
