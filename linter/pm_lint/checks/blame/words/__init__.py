"""The words that the blame check knows, as plain data: extend a list, and the grammar follows."""
