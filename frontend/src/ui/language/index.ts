export {
  createTexts,
  inLanguage,
  useLanguage,
  useLocal,
  type Say,
  type Values,
} from './createTexts';
export { currentLanguage, keptLanguage, speakIn, type Language } from './instance';
