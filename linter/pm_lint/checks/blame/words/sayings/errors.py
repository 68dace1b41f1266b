"""Sayings for an error of a person who is not named."""

from __future__ import annotations

PLAIN = r"""
layer[- ]?(?:8|eight) (?:problem|issue|error|fault)
pebkac|pebcak|picnic (?:error|problem)|id[- ]?10[- ]?t
between (?:the )?(?:keyboard|desk|screen) and (?:the )?chair
(?:on|at|from|to) the human side
(?:the|a) human element (?:was|is|failed|caused)
(?:sat|sits|sitting|was|is|found) (?:right )?(?:in front of|behind|before) the (?:keyboard
+|screen|monitor|console)
wrong \w+ action \(human\)
brain fade|senior moment|muscle[- ]memory (?:mistake|error|slip)
(?:wetware|meatware) (?:error|problem|issue|failure|bug)
"""
"""Said of nobody in particular: "between keyboard and chair"."""
