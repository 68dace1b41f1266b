"""Words by which a text leads from what happened to why it did."""

from __future__ import annotations

import re

_SAYS_WHY = re.compile(
    r"\bcaus\w+|\bbecause\b|\broot[- ]cause|\btrigger\w*|\bresult(?:s|ed|ing)? (?:of|from|in)\b"
    r"|\b(?:stem|originat|aris|deriv|came|traced?|attribut\w*|due|owing|thanks|relat)(?:s|med|ed|es"
    r"|ing|e)? (?:\w+ )?(?:from|to|by)\b|\ble(?:a)?d(?:s|ing)? to\b|\bgave rise to\b|\bdue\b"
    r"|\bas a (?:result|consequence|side[- ]effect)\b|\breasons?\b|\bculprit\b|\bwhy\b|\bvia\b"
    r"|\b(?:thus|hence|therefore|consequently|preventing|causing|enabling|overwhelm\w*|forc(?:ed|ing))\b"
    r"|\bwhich (?:\w+ ){0,2}(?:made|meant|broke|prevented|put|left|sent|led|caused|blocked|pushed|took)\b"
    r"|\b(?:meaning|so) (?:that|the|no|all|every|any|most)\b|\bturned out\b"
    r"|\bthe (?:issue|problem|fault|failure|bug|error) (?:was|is|lay|came)\b|\bby (?:an? |the )?\w+ing\b"
    r"|\b(?:by|with) (?:an?|the|our|its) \w+",
    re.IGNORECASE,
)
_FAULT = re.compile(
    r"\b(?:bugs?|typos?|regression|race condition|dead-?lock\w*|leak\w*|misconfigur\w*|mis-?match\w*"
    r"|misinterpret\w*|mis-?typed|expir\w+|exhaust\w+|overload\w*|ran (?:out|into)|run(?:ning)? out"
    r"|(?:full|disk|volume) (?:was |is |got )?(?:full|disk)|out of (?:memory|disk|space)|exploit\w*"
    r"|vulnerab\w+|faulty|incorrect\w*|wrong(?:ly)?|invalid|missing|corrupt\w*|incompatib\w+"
    r"|accident\w*|mistake\w*|inadvertent\w*|unintend\w+|introduced|surge|flood\w*|ddos|attack\w*"
    r"|compromis\w+|hack\w*|power (?:cut|outage|failure)|(?:hardware|disk|link|switch|host) failure"
    r"|insufficient\w*|lack of|without|too (?:small|low|large|many|few|short|high|much)|defect\w*"
    r"|flaws?|flawed|oversight|conflict\w*|rate[- ]limit\w*|grew|exceed\w*|filled up|deleted|overwr\w+"
    r"|unexpected(?:ly)?|never|no (?:second|alert|backup|fallback|longer)|outdated|stale|unset)\b",
    re.IGNORECASE,
)
_LED_UP = re.compile(
    r"\b(?:after|following|when|while|during|since|as) (?:\S+ ){0,8}?\S*(?:deploy|releas|upgrad|updat"
    r"|migrat|chang|fail|crash|reach|fill|restart|config|roll|merg|push|maint|hit|switch|mov|install"
    r"|patch|scal|backup|job|script|load|traffic|test|reboot|cut|delet|remov|enabl|disabl|add|drop)",
    re.IGNORECASE,
)


def states_cause(text: str) -> bool:
    """Tell whether some words of a text may lead to the cause of what it tells.

    It is generous: a text without any of them names none.
    """
    return any(pattern.search(text) for pattern in (_SAYS_WHY, _FAULT, _LED_UP))
