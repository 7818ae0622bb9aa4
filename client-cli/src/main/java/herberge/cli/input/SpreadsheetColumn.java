package herberge.cli.input;

import java.util.Optional;
import java.util.stream.Stream;

/** A column of a sheet of accounts, by the headings that mean it, in English or German. */
enum SpreadsheetColumn {
    USERNAME("user name", "username|user|login|benutzername|benutzer|anmeldename|nutzername"),
    FULL_NAME("full name", "fullname|name|vollername|vollstandigername"),
    EMAIL("e-mail", "email|mail|emailaddress|emailadresse"),
    ROLE("role", "role|rolle"),
    PASSWORD("password", "password|passwort|kennwort|firstpassword|erstespasswort");

    private final String words;
    private final String headings;

    SpreadsheetColumn(String words, String headings) {
        this.words = words;
        this.headings = headings;
    }

    /** Letters alone count: "E-Mail" and "email" are the same. */
    static Optional<SpreadsheetColumn> of(String heading) {
        String letters = NameMatching.fold(heading).replaceAll("[^\\p{L}]", "");
        return Stream.of(values())
                .filter(field -> letters.matches(field.headings))
                .findFirst();
    }

    boolean optional() {
        return this == PASSWORD;
    }

    @Override
    public String toString() {
        return words;
    }
}
