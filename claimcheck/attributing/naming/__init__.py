"""Who or what the words of an article name: every name, pronoun and description under one fullest name.

``vocabulary`` tells what single words say, ``descriptions`` what somebody is said to be and whether two such
sayings fit. With these the names are gathered, over the whole article: ``finding`` says which tokens each is
(titles taken off), ``overlooked`` which were missed, both by what ``name_words`` look like, ``aliases`` which
shorter names stand for a fuller one, ``appositions`` what the words beside a name say of its bearer, ``kinds`` and
``article_wide`` whether it is a person, body or place by all its mentions, and ``referents`` makes one referent of
them all. Then any source or mention is resolved, in text order: ``conversations`` says who the labels of an
interview are, ``kin`` who is whose, ``phrases`` takes a noun phrase apart, ``discourse`` weighs who is in the
reader's mind, ``by_name``, ``by_pronoun`` and ``by_description`` (with ``variation``, for what nobody was said to
be) each look for the referent, ``ahead`` for whom a headline means, ``speaking`` for who says "I", ``resolving``
asks them in turn, and ``mentions`` asks for mentions that are no sources. A module imports only those named here
before it.
"""

from __future__ import annotations

from claimcheck.attributing.naming.finding import by_titles
from claimcheck.attributing.naming.phrases import spans_of
from claimcheck.attributing.naming.referents import gather
from claimcheck.attributing.naming.resolving import Resolver

__all__ = ["Resolver", "by_titles", "gather", "spans_of"]
