package herberge.cli.input;

import herberge.cli.text.Text;
import java.util.Optional;
import java.util.stream.Stream;

/** A column of an account sheet with its headings in English and German. */
enum SpreadsheetColumn {
    USERNAME("username", "username|user|login|benutzername|benutzer|anmeldename|nutzername"),
    FULL_NAME("fullName", "fullname|name|vollername|vollstandigername"),
    EMAIL("email", "email|mail|emailaddress|emailadresse"),
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

    /** The name of the column for people. */
    Text label() {
        return new Text("sheet.column." + label);
    }
}
