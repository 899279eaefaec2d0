"""What can be wrong with a register of local bodies, in words for both kinds of reader?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypedDict


class StoredProblem(TypedDict):
    """A problem as a row or a run keeps it."""

    field: str
    code: str
    en: str
    ml: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to correct; `field` is a column of the register, empty for the whole file."""

    code: str
    field: str
    parameters: Mapping[str, object]

    def text(self, language: str) -> str:
        """Return the sentence for a reader of `language` ("ml" or "en")."""
        english, malayalam = _TEXTS[self.code]
        template = malayalam if language == "ml" else english
        return template.format(**self.parameters)

    def stored(self) -> StoredProblem:
        """Return the form that is kept and shown later, in either language."""
        return {
            "field": self.field,
            "code": self.code,
            "en": self.text("en"),
            "ml": self.text("ml"),
        }


def problem(code: str, field: str = "", /, **parameters: object) -> Problem:
    """Return the problem `code` of `field`; a text for the code must exist."""
    if code not in _TEXTS:
        raise KeyError(code)
    return Problem(code=code, field=field, parameters=parameters)


_FILE_TEXTS = {
    "file-empty": (
        "The file is empty. Give a CSV with a header and one line per local body.",
        "ഫയൽ ശൂന്യമാണ്. തലക്കെട്ടും ഓരോ സ്ഥാപനത്തിനും ഓരോ വരിയുമുള്ള CSV നൽകുക.",
    ),
    "file-no-rows": (
        "The file has a header but no local body under it.",
        "ഫയലിൽ തലക്കെട്ട് മാത്രമേയുള്ളൂ; ഒരു സ്ഥാപനവും ഇല്ല.",
    ),
    "file-too-large": (
        "The file has {size} bytes; at most {limit} are read. Split it by district.",
        "ഫയലിന് {size} ബൈറ്റ് ഉണ്ട്; പരമാവധി {limit} ബൈറ്റ്. ജില്ല തിരിച്ച് വിഭജിക്കുക.",
    ),
    "file-too-many-rows": (
        "The file has more than {limit} rows. Split it by district.",
        "ഫയലിൽ {limit} വരികളിൽ കൂടുതലുണ്ട്. ജില്ല തിരിച്ച് വിഭജിക്കുക.",
    ),
    "file-encoding": (
        "Not UTF-8: byte {byte} on line {line} (0x{value}). Save the file as “CSV UTF-8”.",
        "UTF-8 അല്ല: വരി {line}, ബൈറ്റ് {byte} (0x{value}). “CSV UTF-8” ആയി സേവ് ചെയ്യുക.",
    ),
    "file-utf16": (
        "The file is in UTF-16 (“Unicode text”). Save it as “CSV UTF-8”.",
        "ഫയൽ UTF-16 (“Unicode text”) ആണ്. “CSV UTF-8” ആയി സേവ് ചെയ്യുക.",
    ),
    "file-not-text": (
        "This is not a CSV file but {kind}. Save the sheet as “CSV UTF-8”.",
        "ഇത് CSV ഫയലല്ല, {kind} ആണ്. ഷീറ്റ് “CSV UTF-8” ആയി സേവ് ചെയ്യുക.",
    ),
    "file-quotes": (
        "The quotes that open on line {line} are not closed properly.",
        "വരി {line}-ൽ തുടങ്ങുന്ന ഉദ്ധരണി ശരിയായി അവസാനിക്കുന്നില്ല.",
    ),
    "column-missing": (
        "The column “{column}” is missing.",
        "“{column}” എന്ന കോളം ഇല്ല.",
    ),
    "column-misspelt": (
        "The column “{column}” is missing; is “{near}” meant to be it?",
        "“{column}” എന്ന കോളം ഇല്ല; “{near}” എന്നത് അതാണോ?",
    ),
    "column-twice": (
        "The column “{column}” stands twice in the header.",
        "“{column}” എന്ന കോളം തലക്കെട്ടിൽ രണ്ടുതവണയുണ്ട്.",
    ),
}

