/** The mark of the product with its name. */
export function Mark() {
  return (
    <span className="mark">
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden>
        <rect width="32" height="32" rx="8" fill="var(--red)" />
        <path
          d="M8 16.5a4.6 4.6 0 0 1 8-3.5 4.6 4.6 0 0 1 8 3.5c0 4-4.2 6.3-8 9.3-3.8-3-8-5.3-8-9.3z"
          fill="none"
          stroke="#fff"
          strokeWidth="2.2"
          strokeLinejoin="round"
        />
      </svg>
      <span>连心</span>
    </span>
  )
}
