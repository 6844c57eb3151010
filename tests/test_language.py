"""A text that is not English is told from one that is, however many foreign names that holds."""

from __future__ import annotations

import pytest
from conftest import SAMPLES

from briefing.article.language import find_language

FOREIGN = {
    "German": "Bei einem Anschlag auf einen Markt in der Hauptstadt sind am Freitag mindestens zwölf Menschen getötet worden. "
    "Die Polizei teilte mit, dass der Täter noch nicht gefasst sei. Der Bürgermeister rief die Bevölkerung zur Ruhe auf.",
    "French": "Au moins douze personnes ont été tuées vendredi dans un attentat contre un marché de la capitale, a annoncé la "
    "police. Le maire a appelé la population au calme et les écoles sont restées fermées pour la journée.",
    "Spanish": "Al menos doce personas murieron el viernes en un atentado contra un mercado de la capital, informó la policía. "
    "El alcalde pidió calma a la población y las escuelas permanecieron cerradas durante todo el día.",
    "Italian": "Almeno dodici persone sono morte venerdì in un attentato contro un mercato della capitale, ha detto la polizia. "
    "Il sindaco ha chiesto alla popolazione di restare calma e le scuole sono rimaste chiuse.",
    "Portuguese": "Pelo menos doze pessoas morreram na sexta-feira em um atentado contra um mercado da capital, informou a "
    "polícia. O prefeito pediu calma à população e as escolas não abriram durante o dia.",
    "Dutch": "Bij een aanslag op een markt in de hoofdstad zijn vrijdag zeker twaalf mensen om het leven gekomen, zei de "
    "politie. De burgemeester riep de inwoners op om rustig te blijven en de scholen waren dicht.",
    "Swedish": "Minst tolv personer dödades på fredagen i ett attentat mot en marknad i huvudstaden, sade polisen. "
    "Borgmästaren uppmanade invånarna att hålla sig lugna och skolorna var stängda under hela dagen.",
    "Polish": "Co najmniej dwanaście osób zginęło w piątek w zamachu na targ w stolicy, poinformowała policja. Burmistrz "
    "zaapelował do mieszkańców o spokój, a szkoły były zamknięte przez cały dzień i nie wiadomo, kto za tym stoi.",
    "Turkish": "Başkentte bir pazara düzenlenen saldırıda cuma günü en az on iki kişi öldü. Polis, saldırganın henüz "
    "yakalanmadığını ve bir grup için arama yapıldığını söyledi. Okullar gün boyu kapalı kaldı ve çok sayıda kişi yaralandı.",
    "Indonesian or Malay": "Sedikitnya dua belas orang tewas pada hari Jumat dalam serangan di sebuah pasar di ibu kota, kata "
    "polisi. Wali kota meminta warga untuk tetap tenang dan sekolah tidak dibuka karena alasan keamanan.",
    "Romanian": "Cel puțin douăsprezece persoane au murit vineri într-un atac asupra unei piețe din capitală, a spus poliția. "
    "Primarul a cerut populației să rămână calmă și școlile au fost închise pe tot parcursul zilei.",
    "Hungarian": "Legalább tizenkét ember meghalt pénteken a fővárosban, amikor egy piac ellen támadás történt, és a rendőrség "
    "szerint az elkövetőt még nem fogták el. A polgármester azt kérte, hogy az emberek ne menjenek ki az utcára.",
    "Finnish": "Ainakin kaksitoista ihmistä kuoli perjantaina iskussa pääkaupungin torille, ja poliisi sanoo, että tekijä ei "
    "ole vielä kiinni. Kaupunginjohtaja pyysi asukkaita pysymään rauhallisina, mutta koulut olivat kiinni koko päivän.",
    "Swahili": "Watu kumi na wawili waliuawa siku ya Ijumaa katika shambulio la soko la mji mkuu, polisi ilisema. Meya "
    "aliwaomba wakazi wa mji kuwa watulivu na shule zilifungwa kwa siku nzima baada ya tukio hilo.",
    "Vietnamese": "Ít nhất mười hai người đã chết vào thứ sáu trong một vụ tấn công tại chợ của thủ đô, cảnh sát cho biết. "
    "Thị trưởng kêu gọi người dân bình tĩnh và các trường học không mở cửa trong ngày.",
    "Russian": "Не менее двенадцати человек погибли в пятницу при нападении на рынок в столице, сообщила полиция. Мэр призвал "
    "жителей к спокойствию, и школы были закрыты в течение всего дня.",
    "Ukrainian": "Щонайменше дванадцять людей загинули в п’ятницю під час нападу на ринок у столиці, повідомила поліція. Мер "
    "закликав жителів до спокою, і школи були зачинені протягом усього дня, але його ще не знайшли.",
    "Arabic": "قتل اثنا عشر شخصا على الأقل يوم الجمعة في هجوم على سوق في العاصمة، وقالت الشرطة إن المهاجم لم يعتقل بعد. "
    "ودعا رئيس البلدية السكان إلى الهدوء من أجل سلامة الجميع بعد أن أغلقت المدارس.",
    "Persian": "دست‌کم دوازده نفر روز جمعه در حمله به بازاری در پایتخت کشته شدند. پلیس گفت که مهاجم هنوز دستگیر نشده است و "
    "شهردار از مردم خواست که آرامش خود را حفظ کنند.",
    "Greek": "Τουλάχιστον δώδεκα άνθρωποι σκοτώθηκαν την Παρασκευή σε επίθεση σε αγορά της πρωτεύουσας, είπε η αστυνομία.",
    "Hebrew": "לפחות שנים עשר בני אדם נהרגו ביום שישי בפיגוע בשוק בעיר הבירה, כך מסרה המשטרה.",
    "Chinese": "警方说，周五首都一处市场遭到袭击，至少十二人死亡，三十人受伤。市长呼吁居民保持冷静。",
    "Japanese": "金曜日に首都の市場が襲撃され、少なくとも十二人が死亡したと警察は発表した。市長は住民に冷静を呼びかけた。",
    "Korean": "경찰은 금요일 수도의 시장에서 일어난 공격으로 적어도 열두 명이 숨졌다고 밝혔다. 시장은 침착을 당부했다.",
    "Hindi": "पुलिस ने कहा कि शुक्रवार को राजधानी के एक बाज़ार पर हुए हमले में कम से कम बारह लोग मारे गए।",
}

