package herberge.bootstrap.doctor;

/**
 * What one check found.
 *
 * @param check the name of the check, which does not change between releases
 * @param found what is so; without passwords and personal data
 * @param mend the statements, for the database, or the command that mends it; empty if it is in order
 */
public record Finding(String check, Level level, String found, String mend) {

    /** How bad it is. */
    public enum Level {
        OK,
        /** The house works, but less safely than it could. */
        WARN,
        /** Data can be lost or read by others, or the server cannot work. */
        FAIL
    }

    static Finding ok(String check, String found) {
        return new Finding(check, Level.OK, found, "");
    }

    static Finding warn(String check, String found, String mend) {
        return new Finding(check, Level.WARN, found, mend);
    }

    static Finding fail(String check, String found, String mend) {
        return new Finding(check, Level.FAIL, found, mend);
    }
}