_ROW_TEXTS = {
    "cells-extra": (
        "The line has more cells than the header; is a comma missing its quotes?",
        "തലക്കെട്ടിനേക്കാൾ കൂടുതൽ കള്ളികൾ ഈ വരിയിലുണ്ട്; കോമയ്ക്ക് ഉദ്ധരണി വിട്ടുപോയോ?",
    ),
    "missing": ("This cannot be empty.", "ഇത് ഒഴിച്ചിടാനാവില്ല."),
    "code-format": (
        "“{value}” is no code: use 3 to 20 capital letters, digits and hyphens.",
        "“{value}” കോഡ് അല്ല: 3 മുതൽ 20 വരെ വലിയ അക്ഷരങ്ങൾ, അക്കങ്ങൾ, ഹൈഫൻ മാത്രം.",
    ),
    "code-twice": (
        "The code {value} stands on lines {lines}.",
        "{value} എന്ന കോഡ് {lines} വരികളിലുണ്ട്.",
    ),
    "code-of-another": (
        "The code {value} already belongs to {name} ({type}, {district}).",
        "{value} എന്ന കോഡ് ഇപ്പോൾ {name} ({type}, {district}) എന്ന സ്ഥാപനത്തിന്റേതാണ്.",
    ),
    "type-unknown": (
        "“{value}” is no type of local body. Types: {known}.",
        "“{value}” എന്നൊരു സ്ഥാപന ഇനമില്ല. ഇനങ്ങൾ: {known}.",
    ),
    "type-misspelt": (
        "“{value}” is no type of local body; is “{near}” meant?",
        "“{value}” എന്നൊരു സ്ഥാപന ഇനമില്ല; “{near}” ആണോ ഉദ്ദേശിച്ചത്?",
    ),
    "district-unknown": (
        "There is no district “{value}”.",
        "“{value}” എന്നൊരു ജില്ലയില്ല.",
    ),
    "district-misspelt": (
        "There is no district “{value}”; is “{near}” meant?",
        "“{value}” എന്നൊരു ജില്ലയില്ല; “{near}” ആണോ ഉദ്ദേശിച്ചത്?",
    ),
    "district-code-differs": (
        "The district code {value} is not that of {district} ({expected}).",
        "{value} എന്നത് {district} ജില്ലയുടെ കോഡ് ({expected}) അല്ല.",
    ),
    "block-missing": (
        "A grama panchayat needs its block.",
        "ഗ്രാമപഞ്ചായത്തിന് ബ്ലോക്ക് വേണം.",
    ),
    "block-unknown": (
        "There is no block panchayat “{value}”, in this file or onboarded before.",
        "“{value}” എന്ന ബ്ലോക്ക് പഞ്ചായത്ത് ഈ ഫയലിലോ മുമ്പ് ചേർത്തവയിലോ ഇല്ല.",
    ),
    "block-not-a-block": (
        "{value} is no block panchayat but a {type}.",
        "{value} ബ്ലോക്ക് പഞ്ചായത്തല്ല, {type} ആണ്.",
    ),
    "block-elsewhere": (
        "The block {value} lies in another district ({district}).",
        "{value} എന്ന ബ്ലോക്ക് മറ്റൊരു ജില്ലയിലാണ് ({district}).",
    ),
    "block-invalid": (
        "The line of its block {value} (line {line}) has to be corrected first.",
        "ആദ്യം {value} എന്ന ബ്ലോക്കിന്റെ വരി (വരി {line}) തിരുത്തണം.",
    ),
    "block-not-allowed": (
        "Only a grama panchayat stands under a block; leave this empty for a {type}.",
        "ഗ്രാമപഞ്ചായത്ത് മാത്രമാണ് ബ്ലോക്കിനു കീഴിൽ വരുന്നത്; {type} ആണെങ്കിൽ ഒഴിച്ചിടുക.",
    ),
    "too-long": (
        "This has {length} characters; at most {limit} are allowed.",
        "ഇതിന് {length} അക്ഷരങ്ങളുണ്ട്; പരമാവധി {limit}.",
    ),
    "null-character": (
        "There is a null character at position {position}.",
        "{position}-ാം സ്ഥാനത്ത് ഒരു null അക്ഷരമുണ്ട്.",
    ),
    "control-character": (
        "There is a line break or control character (U+{point}) at position {position}.",
        "{position}-ാം സ്ഥാനത്ത് വരിമുറിയോ നിയന്ത്രണ അക്ഷരമോ (U+{point}) ഉണ്ട്.",
    ),
    "right-to-left": (
        "There is a right-to-left character (U+{point}) at position {position}.",
        "{position}-ാം സ്ഥാനത്ത് വലത്തുനിന്ന് ഇടത്തോട്ടുള്ള അക്ഷരം (U+{point}) ഉണ്ട്.",
    ),
    "not-latin": (
        "The English name has no Latin letter.",
        "ഇംഗ്ലീഷ് പേരിൽ ഇംഗ്ലീഷ് അക്ഷരമില്ല.",
    ),
    "not-malayalam": (
        "The Malayalam name has no Malayalam letter.",
        "മലയാളം പേരിൽ മലയാള അക്ഷരമില്ല.",
    ),
    "wards-not-a-number": (
        "“{value}” is no number of wards.",
        "“{value}” വാർഡുകളുടെ എണ്ണമല്ല.",
    ),
    "wards-range": (
        "{value} wards: a local body has {low} to {high}.",
        "{value} വാർഡ്: ഒരു സ്ഥാപനത്തിന് {low} മുതൽ {high} വരെ മാത്രം.",
    ),
    "slug-format": (
        "“{value}” is no address: use small letters a–z, digits and single hyphens, up to {limit}.",
        "“{value}” വിലാസമാക്കാനാവില്ല: ചെറിയ അക്ഷരങ്ങൾ a–z, അക്കങ്ങൾ, ഒറ്റ ഹൈഫൻ; പരമാവധി {limit}.",
    ),
    "slug-reserved": (
        "The address “{value}” is reserved for the platform.",
        "“{value}” എന്ന വിലാസം പ്ലാറ്റ്ഫോമിന്റേതാണ്.",
    ),
    "slug-taken": (
        "The address “{value}” already belongs to {code}.",
        "“{value}” എന്ന വിലാസം ഇപ്പോൾ {code} എന്ന സ്ഥാപനത്തിന്റേതാണ്.",
    ),
    "slug-twice": (
        "The address “{value}” stands on lines {lines}.",
        "“{value}” എന്ന വിലാസം {lines} വരികളിലുണ്ട്.",
    ),
    "email-format": (
        "“{value}” is no e-mail address.",
        "“{value}” ഇ-മെയിൽ വിലാസമല്ല.",
    ),
}

