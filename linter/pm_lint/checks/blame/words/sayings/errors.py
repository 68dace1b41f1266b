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
(?:closure code|close code|cause (?:group|code|class|type|category)|type of cause
+|(?<!the )category|root cause
+ (?:class|group|code|type|category)|classification|reason code|problem type|error class|cause)
+\W{1,4}[\w ]{0,20}(?:\(?human\)?|personnel|people, not|staff error|operator error|operating error
+|operational error by|manual error|mistyping|handling error|human error|human factor)(?! resources
+| readable)
(?:typing|handling|operating|operational|switching|wiring|keying|data[- ]entry|copying|transcription
+|procedural|configuration|manual|muscle[- ]memory|selection|planning|labelling|clerical|operation)
+ (?:error|mistake|slip|blunder|lapse)s? (?:by|of|at|in|on the part of|made by|made at
+|from) (?:the |a
+ |an |our |one of |ground |shop |field )*(?:\w+ )?(?:staff|personnel|operators?|keyboard|console
+|desk|control room|counter|crew|technicians?|hand|employee|shift|bench|panel|engineer|admin\w*
+|switchboard|clerk|colleague|carrier team)\b
(?:error|mistake|fault)s? in (?:its|the|their) (?:use|handling|operation) by
(?:incorrect|wrong|erroneous|improper|inappropriate|faulty|careless) (?:manual |human )?(?:input
+|entry
+|operation|use|handling|data entry|switching|manipulation) (?:of [\w -]{2,40} )?(?:by|at) (?:staff
+|personnel|hand|(?:the |a |an |our )(?:operator|user|technician|crew|clerk|shift|engineer
+|front desk
+|counter|console|desk|employee|keyboard))
incorrect manual (?:input|entry|operation)
fat[- ]fingering
(?:lapse|slip|loss|lack|moment) of (?:concentration|attention|vigilance|memory|inattention|care)
+(?: \w+){0,12} (?:led|caused|brought|cost|made|resulted|was enough|sufficed|is why)
(?:comes?|came|boils?|boiled|is|was|were) (?:all )?down to (?:a |an |simple |plain |pure |sheer )*
+(?:finger trouble|human|operator error|user error|pilot error|manual error|mis-?click|carelessness
+|inattention|negligence|forgetfulness|distraction|absent-mindedness|complacency|sloppiness)
(?:cause|reason|diagnosis|verdict|conclusion)s?(?: is| was)?(?: confirmed| given| recorded| logged
+| noted| established| registered| taken| found)?(?: as| to be| under)?\W{1,3}(?:a |an |plain
+ |simple
+ |pure |sheer )*(?:human (?:error|failing|failure|mistake|factor)|pilot error|operator error|user
+ error|handling (?:error|mistake)|operating (?:error|mistake)|manual error|typing error
+|keying error
+|mis-?click|lapse at|slip of|bungle|blunder|mix-up by|mishandling|distraction|inattention
+|error by|mistake
+ by|error of the)
(?<!is )(?<!are )(?:put|filed|booked|logged|recorded|closed|written|entered|registered|file|book
+|put it|classed
+|classified|marked) (?:this one |it |this )?(?:down |up |off )?(?:as|under|to) ["'“]?(?:a |an
+ )?(?:human|pilot|operator|user|handling|operating|manual|personnel)
+ ?(?:error|factors?|failing|mistake|failure)
between (?:the )?chair and (?:the )?(?:keyboard|screen|desk|monitor)
(?:brought about|caused|explained|produced|triggered) by (?:a |an |the )?(?:moment of |moment's
+ |momentary |simple |sheer |plain |pure )*(?:inattention|carelessness|distraction|absent-mindedness
+|forgetfulness|haste|negligence|mistyping|miscounting|mishandling|misreading)
(?:error|mistake|slip|blunder)s? made by hand
fingers? on the wrong (?:button|key|switch)
^layer 8\W*$
\[x\] human
an operating (?:mistake|error) (?:at|of|by|in)
(?:muscle[- ]memory|copy-paste|copy-and-paste|cut-and-paste) (?:mistake|error|slip|accident|blunder)
nothing but (?:absent-mindedness|carelessness|inattention|sloppiness|forgetfulness|a slip)
manual intervention (?:gone|that went|which went) wrong
"""
"""Said of nobody in particular: "between keyboard and chair"."""

BEHIND = r"""
(?:mis(?:counting|handling|reading|typing|labelling|keying|management|use|operation|count|selection
+|wiring|interpretation|judgement|judgment|communication|placement)|bungling|maloperation|erroneous
+ operation|wrong operation|incorrect use|faulty operation|clumsy handling|improper
+ handling)\b[\w' -]{0,50} by (?=(?:the|a|an|one|two|our|his|some|staff|personnel)\b)
(?:blunder|mix-up|mixup|distraction|fumble|bungle|gaffe|howler)\b[\w' -]{0,50} (?:by|of|between
+|on the
+ part of) (?=(?:the|a|an|one|two|our)\b)
"""
"""The person stands behind: "mishandling of the card by the guard"."""
