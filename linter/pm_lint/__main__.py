"""`python -m pm_lint`: the command, which takes no module from the working directory."""

from __future__ import annotations

import os
import sys

_HERE = os.getcwd()  # noqa: PTH109 (speed)

# Python looks there first, where a repository may have laid a `spacy.py`. Where pm-lint itself is
# found there nothing would be won, and its further processes would not find it.
_OURS = __file__.startswith(os.path.join(_HERE, "pm_lint"))  # noqa: PTH118 (speed)
if not (sys.flags.safe_path or _OURS) and sys.path[:1] in ([""], [_HERE]):
    del sys.path[0]

from pm_lint.cli import main  # noqa: E402

sys.exit(main())
