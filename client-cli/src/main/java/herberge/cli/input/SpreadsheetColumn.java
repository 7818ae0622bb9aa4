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
    PASSWORD("password", "password|passwort|kennwort|firstpassword|erstespasswort"),
    ACTIVE("active", "active|aktiv");

    /** The headings of columns that {@code users} writes and that only the server decides about. */
    private static final String SERVERS = "id|lastlogin|version";

    private final String label;
    private final String headings;

    SpreadsheetColumn(String label, String headings) {
        this.label = label;
        this.headings = headings;
    }

    /** Finds the column of a heading. Only letters count: "E-Mail" and "email" are the same. */
    static Optional<SpreadsheetColumn> of(String heading) {
        String letters = letters(heading);
        return Stream.of(values())
                .filter(field -> letters.matches(field.headings))
                .findFirst();
    }

    /** Whether the column only repeats what the server has decided, so that nothing is read from it. */
    static boolean isServers(String heading) {
        return letters(heading).matches(SERVERS);
    }

    private static String letters(String heading) {
        return NameMatching.fold(heading).replaceAll("[^\\p{L}]", "");
    }

    boolean isOptional() {
        return this == PASSWORD || this == ACTIVE;
    }

    /** The name of the column for people. */
    Text label() {
        return new Text("sheet.column." + label);
    }
}