ENGLISH = [
    "Carlos de la Cruz y de los Reyes, Juan de Dios and María del Carmen de la Torre were named by the Partido de la Costa.",
    "GUERRILLAS OF THE FRENTE POPULAR DE LA SIERRA BLEW UP TWO PYLONS NEAR SAN JUAN DE LAS LOMAS, RADIO SUR SAID.",
    "The Hizb al-Umma wal-Adl and the Harakat ash-Shabab fought near Tell Abu al-Duhur, Maarrat an-Naby and Kafr Zaita.",
    "Die-hard fans of SV Waldheim and FC Union an der Elbe met in the Stadion am Park; police held 12.",
    "12 dead, 30 hurt",
    "Blast in La Paz kills 12",
    "Mamadou Diallo, Fatou Sow, Ousmane Ba, Awa Ndiaye, Ibrahima Fall, Mariama Kane, Cheikh Gueye, Aminata Diop, Modou Seck",
    "Bundeskanzleramt, Bundesministerium der Verteidigung, Amt für Statistik and the Haus der Kunst were evacuated.",
    "“Il faut rester calme,” the mayor said in French. He asked all to stay at home until the police had searched the area.",
]


@pytest.mark.parametrize("name", FOREIGN)
def test_a_paragraph_of_another_language_is_told(name):
    assert find_language(FOREIGN[name]).name == name


@pytest.mark.parametrize("name", [name for name in FOREIGN if FOREIGN[name].upper() != FOREIGN[name]])
def test_capitals_do_not_hide_a_language(name):
    assert find_language(FOREIGN[name].upper()).code != "en"


@pytest.mark.parametrize("text", ENGLISH)
def test_english_full_of_foreign_names_is_english(text):
    assert find_language(text).code == "en"
    assert find_language(text.upper()).code == "en"


def test_every_sample_is_english_sentence_by_sentence():
    for sample in SAMPLES:
        text = sample.read_text(encoding="utf-8")
        assert find_language(text).code == "en"
        assert {find_language(line).code for line in text.upper().split(". ")} == {"en"}


def test_an_english_report_that_quotes_a_foreign_one_is_english():
    english = "The statement was read on the radio by one of the leaders of the group. It said that they would fight on. " * 2
    assert find_language(english + FOREIGN["Spanish"]).code == "en"
