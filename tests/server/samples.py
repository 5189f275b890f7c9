"""Small made-up files in the shapes that other programs export."""

# ruff: noqa: E501 - exported headings are long

PLAIN = """\
id,firstname,lastname,company,address,city,country,postalcode,phone,fax,email
1,Luísa,Gonçalves,Casa Azul,"Rua Nova, 7",São Paulo,Brazil,12227-000,+55 (12) 3923-5555,,Luisa@Example.com
2,Leonie,Köhler,,Lange Straße 34,Stuttgart,Germany,70174,0711 2842222,,leonie@example.de
3,,,Nordlys AS,Kai 3,Oslo,Norway,0150,+47 22 44 22 22,,
4,,,,,,France,,,,
"""
CONTACTS = """\
CustomerID,CompanyName,ContactName,ContactTitle,Address,City,Region,PostalCode,Country,Phone
ALPHA,Alpha Handel,Maria van der Aa,Owner,Kade 1,Delft,,2611,Netherlands,015-2123456
OMEGA,Omega,Ana Trujillo,Owner,Calle 2,México D.F.,,05021,Mexico,(5) 555-4729
"""
SHOPIFY = """\
Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,Default Address Address2,Default Address City,Default Address Province Code,Default Address Country Code,Default Address Zip,Default Address Phone,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,Tags
'7182736481,Inès,Moreau,ines@example.fr,yes,,12 rue des Lilas,,Lyon,,FR,69001,,'+33612345678,no,1200.00,2,Prefers mornings,no,vip
"""
ODOO = """\
External ID,Name,Is a Company,Phone,Mobile,Email,Street,City,Zip,Country,Language
__export__.res_partner_12,Jürg Ammann,False,+41 44 668 18 00,,juerg@example.ch,Seeweg 4,Zürich,8002,Switzerland,German
"""
FRENCH = """\
Numéro client;Prénom;Nom;Téléphone;Courriel;Pays;Date de naissance
F-1;Élodie;Lefèvre;06 12 34 56 79;elodie@example.fr;France;14/07/1985
"""
GERMAN = """\
Kundennummer;Vorname;Name;Telefon;E-Mail;Land
D-1;Jörg;Müller;030 901820;joerg@example.de;Deutschland
"""
CHINESE = """\
客户编号,姓名,手机,电子邮箱,生日,备注
C-1,欧阳明月,13812345678,ming@example.cn,1990年3月4日,喜欢月相
C-2,李 雷,010-62552000,,,
"""
INVOICES = """\
id,customer,invoicedate,total,billingcountry
100,1,2024-01-01T00:00:00Z,1980.50,Brazil
101,2,2024-02-03T00:00:00Z,"3,960.00",Germany
102,99,2024-02-03T00:00:00Z,5,Germany
103,2,soon,5,Germany
104,2,2024-02-05,lots,Germany
"""
LINES = """\
"Row ID","Order ID","Order Date","Customer ID","Customer Name","Country","Product ID","Product Name","Sales","Quantity"
1,"CA-1",2023-11-08,"CG-1","Claire Gute","United States","FUR-1","Strap, brown",261.96,2
2,"CA-1",2023-11-08,"CG-1","Claire Gute","United States","FUR-2","Buckle",731.94,3
3,"CA-2",2023-11-09,"DV-2","Darrin Huff","United States","FUR-1","Strap, brown",14.62,1
"""
SHOPIFY_ORDERS = """\
Name,Email,Paid at,Currency,Total,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Billing Country
#1001,ines@example.fr,2024-05-01 10:00:00 +0200,EUR,260.00,2,Strap,80.00,S-1,Inès Moreau,FR
#1001,ines@example.fr,2024-05-01 10:00:00 +0200,EUR,,1,Winder,100.00,W-1,,
"""
PRINTED = """\
 00004 0001 19970101  2   29.33
 00004 0001 19970118  2   29.73
 00021 0002 19970101  3   63.34
"""
VCARD_21 = (
    b"BEGIN:VCARD\r\nVERSION:2.1\r\n"
    b"N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E6=9D=8E;=E5=A4=A2=\r\n=E9=9B=B7;;;\r\n"
    b"FN;CHARSET=GBK:\xc0\xee\x89\xf4\xc0\xd7\r\nTEL;CELL;VOICE:138 1234 5678\r\n"
    b"NOTE;ENCODING=QUOTED-PRINTABLE:two=0D=0Alines\r\n"
    b"PHOTO;ENCODING=BASE64;TYPE=JPEG:\r\n /9j/4AAQSkZJRgABAQ==\r\n\r\nEND:VCARD\r\n"
)
VCARD_30 = (
    "BEGIN:vCard\nVERSION:3.0\nUID:u-1\nN:Dawson;Frank;J.;Dr.;\nFN:Dr. Frank J. Dawson\n"
    "ORG:Acme\\, Ltd.;Sales\nitem1.TEL;type=pref,CELL:+1-919-676-9515\nTEL;TYPE=FAX:12\n"
    "ADR;TYPE=WORK:;;6544 Long Drive\n ;Raleigh;NC;27613;U.S.A.\nEMAIL;TYPE=PREF:Frank@Example.COM\n"
    "BDAY:--0203\nNOTE:one\\ntwo\nEND:vCard\n"
)
VCARD_40 = (
    "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Simone Perret\r\nN:Perret;Simone;;;ing.\r\n"
    'TEL;VALUE=uri;TYPE="work,cell":tel:+1-418-262-6501\r\nANNIVERSARY:20090808T1430-0500\r\n'
    "LANG;PREF=1:fr\r\nADR:;;;;;;Canada\r\nEND:VCARD\r\n"
)
VCARD_CUT = "BEGIN:VCARD\nVERSION:3.0\nFN:Cut Off\nTEL:+41446681"
