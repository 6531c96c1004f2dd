import { placeIds, placeTable, type PlaceId } from '#link/index.ts'
import { placeKindNames, placeNames } from '#link-view/place-words.ts'
import { toGroups } from '#ui/to-groups.ts'

const places = placeIds
  .filter((id) => id !== 'none')
  .map((id) => ({ id, group: placeKindNames[placeTable[id].kind] }))

/** The places that a link is made for, under what sort of place they are. */
export function PlaceOptions() {
  return toGroups(places).map(({ name, members }) => (
    <optgroup key={name} label={name}>
      {members.map(({ id }) => (
        <option key={id} value={id}>
          {placeNames[id]}
        </option>
      ))}
    </optgroup>
  ))
}

/** The place that a text names; `undefined` for none. */
export function placeIdOf(text: string): PlaceId | undefined {
  return placeIds.find((id) => id === text)
}
