import { QueryClientProvider } from '@tanstack/react-query'
import { createContext, use, type ReactNode } from 'react'
import { libraryClient, type LibraryClient } from '#library/client.ts'

const Given = createContext<LibraryClient | null>(null)

interface LibraryProviderProps {
  readonly children: ReactNode
  /** The page's own unless given, as in tests; then also for the providers inside this one. */
  readonly client?: LibraryClient
}

/** Puts what is inside on the one library of the page. Every part of the app that is loaded on its own brings one. */
export function LibraryProvider({ children, client }: LibraryProviderProps) {
  const around = use(Given)
  const given = client ?? around ?? libraryClient()
  return (
    <Given value={given}>
      <QueryClientProvider client={given.queryClient}>{children}</QueryClientProvider>
    </Given>
  )
}

/** The library of the page, or that of the provider around. */
export function useLibraryClient(): LibraryClient {
  return use(Given) ?? libraryClient()
}