_NOTICE_TEXTS = {
    "name-ml-derived": (
        "No Malayalam name is given; “{value}” is taken from {source}.",
        "മലയാളം പേര് നൽകിയിട്ടില്ല; {source} പ്രകാരം “{value}” എടുത്തു.",
    ),
    "name-ml-awaited": (
        "No Malayalam name is given; the English name is shown until one is.",
        "മലയാളം പേര് നൽകിയിട്ടില്ല; നൽകുന്നതുവരെ ഇംഗ്ലീഷ് പേര് കാണിക്കും.",
    ),
}

_FAILURE_TEXTS = {
    "cell-unavailable": (
        "The cell “{cell}” does not answer. Run this again when it does. ({cause})",
        "“{cell}” എന്ന സെൽ പ്രതികരിക്കുന്നില്ല. ശരിയായ ശേഷം വീണ്ടും ശ്രമിക്കുക. ({cause})",
    ),
    "database-refused": (
        "The database refused: {cause}",
        "ഡാറ്റാബേസ് നിരസിച്ചു: {cause}",
    ),
    "unexpected": (
        "An unexpected fault stopped this body: {cause}",
        "പ്രതീക്ഷിക്കാത്ത തകരാർ ഈ സ്ഥാപനം തടസ്സപ്പെടുത്തി: {cause}",
    ),
    "all-invalid": (
        "No row can be onboarded: {count} have to be corrected.",
        "ഒരു വരിയും ചേർക്കാനാവില്ല: {count} എണ്ണം തിരുത്തണം.",
    ),
    "names-awaited": (
        "{count} bodies have no Malayalam name yet; their English name is shown until then.",
        "{count} സ്ഥാപനങ്ങൾക്ക് മലയാളം പേര് നൽകിയിട്ടില്ല; അതുവരെ ഇംഗ്ലീഷ് പേര് കാണിക്കും.",
    ),
}

_TEXTS = {**_FILE_TEXTS, **_ROW_TEXTS, **_NOTICE_TEXTS, **_FAILURE_TEXTS}
