import type { Config } from 'tailwindcss'

// Ink and ground of each part of a link; the colours themselves stand in src/app/styles.css, once for both themes.
const parts = ['destination', 'utm', 'signature', 'block', 'user', 'variable', 'error']

const colours = Object.fromEntries(
  parts.map((part) => [part, { DEFAULT: `var(--${part})`, ground: `var(--${part}-ground)` }]),
)

export default {
  content: [],
  theme: {
    // Not `extend`: a colour that means nothing cannot be written.
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      page: 'var(--page)',
      card: 'var(--card)',
      hover: 'var(--hover)',
      ink: 'var(--ink)',
      soft: 'var(--soft)',
      line: 'var(--line)',
      control: { DEFAULT: 'var(--control)', strong: 'var(--control-strong)' },
      focus: 'var(--focus)',
      ...colours,
    },
    extend: {
      fontFamily: {
        sans: ['"Be Vietnam Pro"', 'system-ui', 'sans-serif'],
        mono: ['"JetBrains Mono"', 'ui-monospace', 'monospace'],
      },
      // In rem, so that they follow the reader's own text size.
      fontSize: {
        body: ['0.9375rem', '1.5'],
        hint: ['0.84375rem', '1.5'],
        link: ['1rem', '1.9'],
      },
      borderRadius: { control: '9px', card: '14px' },
      height: { control: '2.625rem', lesser: '2.25rem', small: '2rem' },
      minHeight: { control: '2.625rem', lesser: '2.25rem', small: '2rem' },
      width: { control: '2.625rem', lesser: '2.25rem', small: '2rem' },
      boxShadow: { float: 'var(--float)' },
      transitionDuration: { DEFAULT: '150ms' },
    },
  },
} satisfies Config
