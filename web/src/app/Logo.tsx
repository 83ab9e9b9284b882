/** Wayloom's mark: a weft thread (the journey) that goes over and under three warp threads. */
export function Logo({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="9" fill="var(--wl-madder-600)" />
      <g fill="none" strokeWidth="2.6" strokeLinecap="round">
        <path
          d="M10 6v5.2M10 20.4V26M16 6v13.2M16 24.4V26M22 6v6.6M22 21.6V26"
          stroke="var(--wl-madder-200)"
        />
        <path
          d="M5.5 20.5c4.6 0 4.4-5.4 7.4-5.4 3.2 0 3 6.6 6.4 6.6 3.2 0 3.4-6.2 7.2-6.2"
          stroke="#fff8f3"
        />
      </g>
    </svg>
  );
}
