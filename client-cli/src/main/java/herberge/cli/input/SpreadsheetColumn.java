package herberge.cli.input;

import java.util.Optional;
import java.util.stream.Stream;

/** A column of an account sheet with its headings in English and German. */
enum SpreadsheetColumn {
    USERNAME("user name", "username|user|login|benutzername|benutzer|anmeldename|nutzername"),
    FULL_NAME("full name", "fullname|name|vollername|vollstandigername"),
    EMAIL("e-mail", "email|mail|emailaddress|emailadresse"),
    ROLE("role", "role|rolle"),
    PASSWORD("password", "password|passwort|kennwort|firstpassword|erstespasswort");

    private final String label;
    private final String headings;

    SpreadsheetColumn(String label, String headings) {
        this.label = label;
        this.headings = headings;
    }

    /** Finds the column of a heading. Only letters count: "E-Mail" and "email" are the same. */
    static Optional<SpreadsheetColumn> of(String heading) {
        String letters = NameMatching.fold(heading).replaceAll("[^\\p{L}]", "");
        return Stream.of(values())
                .filter(field -> letters.matches(field.headings))
                .findFirst();
    }

    boolean isOptional() {
        return this == PASSWORD;
    }

    @Override
    public String toString() {
        return label;
    }
}
