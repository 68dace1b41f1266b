"""The names of months and of the days of the week."""

from __future__ import annotations

# Month names and their usual short forms: English, Norwegian, Danish, German, Dutch, French,
# Spanish, Portuguese, Italian, Indonesian. Words that mean something else in English prose
# ("mars", "set", "dez") stand here all the same: a day of the month has to be beside them.
_SPELLINGS = (
    "jan january januar janvier enero janeiro gennaio januari janv ene",
    "feb february februar février fevrier febrero fevereiro febbraio februari fév fev febr",
    "mar march mars märz maerz marzo março marco maret maart mär mrz",
    "apr april avril abril aprile avr abr",
    "may mai mayo maio maggio mei maj",
    "jun june juni juin junio junho giugno",
    "jul july juli juillet julio julho luglio juil",
    "aug august août aout agosto agustus ago ags augustus",
    "sep sept september septembre septiembre setembro settembre",
    "oct october oktober octobre octubre outubro ottobre okt out",
    "nov november novembre noviembre novembro nopember",
    "dec december desember dezember décembre decembre diciembre dezembro dicembre des dez déc dic",
)
MONTHS = {name: i for i, names in enumerate(_SPELLINGS, 1) for name in names.split()}
"""The number of each month by its names in lower case."""

# What in lower case is a word of its own: "5 out of 7", "the march 5", "2 des 5 serveurs".
OTHER_WORDS = frozenset("may mar mars march out des ago set ene".split())
"""Names of months in lower case that are as well words of a sentence."""

WEEKDAYS = frozenset(
    """
    mon monday tue tues tuesday wed weds wednesday thu thur thurs thursday fri friday
    sat saturday sun sunday
    mandag tirsdag onsdag torsdag fredag lørdag søndag
    montag dienstag mittwoch donnerstag freitag samstag sonntag
    lundi mardi mercredi jeudi vendredi samedi dimanche
    lunes martes miércoles jueves viernes sábado domingo
    segunda-feira terça-feira quarta-feira quinta-feira sexta-feira
    senin selasa rabu kamis jumat sabtu minggu
    """.split()
)
"""Days of the week, in lower case, in the same languages."""
