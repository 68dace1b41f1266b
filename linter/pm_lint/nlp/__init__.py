"""The English pipeline: found, verified and loaded once, only when a sentence needs it."""

from pm_lint.nlp.pipeline import PipelineError, parse
from pm_lint.nlp.words import Sentence, Word

__all__ = ["PipelineError", "Sentence", "Word", "parse"]
