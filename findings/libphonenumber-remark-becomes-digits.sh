#!/usr/bin/env bash
# libphonenumber 9.0.20: a remark behind a phone number becomes digits of it.
#
# Guess:  "030 12345 privat" is refused, or read as the number in front of the remark.
# Seen:   letters are read as on the keypad of a vanity number. The result is another number, and for short numbers
#         isValidNumber() says that it exists: "030 12345 privat" is +49 30 12345774828, valid. With more digits in front
#         the result is too long to be possible, though the number stands there. A remark with an umlaut, which no keypad
#         has, is NOT_A_NUMBER.
# Harm:   address books of small businesses are full of remarks ("privat", "App. 12", "Büro"). Numbers normalised this
#         way are wrong and pass every check.
# Way:    findNumbers() finds the number in the text and leaves the remark alone.
#
# Needs: a JDK from 17 on, Maven. Exits with 1 if what is seen changes.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

mvn -q -B dependency:copy -Dartifact=com.googlecode.libphonenumber:libphonenumber:9.0.20 -DoutputDirectory=lib >&2

cat >Remark.java <<'JAVA'
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

class Remark {
    public static void main(String[] arguments) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        for (String text : new String[] {
            "030 12345", "030 12345 privat", "030 12345 App. 12", "0171 1234567 Fr. Meyer", "030 12345 (privat)", "030 12345 (Büro)"
        }) {
            String parsed;
            try {
                var number = phones.parse(text, "DE");
                parsed = phones.format(number, PhoneNumberFormat.E164) + " valid=" + phones.isValidNumber(number);
            } catch (NumberParseException e) {
                parsed = e.getErrorType().name();
            }
            StringBuilder found = new StringBuilder();
            phones.findNumbers(text, "DE").forEach(match ->
                    found.append(' ').append(phones.format(match.number(), PhoneNumberFormat.E164)));
            System.out.println(text + " | parse: " + parsed + " | findNumbers:" + found);
        }
    }
}
JAVA
java -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'lib/*' Remark.java | tee seen

cat >expected <<'TEXT'
030 12345 | parse: +493012345 valid=true | findNumbers: +493012345
030 12345 privat | parse: +493012345774828 valid=true | findNumbers: +493012345
030 12345 App. 12 | parse: +49301234527712 valid=true | findNumbers: +493012345
0171 1234567 Fr. Meyer | parse: +4917112345673763937 valid=false | findNumbers: +491711234567
030 12345 (privat) | parse: +493012345774828 valid=true | findNumbers: +493012345
030 12345 (Büro) | parse: NOT_A_NUMBER | findNumbers: +493012345
TEXT
diff expected seen && echo "as described"
