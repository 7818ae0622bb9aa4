package herberge.adapter.postgres.shared;

import herberge.application.shared.Caller;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The settings of a transaction that triggers and policies read about the caller.
 *
 * @param today the current date of the house; if empty, the database rejects no date
 */
record CallerSettings(
        Caller caller, String role, String visibility, boolean rehearsal, boolean readOnly, Optional<LocalDate> today) {

    /** A statement that sets all settings for the rest of the transaction, and returns one row. */
    static final String SET = """
            select set_config('herberge.user_id', ?, true),
                   set_config('herberge.username', ?, true),
                   set_config('herberge.role', ?, true),
                   set_config('herberge.visibility', ?, true),
                   set_config('herberge.request_id', ?, true),
                   set_config('herberge.client_id', ?, true),
                   set_config('herberge.rehearsal', ?, true),
                   set_config('transaction_read_only', ?, true),
                   set_config('herberge.today', ?, true)
            """;

    /** The number of parameters of {@link #SET}. */
    static final int PARAMETERS = 9;

    /** Returns these settings with another role. */
    CallerSettings withRole(String other) {
        return new CallerSettings(caller, other, visibility, rehearsal, readOnly, today);
    }

    /** Binds the first parameters of a statement that begins with {@link #SET}. */
    void bind(PreparedStatement statement) throws SQLException {
        statement.setString(1, Long.toString(caller.userId().value()));
        statement.setString(2, caller.username());
        statement.setString(3, role);
        statement.setString(4, visibility);
        statement.setString(5, caller.requestId());
        statement.setString(6, caller.clientId() == null ? "" : caller.clientId());
        statement.setString(7, rehearsal ? "on" : "");
        statement.setString(8, readOnly ? "on" : "off");
        statement.setString(9, today.map(LocalDate::toString).orElse(""));
    }
}
