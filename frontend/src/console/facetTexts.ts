import { createTexts } from '@/platform/i18n';

export const texts = {
  en: {
    filters: 'Filters',
    clear_one: 'Clear {{count}} filter',
    clear_other: 'Clear {{count}} filters',
  },
  ml: {
    filters: 'അരിച്ചെടുക്കുക',
    clear_one: '{{count}} നിബന്ധന നീക്കുക',
    clear_other: '{{count}} നിബന്ധനകൾ നീക്കുക',
  },
};

export const useFacetTexts = createTexts('console.facets', texts);
