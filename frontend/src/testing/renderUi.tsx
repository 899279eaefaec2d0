import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { KeyProvider } from '@/ui';
import { speakIn } from '@/ui/language';
import { ThemeProvider } from '@/ui/theme/ThemeProvider';

/** Renders a component with theme, keys and an empty query client, in English unless told. */
export function renderUi(shown: ReactNode, language: 'ml' | 'en' = 'en') {
  speakIn(language);
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <QueryClientProvider client={queries}>
      <ThemeProvider density="office">
        <KeyProvider>{shown}</KeyProvider>
      </ThemeProvider>
    </QueryClientProvider>,
  );
}
