package herberge.cli.command;

/**
 * What one check of this desk found.
 *
 * @param check the name of the check, which does not change between releases
 * @param found a sentence for the user
 * @param mend the command that mends it, or what to do; empty if all is right
 * @param code the exit code that it leads to; see {@link herberge.cli.process.ExitCode}
 */
record Finding(String check, Level level, String found, String mend, int code) {

    enum Level {
        OK,
        /** The terminal works, but not as well as it could. */
        WARN,
        /** Commands fail. */
        FAIL
    }

    static Finding ok(String check, String found) {
        return new Finding(check, Level.OK, found, "", 0);
    }

    static Finding warn(String check, String found, String mend) {
        return new Finding(check, Level.WARN, found, mend, 0);
    }

    static Finding fail(String check, String found, String mend, int code) {
        return new Finding(check, Level.FAIL, found, mend, code);
    }
}
