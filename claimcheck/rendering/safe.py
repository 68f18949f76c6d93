"""The one way for untrusted text (bodies, titles, names, paths, error text) to a terminal or a text file.

What a terminal obeys instead of drawing, and what the eye cannot see, is shown: control characters as the
pictures of U+2400 (``␛``), everything else as ``\\u{200b}``. Nothing here is markup and nothing reads markup:
what comes out goes into ``rich.text.Text`` objects, never into markup strings.

Three things carry no meaning of their own and are left out rather than shown: the soft hyphen; the
selectors that only choose between an emoji's two looks; and the zero-width joiner between two emoji.
Terminals disagree whether a joined family is two cells wide or eight; its members one after another are as
wide everywhere, and nothing can hide between them. A joiner anywhere else ("kil\\u{200d}led") is shown.
"""

from __future__ import annotations

import re

# Controls, then the default-ignorable code points (Unicode's DerivedCoreProperties.txt), bidi controls,
# line separators, the blank Braille cell, lone surrogates and noncharacters, in code point order.
HIDDEN = (
    r"\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u070f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    r"\u2060-\u206f\u2800\u3164\ud800-\udfff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    r"\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    r"\U0001fffe\U0001ffff\U0002fffe\U0002ffff\U0003fffe\U0003ffff\U000ffffe\U000fffff\U0010fffe\U0010ffff"
)
"""The inside of a regular expression's character class: every code point that is never written raw."""

_EMOJI = r"\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
_MARKS = r"\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"

_BREAK = re.compile(r"\r\n|[\n\r\t\u2028\u2029]")
_MEANINGLESS = re.compile(
    rf"\xad|(?<=[^{HIDDEN}])[\ufe0e\ufe0f]|(?<=[{_EMOJI}\ufe0f])\u200d(?=[{_EMOJI}])",
)
# No script in news text stacks more than four of these marks on a letter; a taller stack covers other lines.
_VISIBLE = re.compile(rf"[{HIDDEN}]|(?<=[{_MARKS}]{{4}})[{_MARKS}]")
_BLANKS = re.compile(r"\s+")


def shown(text: str) -> str:
    """``text`` as it may be written to a terminal: no control, bidi or zero-width character is left in it.

    A line break or a tab becomes one space, so that a value can neither start a line nor overwrite one.
    """
    if text.isascii() and text.isprintable():
        return text
    return _VISIBLE.sub(_escaped, _MEANINGLESS.sub("", _BREAK.sub(" ", text)))


def single_line(text: str) -> str:
    """``text`` as :func:`shown` gives it, each run of blanks one space, none at the ends."""
    return _BLANKS.sub(" ", shown(text)).strip()


def _escaped(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"\\u{{{code:x}}}"
