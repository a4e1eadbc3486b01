/** The name and its mark. */
export function Logo() {
  return (
    <span className="flex items-center gap-2.5 text-lg font-semibold tracking-tight">
      <svg viewBox="0 0 32 32" className="size-8" aria-hidden>
        <rect width="32" height="32" rx="9" className="fill-primary" />
        <path
          d="M8.5 22.5v-9.2c0-3.2 4-4.3 5.6-1.6l1.9 3.2 1.9-3.2c1.6-2.7 5.6-1.6 5.6 1.6v9.2"
          fill="none"
          className="stroke-on-primary"
          strokeWidth="2.9"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      Mint
    </span>
  );
}
