"""Sayings for an error plainly made by somebody who is left out."""

from __future__ import annotations

PLAIN = r"""
(?:was|were|been|being|is|are|get|got) (?:(?!intention|deliberat|purpose)\w+ly |first
+ |at first )?(?:left out|interchanged
+|transposed
+|mixed up|misread|mistyped|mislabelled|overlooked|disregarded|forgotten|omitted|lost from sight
+|lost sight of|mislaid)
(?<!the )(?<!a )wrong \w+ (?:loaded|pulled|selected|picked|inserted|mounted|pasted|entered|typed
+|chosen
+|pushed|deployed|restarted|plugged|attached|switched|pressed|opened|dialled|applied|shipped|sent
+|deleted)
(?:loaded|pulled|pasted|filed|typed|entered|run|booked|applied|plugged|mounted|copied|sent|deployed
+|switched|connected|wired|patched|assigned|attached|registered|labelled|rolled out|posted|written)
+ (?:[\w-]+ ){0,3}(?:in|into|on|onto|to|under|against|at|from) the wrong \w+
(?:zero|digit|comma|semicolon|colon|dot|slash|bracket|quote|space|character|letter|line|row|minus)s?
+ (?:too (?:many|few|low|high|far)|was (?:left out|dropped|lost|added|committed)|were (?:left out
+|dropped|swapped|interchanged|transposed)|crept in|slipped in|had been (?:left out|dropped|added
+|typed
+|swapped))
one (?:line|row|column|cell|place|digit|field|page) too (?:low|high|far|few|many)
(?:was|were|been|being) (?:opened|closed|pulled|run|deleted|removed|switched|set|entered|typed
+|applied|pushed|merged|stopped
+|restarted|unplugged|disabled|enabled|released) (?:[\w-]+ ){0,2}(?:in error|unintentionally
+|inadvertently|by mistake|by accident|accidentally)
(?:was|were|been|being) (?:incorrectly|wrongly|mistakenly|accidentally|inadvertently|unintentionally
+|erroneously) (?:programmed
+|configured|set|entered|typed|labelled|wired|connected|deleted|removed|applied|run|pushed|merged
+|assigned|copied|enabled|disabled|switched|released|booked|filed)
(?:was|were|had been|has been|have been) (?:not|never) (?:been )?(?:removed|read|re-enabled
+|reenabled
+|enabled|switched back|reset|renewed|revoked|labelled|tested|reviewed|checked|updated|closed
+|announced|rotated|reverted|taken out) (?:[\w-]+ ){0,4}(?:before|after|although|though|as planned
+|during|when|in review|at the|until)
had (?:not|never) been (?:removed|re-enabled|reenabled|switched back|labelled|reverted|taken out)
(?:which|this) was (?:not|never) done\b
and was (?:not|never) (?:made|done|carried out|held|sent)\b
(?:slipped|went|passed) (?:through|unnoticed|by) (?:at|in|during) (?:the )?(?:review|acceptance
+|testing|handover|inspection|approval|hand-over)
(?:was|were|would have been) (?:easily |perfectly |quite )?avoidable
it was (?:omitted|forgotten|neglected|overlooked) to
lost sight of
(?:is|was|were|are) (?:unplugged|deleted|restarted|pulled|selected|stopped|drained|removed|opened
+|switched off|powered off|disconnected|rebooted) instead of
(?:cables?|wires?|ports?|leads?|labels?|rows?|columns?|digits?|ids?|keys?|cards?|tapes?
+|tags?) (?:(?:were|was|had been|got) )?(?:swapped|confused|interchanged|transposed|mixed up
+|crossed)
(?:set|entered|typed|keyed|changed|released|switched
+|edited) (?:in )?by hand to [\w ]{1,30}instead of
first run against the wrong
(?:the )?step ["'\u201c]?[\w -]{2,40}["'\u201d]? was (?:skipped|left out|missed|forgotten)
mail (?:of|from) [\w ]{3,40} overlooked
old \w+ (?:run|used|loaded|deployed) (?:unintentionally|by mistake|in error)
"""
"""Nobody is named: "a digit was left out"."""
