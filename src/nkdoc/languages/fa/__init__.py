"""Persian: the words for numbers; CLDR answers for all else."""
