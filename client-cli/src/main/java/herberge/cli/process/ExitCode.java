package herberge.cli.process;

/** The exit codes scripts may rely on; they never change their meaning. */
public final class ExitCode {

    public static final int OK = 0;
    /** The server understood and said no. */
    public static final int REFUSED = 1;
    /** The command line is wrong, or names something ambiguous. */
    public static final int USAGE = 2;
    /** No server answers, or it cannot at the moment: trying later may help. */
    public static final int UNREACHABLE = 3;
    /** No valid login, or the login may not do this. */
    public static final int LOGIN = 4;

    public static final int NOT_FOUND = 5;
    /** A fault of this program or an answer it does not understand. */
    public static final int INTERNAL = 70;

    private ExitCode() {}

    /** The exit code for an answer of the server that is not a success. */
    public static int ofStatus(int status) {
        return switch (status) {
            case 401, 403 -> LOGIN;
            case 404 -> NOT_FOUND;
            case 429 -> UNREACHABLE;
            default -> status >= 500 ? UNREACHABLE : REFUSED;
        };
    }
}
