package herberge.bootstrap.process;

import java.util.EnumSet;
import java.util.Set;

/** The exit codes of the process. Scripts and service managers rely on these numbers, see {@code docs/operations.md}. */
public enum ExitCode {
    CLEAN(0, "ended as asked"),
    UNEXPECTED(1, "something unforeseen; the log has the details"),
    CONFIGURATION(2, "wrong usage or configuration"),
    DATABASE(3, "the database cannot be reached or started"),
    SCHEMA(4, "the schema is newer than the server or of an earlier build, or a migration is needed"),
    DATA_FOLDER(5, "the data folder is in use, unusable or of another PostgreSQL version"),
    ADDRESS(6, "the address to listen on is taken or not ours"),
    AUDIT_BROKEN(7, "the audit is not as it was sealed, or an invoice not as it was issued"),
    SQL_LEFT(8, "SQL that convert-sql could not convert; stderr lists it"),
    BACKUP_UNUSABLE(9, "a backup that is damaged, incomplete or encrypted with another passphrase"),
    INVARIANT_BROKEN(10, "data that breaks an invariant, or a night that could be given twice"),
    UNHEALTHY(11, "the doctor found what is to be mended"),
    IMPORT_INCOMPLETE(
            12, "an import that refused rooms, guests or bookings, or an import or export whose sums do not close"),

    /** Never returned by the server itself: the JVM kills its own process, see {@code bin/.lib.sh}. */
    OUT_OF_MEMORY(137, "out of memory");

    /** What a command that ran to its end found; its output says the details. */
    private static final Set<ExitCode> RESULTS =
            EnumSet.of(CLEAN, AUDIT_BROKEN, SQL_LEFT, INVARIANT_BROKEN, UNHEALTHY, IMPORT_INCOMPLETE);

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** Whether the code is the result of a command that ran to its end, and nothing without the command's output. */
    public static boolean pointsToOutput(int number) {
        return RESULTS.stream().anyMatch(code -> code.number == number);
    }

    public int number() {
        return number;
    }

    public String meaning() {
        return meaning;
    }
}
