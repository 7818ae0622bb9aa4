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

/** Translates database failures that an operator can correct into one line; leaves all others to the log. */
public final class DatabaseErrorMessages {

    /**
     * SQL states or their first characters: connection, login, unknown database, missing privileges, insufficient
     * resources, a database that starts or stops, and system errors.
     */
    private static final List<String> CORRECTABLE = List.of("08", "28", "3D000", "42501", "53", "57P", "58");

    private DatabaseErrorMessages() {}

    /** Why the start failed, if the database is the reason. */
    public static Optional<StartupException> toStartupException(Throwable failure) {
        return line(failure).map(line -> new StartupException(ExitCode.DATABASE, line, failure));
    }

    /** The line for the operator, or nothing if the failure is not one that an operator can correct. */
    static Optional<String> line(Throwable failure) {
        if (failure instanceof Refusal refusal && refusal.reasons().get(0) instanceof Unavailable) {
            return Optional.of("the database cannot be used; the log says why");
        }
        String state = SqlStates.of(failure);
        boolean correctable = state != null && CORRECTABLE.stream().anyMatch(state::startsWith);
        return correctable || SqlStates.unavailable(failure).isPresent()
                ? Optional.of("the database cannot be used: " + message(failure))
                : Optional.empty();
    }

    /** The failure's message on one line. For an unknown host it contains the name, which the driver's message leaves out. */
    static String message(Throwable failure) {
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
