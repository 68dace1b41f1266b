def is_candidate(text, names): return True
