/** The app's mark: the five parts of a link. */
export function Mark() {
  return (
    <svg aria-hidden width="28" height="20" viewBox="0 0 28 20" className="shrink-0">
      <rect x="0" y="8" width="6" height="4" rx="2" className="fill-destination" />
      <rect x="8" y="5" width="4" height="10" rx="2" className="fill-signature" />
      <rect x="13" y="1" width="4" height="18" rx="2" className="fill-block" />
      <rect x="18" y="5" width="4" height="10" rx="2" className="fill-user" />
      <rect x="23" y="8" width="4" height="4" rx="2" className="fill-variable" />
    </svg>
  )
}
