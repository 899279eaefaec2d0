interface Country {
  /** The calling code, which is what is chosen. */
  code: string;
  name_en: string;
  name_ml: string;
}

const at = (code: string, name_en: string, name_ml: string): Country => ({
  code,
  name_en,
  name_ml,
});

export const INDIA = '+91';

/** India, then where most of those live who left Kerala for work. */
export const COUNTRIES: readonly Country[] = [
  at(INDIA, 'India', 'ഇന്ത്യ'),
  at('+971', 'United Arab Emirates', 'യു.എ.ഇ.'),
  at('+966', 'Saudi Arabia', 'സൗദി അറേബ്യ'),
  at('+974', 'Qatar', 'ഖത്തർ'),
  at('+965', 'Kuwait', 'കുവൈത്ത്'),
  at('+968', 'Oman', 'ഒമാൻ'),
  at('+973', 'Bahrain', 'ബഹ്റൈൻ'),
  at('+1', 'United States, Canada', 'അമേരിക്ക, കാനഡ'),
  at('+44', 'United Kingdom', 'ബ്രിട്ടൻ'),
  at('+61', 'Australia', 'ഓസ്ട്രേലിയ'),
  at('+353', 'Ireland', 'അയർലൻഡ്'),
  at('+49', 'Germany', 'ജർമനി'),
  at('+39', 'Italy', 'ഇറ്റലി'),
  at('+65', 'Singapore', 'സിംഗപ്പൂർ'),
  at('+60', 'Malaysia', 'മലേഷ്യ'),
  at('+64', 'New Zealand', 'ന്യൂസിലൻഡ്'),
  at('+960', 'Maldives', 'മാലിദ്വീപ്'),
];
