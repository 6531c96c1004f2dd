import type { LinkDraft } from './draft.ts'
import { isBlankRow } from './judge-row.ts'
import { spellName } from './system-names.ts'

/**
 * What the draft says, as start-up settings of the chat widget (`var BotStar = { appId: …, … }`): JSON with `user`,
 * `variables` and `block`, those that there are, and names as the widget spells them. A name that is set twice has its last
 * value. Safe inside a `<script>`. Placeholders stay as they are: nobody fills them in there. Any strings: never throws;
 * linear.
 */
export function asWidgetSettings({ blockId, rows }: LinkDraft): string {
  const filled = rows.filter((row) => !isBlankRow(row))
  const user = filled.flatMap(({ kind, name, value }) =>
    kind === 'user' ? [[spellName(name, 'widget-api'), value] as const] : [],
  )
  const variables = filled.flatMap(({ kind, name, value }) =>
    kind === 'variable' ? [[name, value] as const] : [],
  )
  const settings = {
    ...(user.length > 0 && { user: Object.fromEntries(user) }),
    ...(variables.length > 0 && { variables: Object.fromEntries(variables) }),
    ...(blockId !== '' && { block: blockId }),
  }
  return JSON.stringify(settings, null, 2).replace(/[<>&\u2028\u2029]/g, escapeCharacter)
}

function escapeCharacter(character: string): string {
  return String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
