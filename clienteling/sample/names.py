"""Invented names in the languages a boutique meets, with how they are spoken."""

SURNAMES_ZH = """王 wang|李 li|张 zhang|刘 liu|陈 chen|杨 yang|黄 huang|赵 zhao|吴 wu
周 zhou|徐 xu|孙 sun|马 ma|朱 zhu|胡 hu|郭 guo|何 he|林 lin|高 gao|罗 luo|郑 zheng
梁 liang|谢 xie|宋 song|唐 tang|许 xu|韩 han|冯 feng|邓 deng|曹 cao|彭 peng|曾 zeng/ceng
肖 xiao|田 tian|董 dong|袁 yuan|潘 pan|于 yu|蒋 jiang|蔡 cai|余 yu|杜 du|叶 ye|程 cheng
苏 su|魏 wei|吕 lv|丁 ding|任 ren|沈 shen|姚 yao|卢 lu|姜 jiang|崔 cui|钟 zhong|谭 tan
陆 lu|汪 wang|范 fan|金 jin|石 shi|廖 liao|贾 jia|夏 xia|韦 wei|单 shan/dan|解 xie/jie
仇 qiu/chou|查 zha/cha|欧阳 ou yang|上官 shang guan|司徒 si tu|诸葛 zhu ge"""
GIVEN_ZH = """宇轩 yu xuan|嘉琳 jia lin|思明 si ming|文杰 wen jie|静 jing|敏 min|燕 yan
娜 na|婷 ting|浩 hao|子涵 zi han|雨桐 yu tong|梓萱 zi xuan|欣怡 xin yi|俊杰 jun jie
志强 zhi qiang|建国 jian guo|丽华 li hua|晓东 xiao dong|晨曦 chen xi|佳怡 jia yi
明哲 ming zhe|若溪 ruo xi|天佑 tian you|诗涵 shi han|睿 rui|博文 bo wen|雅婷 ya ting
海燕 hai yan|国栋 guo dong|慧敏 hui min|一诺 yi nuo|可欣 ke xin|子墨 zi mo|安然 an ran
书瑶 shu yao|立群 li qun|振宇 zhen yu|秀英 xiu ying|芳 fang|磊 lei|洋 yang|勇 yong
艳 yan|杰 jie|涛 tao|明 ming|超 chao|霞 xia|平 ping|刚 gang|桂英 gui ying|雪 xue|梅 mei
鹏 peng|心怡 xin yi|沐辰 mu chen|景行 jing xing|知夏 zhi xia|望舒 wang shu
清扬 qing yang|乐山 le shan"""
FAMILY_FR = """Delaunay Besson Duval Laurent Roux Marchand Lefort Charpentier Gaillard
Perrin Fontaine Chevallier Barbier Renaud Mercier Boyer Vasseur Aubert Carpentier Brunet
Lemoine Giraud Colin"""
GIVEN_FR = """Hélène Marc Sophie Antoine Camille Élodie Julien Margaux Théo Léa
François Inès Benoît Chloé Maël Aurélie Gaspard Noémie Étienne Solène Clément Agathe
Rémi Océane Baptiste Anaïs"""
FAMILY_EN = """Baumann Keller Weiss Whitfield Ashdown Hartley Prescott Langford Mercer
Holloway Beckett Winslow Thorne Calloway Fairbanks O'Rourke Kessler Lindqvist Marlowe
Penhale Sørensen Tennant"""
GIVEN_EN = """Daniel Laura Tom Grace Oliver Amelia Henry Isla Jack Freya Samuel Ruby
Nathan Alice George Hannah Edward Clara Felix Naomi Arthur Violet Hugo Beatrice Simon
Audrey Miles Judith"""
NAMES_JA = """佐藤 Sato|鈴木 Suzuki|高橋 Takahashi|田中 Tanaka|伊藤 Ito|渡辺 Watanabe
山本 Yamamoto|中村 Nakamura|小林 Kobayashi|加藤 Kato|吉田 Yoshida|山田 Yamada
森田 Morita|桜井 Sakurai"""
GIVEN_JA = """愛子 Aiko|健太 Kenta|美咲 Misaki|翔太 Shota|陽菜 Hina|大輔 Daisuke
由美 Yumi|直樹 Naoki|さくら Sakura|拓也 Takuya|恵 Megumi|亮 Ryo|真理子 Mariko|悠斗 Yuto
千尋 Chihiro|隆 Takashi"""
FAMILY_AR = """الحداد Haddad|المنصوري Al Mansouri|الفارسي Al Farsi|ناصر Nasser
القاسم Al Qasim|الشامسي Al Shamsi|خليل Khalil|السعيد Al Saeed|بركات Barakat
الزهراني Al Zahrani"""
GIVEN_AR = """عمر Omar|ليلى Layla|يوسف Yousef|مريم Mariam|خالد Khalid|نورة Noura
حسن Hassan|سارة Sara|فيصل Faisal|هند Hind|زياد Ziad|أمل Amal|طارق Tariq|دانة Dana"""


def pairs(table: str) -> list[tuple[str, str]]:
    """The (native, spoken) pairs of one of the tables above."""
    entries = table.replace("\n", "|").split("|")
    return [(native, spoken) for native, _, spoken in (e.partition(" ") for e in entries)]
