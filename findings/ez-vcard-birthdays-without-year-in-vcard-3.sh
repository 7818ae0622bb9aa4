#!/usr/bin/env bash
# ez-vcard 0.12.1: a birthday without a year is no birthday in a vCard 3.0, and an empty one when it is written as 3.0.
#
# Guess:  BDAY:--0412 gives a partial date, month and day, whatever version the card says it has.
# Seen:   only in a card of version 4.0. In one of 3.0, a version that does not know such dates but is exported with them all the
#         same, getBirthday() is null and the line is an extended property named BDAY; so is a year alone. Not refused either: a
#         partial date of a 4.0 card that is written as 3.0 becomes the line "BDAY:" with nothing in it.
# Harm:   guests' birthdays are dropped when an address book is moved in, and are lost in a card that is converted to 3.0 for an
#         address book that reads nothing newer. Birthdays with a year, as in most tests, pass both ways.
# Way:    where getBirthday() is null, parse getExtendedProperty("BDAY") with PartialDate.parse(). Before writing 3.0, make
#         an extended property of a birthday that has no full date.
#
# Needs: a JDK from 17 on, Maven. Exits with 1 if what is seen changes.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

for artifact in com.googlecode.ez-vcard:ez-vcard:0.12.1 com.github.mangstadt:vinnie:2.0.2; do
  mvn -q -B dependency:copy -Dartifact="$artifact" -DoutputDirectory=lib >&2
done

cat >Yearless.java <<'JAVA'
import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.property.Birthday;
import ezvcard.property.RawProperty;
import ezvcard.util.PartialDate;
import java.util.stream.Collectors;

class Yearless {
    public static void main(String[] arguments) {
        for (String version : new String[] {"4.0", "3.0"}) {
            for (String value : new String[] {"1980-04-12", "--0412", "1980"}) {
                VCard card = read(version, value);
                System.out.println(version + " BDAY:" + value + " | " + text(card.getBirthday())
                        + " | written as 3.0: " + write(card));
            }
        }
        VCard card = read("3.0", "--0412");
        RawProperty left = card.getExtendedProperty("BDAY");
        System.out.println("left over: " + left.getValue() + ", parsed " + PartialDate.parse(left.getValue()));
        VCard mended = read("4.0", "--0412");
        mended.addExtendedProperty("BDAY", mended.getBirthday().getPartialDate().toISO8601(false));
        mended.removeProperty(mended.getBirthday());
        System.out.println("written as 3.0 by way of an extended property: " + write(mended));
    }

    private static VCard read(String version, String birthday) {
        return Ezvcard.parse("BEGIN:VCARD\r\nVERSION:" + version + "\r\nN:Guest;A;;;\r\nFN:A Guest\r\nBDAY:" + birthday
                + "\r\nEND:VCARD\r\n").first();
    }

    private static String write(VCard card) {
        return Ezvcard.write(card).version(VCardVersion.V3_0).go().lines()
                .filter(line -> line.startsWith("BDAY")).collect(Collectors.joining());
    }

    private static String text(Birthday birthday) {
        if (birthday == null) {
            return "no birthday";
        }
        return birthday.getDate() != null ? "date " + birthday.getDate() : "partial " + birthday.getPartialDate();
    }
}
JAVA
java -cp 'lib/*' Yearless.java | tee seen

cat >expected <<'TEXT'
4.0 BDAY:1980-04-12 | date 1980-04-12 | written as 3.0: BDAY:1980-04-12
4.0 BDAY:--0412 | partial --04-12 | written as 3.0: BDAY:
4.0 BDAY:1980 | partial 1980 | written as 3.0: BDAY:
3.0 BDAY:1980-04-12 | date 1980-04-12 | written as 3.0: BDAY:1980-04-12
3.0 BDAY:--0412 | no birthday | written as 3.0: BDAY:--0412
3.0 BDAY:1980 | no birthday | written as 3.0: BDAY:1980
left over: --0412, parsed --04-12
written as 3.0 by way of an extended property: BDAY:--0412
TEXT
diff expected seen && echo "as described"
