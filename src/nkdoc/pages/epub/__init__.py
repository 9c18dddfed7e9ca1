"""Views → an EPUB 3: the page of a book as the theme writes it, cut into files of XHTML and packed.

    xhtml      the theme's HTML → elements whose names XML has; notes out of the text to their file's end
    cover      the title on a cover, as SVG
    metadata   what the book says of itself, accessibility included
    package    files → the archive: OPF, container, ZIP

The templates are those of `templates/epub/`: a page whose body has one element for each file of the book. Rules are
those of EPUB 3.3 and EPUB Accessibility 1.1 (W3C Recommendations, 2023 and 2025).
"""
