"""Persons whom policy writing names without introducing them: heads of state, ministers, thinkers.

Each line: the id, then the names by which papers call the person. A name of one word stands here
only if it means nobody else.
"""

from __future__ import annotations

from risalah.lexicon.rows import read_rows

PERSONS = read_rows(
    """
    soekarno: Soekarno, Sukarno, Bung Karno
    mohammad-hatta: Mohammad Hatta, Bung Hatta
    sutan-sjahrir: Sutan Sjahrir
    soeharto: Soeharto, Suharto
    bj-habibie: BJ Habibie, B.J. Habibie, B. J. Habibie, Habibie
    abdurrahman-wahid: Abdurrahman Wahid, Gus Dur
    megawati-soekarnoputri: Megawati Soekarnoputri, Megawati Sukarnoputri, Megawati
    susilo-bambang-yudhoyono: Susilo Bambang Yudhoyono, SBY
    jusuf-kalla: Jusuf Kalla
    joko-widodo: Joko Widodo, Jokowi
    prabowo-subianto: Prabowo Subianto, Prabowo
    retno-marsudi: Retno Marsudi, Retno L.P. Marsudi, Retno L. P. Marsudi
    marty-natalegawa: Marty Natalegawa
    sri-mulyani: Sri Mulyani, Sri Mulyani Indrawati
    luhut-binsar-pandjaitan: Luhut Binsar Pandjaitan, Luhut Pandjaitan
    erick-thohir: Erick Thohir
    mao-zedong: Mao Zedong, Mao Tse-tung
    zhou-enlai: Zhou Enlai, Chou En-lai
    deng-xiaoping: Deng Xiaoping
    jiang-zemin: Jiang Zemin
    hu-jintao: Hu Jintao
    xi-jinping: Xi Jinping
    wen-jiabao: Wen Jiabao
    li-keqiang: Li Keqiang
    li-qiang: Li Qiang
    wang-yi: Wang Yi
    tsai-ing-wen: Tsai Ing-wen
    shinzo-abe: Shinzo Abe
    fumio-kishida: Fumio Kishida
    yoshihide-suga: Yoshihide Suga
    junichiro-koizumi: Junichiro Koizumi
    moon-jae-in: Moon Jae-in
    kim-jong-un: Kim Jong-un, Kim Jong Un
    kim-jong-il: Kim Jong-il, Kim Jong Il
    narendra-modi: Narendra Modi
    jawaharlal-nehru: Jawaharlal Nehru
    mahathir-mohamad: Mahathir Mohamad, Mahathir
    anwar-ibrahim: Anwar Ibrahim
    najib-razak: Najib Razak
    lee-kuan-yew: Lee Kuan Yew
    lee-hsien-loong: Lee Hsien Loong
    rodrigo-duterte: Rodrigo Duterte, Duterte
    benigno-aquino-iii: Benigno Aquino III, Benigno Aquino
    ferdinand-marcos: Ferdinand Marcos
    hun-sen: Hun Sen
    aung-san-suu-kyi: Aung San Suu Kyi
    min-aung-hlaing: Min Aung Hlaing
    prayut-chan-o-cha: Prayut Chan-o-cha
    xanana-gusmao: Xanana Gusmão, Xanana Gusmao
    harry-s-truman: Harry S. Truman, Harry Truman
    john-f-kennedy: John F. Kennedy
    richard-nixon: Richard Nixon
    henry-kissinger: Henry Kissinger, Kissinger
    ronald-reagan: Ronald Reagan
    bill-clinton: Bill Clinton
    hillary-clinton: Hillary Clinton
    george-w-bush: George W. Bush
    barack-obama: Barack Obama, Obama
    donald-trump: Donald Trump, Trump
    joe-biden: Joe Biden, Biden
    antony-blinken: Antony Blinken
    mike-pompeo: Mike Pompeo
    vladimir-putin: Vladimir Putin, Putin
    mikhail-gorbachev: Mikhail Gorbachev, Gorbachev
    volodymyr-zelenskyy: Volodymyr Zelenskyy, Volodymyr Zelensky, Zelenskyy, Zelensky
    boris-johnson: Boris Johnson
    winston-churchill: Winston Churchill
    margaret-thatcher: Margaret Thatcher
    angela-merkel: Angela Merkel
    emmanuel-macron: Emmanuel Macron
    recep-tayyip-erdogan: Recep Tayyip Erdogan, Recep Tayyip Erdoğan, Erdogan, Erdoğan
    saddam-hussein: Saddam Hussein
    muammar-gaddafi: Muammar Gaddafi, Muammar Khadafi
    bashar-al-assad: Bashar al-Assad
    mohammed-bin-salman: Mohammed bin Salman, Muhammad bin Salman
    yasser-arafat: Yasser Arafat
    nelson-mandela: Nelson Mandela
    scott-morrison: Scott Morrison
    kevin-rudd: Kevin Rudd
    anthony-albanese: Anthony Albanese
    tedros-adhanom-ghebreyesus: Tedros Adhanom Ghebreyesus, Tedros Adhanom
    antonio-guterres: António Guterres, Antonio Guterres
    ban-ki-moon: Ban Ki-moon
    kofi-annan: Kofi Annan
    """
)
