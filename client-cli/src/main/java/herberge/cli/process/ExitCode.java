package herberge.cli.process;

/** The exit codes. Scripts rely on them, so their meaning never changes. */
public final class ExitCode {

    public static final int OK = 0;
    /** The server refused the request. */
    public static final int REFUSED = 1;
    /** The command line is wrong, or an argument is ambiguous. */
    public static final int USAGE = 2;
    /** No server answers, or the server is unavailable; trying later may help. */
    public static final int UNREACHABLE = 3;
    /** No valid login, or the login lacks the permission. */
    public static final int LOGIN = 4;

    public static final int NOT_FOUND = 5;
    /** A fault of this program, or an unexpected response. */
    public static final int INTERNAL = 70;

    private ExitCode() {}

    /** Returns the exit code for a response that is not a success. */
    public static int ofStatus(int status) {
        return switch (status) {
            case 401, 403 -> LOGIN;
            case 404 -> NOT_FOUND;
            case 429 -> UNREACHABLE;
            default -> status >= 500 ? UNREACHABLE : REFUSED;
        };
    }
}
