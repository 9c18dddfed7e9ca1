"""The files beside the text: bibliography, glossary, data, and the allowances authors give."""
