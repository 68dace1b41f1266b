"""Words by which a text leads from what happened to why it did."""

from __future__ import annotations

import re

from pm_lint.pattern import lazy

_SAYS_WHY = lazy(
    r"\bcaus\w+|\bbecause\b|\broot[- ]cause|\btrigger\w*|\bresult(?:s|ed|ing)? (?:of|from|in)\b"
    r"|\b(?:stem|originat|aris|deriv|came|traced?|attribut\w*|due|owing|thanks|relat)"
    r"(?:s|med|ed|es|ing|e)? (?:\w+ )?(?:from|to|by)\b|\ble(?:a)?d(?:s|ing)? to\b"
    r"|\bgave rise to\b|\bdue\b|\bas a (?:result|consequence|side[- ]effect)\b|\breasons?\b"
    r"|\bculprit\b|\bwhy\b|\bvia\b|\b(?:thus|hence|therefore|consequently|preventing|causing"
    r"|enabling|overwhelm\w*|forc(?:ed|ing))\b"
    r"|\bwhich (?:\w+ ){0,2}(?:made|meant|broke|prevented|put|left|sent|led|caused|blocked|pushed"
    r"|took)\b|\b(?:meaning|so) (?:that|the|no|all|every|any|most)\b|\bturned out\b"
    r"|\bthe (?:issue|problem|fault|failure|bug|error) (?:was|is|lay|came)\b"
    r"|\bby (?:an? |the )?\w+ing\b|\b(?:by|with|following) (?:an?|the|our|its) \w+",
    re.IGNORECASE,
)
_FAULT = lazy(
    r"\b(?:bugs?|typos?|regression|race condition|dead-?lock\w*|leak\w*|misconfigur\w*"
    r"|mis-?match\w*|misinterpret\w*|mis-?typed|expir\w+|exhaust\w+|overload\w*|ran (?:out|into)"
    r"|run(?:ning)? out|(?:full|disk|volume) (?:was |is |got )?(?:full|disk)"
    r"|out of (?:memory|disk|space)|exploit\w*|vulnerab\w+|faulty|incorrect\w*|wrong(?:ly)?"
    r"|invalid|missing|corrupt\w*|incompatib\w+|accident\w*|mistake\w*|inadvertent\w*"
    r"|unintend\w+|introduced|surge|flood\w*|ddos|attack\w*|compromis\w+|hack\w*"
    r"|power (?:cut|outage|failure)|(?:hardware|disk|link|switch|host) failure|insufficient\w*"
    r"|lack of|without|too (?:small|low|large|many|few|short|high|much)|defect\w*|flaws?|flawed"
    r"|oversight|conflict\w*|rate[- ]limit\w*|grew|exceed\w*|filled up|deleted|overwr\w+"
    r"|unexpected(?:ly)?|invert\w*|never|no (?:second|alert|backup|fallback|longer)|outdated|stale"
    r"|unset)\b",
    re.IGNORECASE,
)
_LED_UP = lazy(
    r"\b(?:after|following|when|while|during|since|as) (?:\S+ ){0,8}?\S*(?:deploy|releas|upgrad"
    r"|updat|migrat|chang|fail|crash|reach|fill|restart|config|roll|merg|push|maint|hit|switch|mov"
    r"|install|patch|scal|backup|job|script|load|traffic|test|reboot|cut|delet|remov|enabl|disabl"
    r"|add|drop)",
    re.IGNORECASE,
)


def states_cause(text: str) -> bool:
    """Tell whether some words of a text may lead to the cause of what it tells.

    It is generous: a text without any of them names none.
    """
    return any(pattern.search(text) for pattern in (_SAYS_WHY, _FAULT, _LED_UP))
