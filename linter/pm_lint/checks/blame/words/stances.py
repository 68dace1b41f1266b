"""Words that take the edge off what a sentence says: denial, doubt, plans, conditions."""

from __future__ import annotations

MODALS = frozenset(
    """
    may might can could will would shall should must ca wo 'll 'd sha need
    """.split()
)
HAVE = frozenset({"have", "'ve", "had", "has", "having"})
NEGATED_AUXILIARIES = frozenset({"not", "n't", "never", "nt", "hardly"})
CONDITIONS = frozenset({"if", "unless", "whether", "lest", "until"})
PURPOSES = frozenset({"so", "that", "case"})
CONTRASTS = frozenset(
    {("rather", "than"), ("instead", "of"), ("as", "opposed"), ("other", "than"), ("opposed", "to")}
)
UNASSERTED_ADVERBS = frozenset("maybe perhaps possibly probably supposedly allegedly".split())

DENYING = frozenset(
    """
    wrong unfair untrue incorrect misleading false deny dispute refute reject doubt avoid prevent
    rule exclude blameless unhelpful unjust unreasonable stop guard protect reduce minimise minimize
    eliminate discourage forbid easy hypothesise hypothesize suspect whether possible likely
    unlikely hard difficult impossible worry fear mitigate limit safeguard tolerate survive
    withstand resist tempting simplistic lower decrease speculate resilient prone susceptible
    impossible trivial natural understandable resistant vulnerable lessen keep
    """.split()
)
"""Verbs and adjectives whose complement is denied, doubted or to be prevented."""

DOUBTED = frozenset(
    """
    risk likelihood chance possibility potential hypothesis suspicion question opportunity danger
    probability worry fear myth temptation theory speculation room proof prevention
    avoidance reduction protection safeguard
    """.split()
)
"""Nouns whose complement is no more than possible."""

AGREED = (
    *("intentionally", "deliberately", "on purpose", "by design", "for maintenance", "safely"),
    *("as planned", "as agreed", "as instructed", "as intended", "as prescribed", "as documented"),
    *("as the runbook", "as the procedure", "as the policy", "as per", "per the runbook"),
    *("expressly permits", "expressly allows", "policy permits", "policy allows", "is permitted"),
    *("as the checklist", "as advised", "following the runbook", "to contain", "to protect"),
)
"""What says that an act was meant, or followed the rules."""

SEEMING = (
    *("look as though", "look as if", "looks as if", "looks as though", "looked as if"),
    *("looked as though", "may look", "might look", "may seem", "might seem", "may appear"),
    *("might appear", "seem as if", "seems as if", "seemed as if", "would be easy to say"),
    *("easy to say that", "easy to conclude", "first thought", "first suspected", "first glance"),
)
"""What says that something only looked so."""

NEVER = ("at no point", "at no time", "in no way", "by no means", "under no circumstances")
"""Openings that deny the whole sentence."""
