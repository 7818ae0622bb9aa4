package herberge.bootstrap.database;

import herberge.adapter.postgres.shared.SqlStates;
import herberge.application.shared.RequestFault.Unavailable;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.StartupException;
import herberge.domain.shared.Refusal;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an operator can mend about the database, in one line; what only a programmer can is none of it. */
public final class DatabaseErrorMessages {

    /**
     * Codes, or how they begin: the connection, the login, the database, rights that were not granted, what is missing,
     * and a database that starts or stops.
     */
    private static final List<String> MENDABLE = List.of("08", "28", "3D000", "42501", "53", "57P", "58");

    private DatabaseErrorMessages() {}

    /** Why the start failed, if that is the database's. */
    public static Optional<StartupException> refusal(Throwable failure) {
        return line(failure).map(line -> new StartupException(ExitCode.DATABASE, line, failure));
    }

    /** The same as the operator reads it. */
    static Optional<String> line(Throwable failure) {
        if (failure instanceof Refusal refusal && refusal.reasons().get(0) instanceof Unavailable) {
            return Optional.of("the database cannot be used; the log says why");
        }
        String state = SqlStates.of(failure);
        boolean mendable = state != null && MENDABLE.stream().anyMatch(state::startsWith);
        return mendable || SqlStates.unavailable(failure).isPresent()
                ? Optional.of("the database cannot be used: " + words(failure))
                : Optional.empty();
    }

    /** On one line, and with the name of a host that is not known: the driver's message leaves it out. */
    static String words(Throwable failure) {
        Optional<String> unknown = causes(failure)
                .filter(UnknownHostException.class::isInstance)
                .map(cause -> "the host " + cause.getMessage() + " of database.url is not known")
                .findFirst();
        return unknown.orElseGet(() -> oneLine(SqlStates.message(failure)));
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s+", " ");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
