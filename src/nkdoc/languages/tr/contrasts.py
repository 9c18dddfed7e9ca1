"""Turkish: words of opposite meanings, for the lexicon."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from nkdoc.languages.lexicon import Contrast

CONTRASTS: Mapping[str, Contrast] = MappingProxyType(
    {
        "rise": Contrast(
            r"art(?:t[ıi]\w*|ar|arak|ıyor\w*|ış\w*|mış\w*|ır\w+)|yüksel\w+|çoğal\w+|büyü(?:d\w+|yor\w*|yen|me\w*)",
            r"azal\w+|düş(?:t\w+|üyor\w*|er|erek|müş\w*|üş\w*|ür\w+)|geril\w+|küçül\w+",
            r"fazla\w*|daha|yüksek\w*|büyük\w*|güçlen\w+|genişle\w+|çok|art\w+|zam\w*",
            r"az|düşük\w*|alçak\w*|küçük\w*|kısal\w+|zayıf\w*|kötüleş\w+|indir\w+|eksil\w+|kes\w+|düş\w+",
        ),
        "order": Contrast(
            r"önce|evvel|öncesinde",
            r"sonra|ardından|sonrasında",
            r"önce\w+|eski\w*|geçen|geçmiş\w*|kadar|dek|daha|ilk|şimdiye|erken",
            r"sonra\w+|takip|izle\w+|artık|itibaren|beri|\w+[ıiuü]nca|\w+[dt][ıiuü]ğ[ıiuü]nde|şimdi|gelecek|son\w*|üzerine",
        ),
        "opening": Contrast(
            r"açıl\w+|açt[ıi]\w*|açıyor\w*",
            r"kapan\w+|kapat\w+",
            r"aç\w*|başla\w+|serbest\w*",
            r"kapal\w+|engel\w*|kapa\w*|bit\w+",
        ),
        "start": Contrast(
            r"başla(?:d\w+|yan|yıp|yacak\w*|r|mış\w*|t\w+|yor\w*)|başlıyor\w*",
            r"bit(?:t\w+|iyor\w*|er|miş\w*|ir\w+)|tamamla\w+|sona",
            r"baş\w*|ilk|açıl\w+|giriş\w+|yeniden|kurul\w+",
            r"son\w*|kapan\w+|dur\w+|bit\w+|tamam\w*|kes\w+",
        ),
        "consent": Contrast(
            r"onayla\w+|destekle\w+|benimse\w+",
            r"reddet\w+|reddedil\w+|kına\w+",
            r"kabul|destek\w*|onay\w*|katıl\w+|uygun\w*|imzala\w+|anlaş\w+|doğrula\w+",
            r"karşı\w*|eleştir\w+|itiraz\w*|protesto\w*|yalanla\w+|ret|geri",
        ),
        "permission": Contrast(
            r"izin",
            r"yasakla\w+",
            r"serbest\w*|hak\w*|yasal\w*|ruhsat\w*|lisans\w*|olanak\w*|\w+[ae]bil\w+|yetki\w*",
            r"yasak\w*|yasa\s?dışı|engelle\w+|kısıtla\w+",
        ),
        "duty": Contrast(
            r"zorunda\w*|gerek\w+|\w+m[ae]l[ıi](?:d[ıi]r|l[ae]r|y[ıi]z)?|zorunlu\w*",
            r"\w+[ae]bilir(?:l[ae]r|s[ıi]n\w*|[ıi]m|[ıi]z)?",
            r"lazım|şart\w*|mecbur\w*|yükümlü\w*|zorun\w*|ihtiyaç\w*|gere\w+",
            r"\w+[ae]bil\w+|mümkün\w*|olası\w*|izin\w*|hak\w*|isteğe|olanak\w*",
        ),
        "north": Contrast(r"kuzey\w*", r"güney\w*"),
        "east": Contrast(r"doğu(?!m|r|ş)\w*", r"bat[ıi](?!r)\w*"),
        "place": Contrast(
            r"birinci\w*",
            r"sonuncu\w*",
            r"ilk\w*|baş\w*|önce\w*|bir\w*|erken",
            r"son\w*|geçen|bit\w+",
        ),
        "trade": Contrast(
            r"satın|ithal\w*",
            r"sat(?:t[ıi]\w*|ıl\w+|ıyor\w*|an|mış\w*)|ihraç|ihrac\w+",
            r"al\w+|edin\w+|tedarik\w*|ithal\w*",
            r"satış\w*|sat\w*|sun\w+|teslim\w*|sağla\w+|ihra\w+",
        ),
    }
)
