"""Code in two languages: read line by line, and told whether two lines say the same.

lines.py      code → its lines: what is typed, texts for people, comments      (parse/syntax.py)
agreement.py  two lines, or two pieces of inline code → whether they agree, and if not, why
words.py      what people read: words, options, numbers, letters of another script stuck to code
holes.py      what stands for something to be filled in: `<file>`, `{name}`, `path/to/your/project`
keys.py       names of keys, `Ctrl+C` and `Strg+C`, made one
"""
