import { createTexts } from '@/platform/i18n';

export const texts = {
  en: {
    'type.grama_panchayat': 'Grama Panchayat',
    'type.block_panchayat': 'Block Panchayat',
    'type.district_panchayat': 'District Panchayat',
    'type.municipality': 'Municipality',
    'type.corporation': 'Corporation',
    'state.draft': 'Draft',
    'state.provisioning': 'Being set up',
    'state.active': 'Active',
    'state.read_only': 'Read only',
    'state.suspended': 'Suspended',
    'state.archived': 'Archived',
  },
  ml: {
    'type.grama_panchayat': 'ഗ്രാമപഞ്ചായത്ത്',
    'type.block_panchayat': 'ബ്ലോക്ക് പഞ്ചായത്ത്',
    'type.district_panchayat': 'ജില്ലാ പഞ്ചായത്ത്',
    'type.municipality': 'നഗരസഭ',
    'type.corporation': 'കോർപ്പറേഷൻ',
    'state.draft': 'കരട്',
    'state.provisioning': 'ഒരുക്കുന്നു',
    'state.active': 'പ്രവർത്തിക്കുന്നു',
    'state.read_only': 'വായന മാത്രം',
    'state.suspended': 'നിർത്തിവച്ചു',
    'state.archived': 'രേഖാലയത്തിൽ',
  },
};

export const useBodyTexts = createTexts('bodies', texts);
