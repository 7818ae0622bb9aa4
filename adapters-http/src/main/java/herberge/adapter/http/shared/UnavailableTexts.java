package herberge.adapter.http.shared;

import herberge.application.shared.RequestFault.Unavailable;

/** The details of problem {@code unavailable}, for human readers. */
final class UnavailableTexts {

    private UnavailableTexts() {}

    static String detail(Unavailable unavailable) {
        return switch (unavailable.cause()) {
            case DATABASE ->
                "the database does not answer; nothing is half done: try again, a change by its Idempotency-Key";
            case LOCK -> busy(unavailable.busy()) + "; nothing was done: try again";
            case DISK -> shortage("the database's disk is full");
            case MEMORY -> shortage("the database has no memory left");
            case CONNECTIONS -> shortage("the database takes no more connections");
            case LIMIT -> shortage("the database has reached a limit of its configuration");
            case STORAGE -> shortage("the database's disk fails");
        };
    }

    private static String busy(String what) {
        return what.isEmpty()
                ? "other requests are changing the same things at the moment"
                : "the " + what + " is being changed by other requests at the moment";
    }

    private static String shortage(String what) {
        return what + "; nothing was done: the server's operator must look at it";
    }
}
