import { useQuery } from '@tanstack/react-query'
import { Check, Copy, TriangleAlert } from 'lucide-react'
import { useId } from 'react'
import { contentKey } from '#library/same-content.ts'
import { encodeShare, type Shared } from '#library/share-link.ts'
import { CopyByHand } from '#link-view/CopyByHand.tsx'
import { Button, WordButton } from '#ui/Button.tsx'
import { TextInput } from '#ui/TextInput.tsx'
import { useCopying } from '#ui/use-copying.ts'
import { words } from './words.ts'

const said = words.share

/** In characters: from there on, some chats and mail programs cut links off. */
const longLink = 2000

interface ShareAsLinkProps {
  readonly shared: Shared
  /** Where its bot comes along, and can be left out. */
  readonly onWithoutBot: (() => void) | null
}

/** The link that carries the preset: nothing is asked of any server. */
export function ShareAsLink({ shared, onWithoutBot }: ShareAsLinkProps) {
  const link = useShareLink(shared)
  const { copying, copy, forget } = useCopying()
  const id = useId()
  const isCopied = copying.at === 'copied' && copying.text === link
  return (
    <section aria-labelledby={id} className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <h3 id={id} className="font-semibold">
        {said.asLink}
      </h3>
      <div className="flex gap-2 max-sm:flex-col">
        <TextInput
          mono
          readOnly
          dir="ltr"
          aria-label={said.link}
          aria-describedby={`${id}-note`}
          value={link ?? said.making}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <Button
          kind="main"
          busy={link === undefined}
          icon={isCopied ? <Check aria-hidden size={16} /> : <Copy aria-hidden size={16} />}
          onClick={() => link !== undefined && void copy(link)}
        >
          {isCopied ? said.copied : said.copy}
        </Button>
      </div>
      <output className="sr-only">{isCopied ? said.copied : ''}</output>
      <p id={`${id}-note`} className="text-hint text-soft">
        {said.note} {link !== undefined && link.length <= longLink && said.length(link.length)}
      </p>
      {link !== undefined && link.length > longLink && (
        <p className="flex gap-2 text-hint">
          <TriangleAlert aria-hidden size={15} className="mt-[0.2em] shrink-0" />
          <span>
            {said.long(link.length)}{' '}
            {onWithoutBot !== null && (
              <WordButton onClick={onWithoutBot}>{said.withoutBot}</WordButton>
            )}
          </span>
        </p>
      )}
      <CopyByHand url={copying.at === 'refused' ? copying.text : null} onClose={forget} />
    </section>
  )
}

/** `undefined` while it is made. */
function useShareLink(shared: Shared): string | undefined {
  const { data } = useQuery({
    queryKey: ['share', contentKey(shared)],
    queryFn: () => encodeShare(shared),
    gcTime: 0,
  })
  return data === undefined ? undefined : `${location.href.replace(/#.*$/s, '')}#/shared/${data}`
}
