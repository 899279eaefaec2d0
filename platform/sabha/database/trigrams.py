"""In which form is text kept so that a trigram index finds it in Malayalam as in Latin script?"""

from __future__ import annotations

from sabha.database.text import search_key

# In a database of locale C, pg_trgm sees no letter outside ASCII, so words in Malayalam would not
# be indexed at all. Each of the 128 letters becomes a pair of capitals, which the folded key has
# nowhere else; first and second come from different letters, so pairs match only as pairs.
_FIRST, _SECOND = "ABCDEFGH", "IJKLMNOPQRSTUVWX"
_PAIRS = str.maketrans(
    {chr(0x0D00 + code): _FIRST[code >> 4] + _SECOND[code & 15] for code in range(128)}
)
_TRIGRAM = 3


def trigram_text(text: str) -> str:
    """Return what is kept in the indexed column: the search key, in ASCII, a space before it."""
    return f" {_folded(text)}"


def trigram_words(q: str) -> list[str]:
    """Return what the column must contain for each word of a question.

    A word too short for a trigram has to begin a word of the text, so that the index serves it.
    """
    return [word if len(word) >= _TRIGRAM else f" {word}" for word in _folded(q).split()]


def _folded(text: str) -> str:
    return search_key(text).translate(_PAIRS)
