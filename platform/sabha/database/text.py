"""When are two ways of writing the same words the same, and in which order do names stand?"""

from __future__ import annotations

import re
import unicodedata

from sabha.errors import DomainError

VIRAMA = "\u0d4d"
ZWNJ = "\u200c"
ZWJ = "\u200d"
# Unicode 5.1 gave each chillu (a consonant without vowel) a letter of its own; text written before
# it, and much written since, has consonant, virama and joiner.
CHILLU_OF = {
    "ക": "ൿ",
    "ണ": "ൺ",
    "ന": "ൻ",
    "മ": "ൔ",
    "യ": "ൕ",
    "ര": "ർ",
    "റ": "ർ",
    "ല": "ൽ",
    "ള": "ൾ",
    "ഴ": "ൖ",
}
# Two-part writings that look like one vowel letter but are another sequence of code points.
LOOKALIKES = {"ഇൗ": "ഈ", "ഉൗ": "ഊ", "ഒൗ": "ഔ", "ഒാ": "ഓ", "എെ": "ഐ", "െെ": "ൈ"}

_OLD_CHILLU = re.compile(f"([{''.join(CHILLU_OF)}]){VIRAMA}{ZWJ}")
_LOOKALIKE = re.compile("|".join(LOOKALIKES))
_LOOSE_JOINERS = re.compile(f"(?<!{VIRAMA}){ZWJ}|[{ZWJ}{ZWNJ}]+(?=\\s|$)|^[{ZWJ}{ZWNJ}]+")
_SPACES = re.compile(r"\s+")
_INVISIBLE = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})

_SEARCH_LETTERS = str.maketrans(
    {chillu: base + VIRAMA for base, chillu in CHILLU_OF.items() if base != "റ"}
    | {"ൎ": "ര" + VIRAMA, "ൌ": "ൗ", ZWJ: "", ZWNJ: ""}
)
_SEARCH_CLUSTERS = (
    (re.compile(f"{VIRAMA}{{2,}}"), VIRAMA),
    (re.compile(f"ു{VIRAMA}"), VIRAMA),
    (re.compile("ററ"), "റ" + VIRAMA + "റ"),
)

# The order of the Malayalam alphabet as taught; a sign follows the letters, the virama comes last.
_ALPHABET = "അആഇഈഉഊഋൠഌൡഎഏഐഒഓഔകഖഗഘങചഛജഝഞടഠഡഢണതഥദധനഩപഫബഭമയരലവശഷസഹളഴറഺഽാിീുൂൃൄൢൣെേൈൊോൗഃ്"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_SORT_LETTERS = str.maketrans(
    {letter: chr(0x100 + rank) for rank, letter in enumerate(_ALPHABET)}
    | {letter: chr(0x200 + rank) for rank, letter in enumerate(_LATIN)}
    | {"ം": chr(0x100 + _ALPHABET.index("മ")) + chr(0x100 + _ALPHABET.index(VIRAMA))}
    | {chr(0x0D66 + digit): str(digit) for digit in range(10)}
)


class UnsafeTextError(DomainError):
    """The text holds a character that cannot be seen."""

    code = "unsafe-text"
    status = 400
    title_en = "The text holds an invisible character (U+{code_point}); please type it again."
    title_ml = "എഴുത്തിൽ കാണാനാവാത്ത ഒരു ചിഹ്നമുണ്ട് (U+{code_point}); വീണ്ടും ടൈപ്പ് ചെയ്യുക."


def normalise(text: str) -> str:
    """Return `text` in the one form in which it is kept: NFC, every chillu as its own letter.

    What looks the same is the same afterwards; no letter changes its looks.
    """
    composed = unicodedata.normalize("NFC", text)
    lettered = _OLD_CHILLU.sub(lambda found: CHILLU_OF[found[1]], composed)
    whole = _LOOKALIKE.sub(lambda found: LOOKALIKES[found[0]], lettered)
    return _LOOSE_JOINERS.sub("", whole)


def clean_line(text: str) -> str:
    """Return one line of `text`, normalised, its spaces single.

    Raises:
        UnsafeTextError: it holds a null or other control character, a bidirectional override or
            anything else unseen; joiners, which shape Malayalam, are allowed.
    """
    line = _SPACES.sub(" ", text).strip()
    for char in line:
        if unicodedata.category(char) in _INVISIBLE and char not in (ZWJ, ZWNJ):
            raise UnsafeTextError(code_point=f"{ord(char):04X}")
    return normalise(line).strip()


def search_key(text: str) -> str:
    """Return the form in which texts are compared when searching.

    Beyond `normalise`: each chillu as consonant and virama, so that writings without the joiner
    match; no joiners; old spellings of au, tta and the final half-u folded; lower case.
    """
    key = normalise(text).casefold().translate(_SEARCH_LETTERS)
    for pattern, replacement in _SEARCH_CLUSTERS:
        key = pattern.sub(replacement, key)
    return _SPACES.sub(" ", key).strip()


def sort_key(text: str) -> str:
    """Return a key that sorts names byte by byte, which is what the collation "C" does.

    Order: spaces and digits, Malayalam letters as the alphabet is taught (a chillu as its consonant
    with virama, the anusvara as that of ma), then Latin letters without regard to case or accents.
    """
    parts = unicodedata.normalize("NFKD", search_key(text))
    plain = "".join(char for char in parts if not _is_accent(char))
    return unicodedata.normalize("NFC", plain).translate(_SORT_LETTERS)


def _is_accent(char: str) -> bool:
    return "\u0300" <= char <= "\u036f"
