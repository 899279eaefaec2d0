export {
  createTexts,
  currentLanguage,
  inLanguage,
  keptLanguage,
  speakIn,
  useLanguage,
  useLocal,
  type Language,
  type Say,
} from '@/ui/language';
