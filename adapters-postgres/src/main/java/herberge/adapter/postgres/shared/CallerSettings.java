package herberge.adapter.postgres.shared;

import herberge.application.shared.Caller;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionException;

/** Sets the transaction settings that triggers and policies read about the caller. */
final class CallerSettings {

    private static final String SET_CALLER = """
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

    private static final String SET_ROLE =
            "select current_setting('herberge.role'), set_config('herberge.role', ?, true)";

    /**
     * The kind of a transaction.
     *
     * @param today the current date of the house; if empty, the database rejects no date
     */
    record Kind(boolean rehearsal, boolean readOnly, Optional<LocalDate> today) {}

    private CallerSettings() {}

    /**
     * Sets all settings of the caller. Uses plain JDBC, because it runs before every request, and Jdbi's fluent API
     * took a tenth of a request's processor time.
     */
    static void setCaller(Handle handle, Caller caller, String visibility, Kind kind) {
        try (PreparedStatement settings = handle.getConnection().prepareStatement(SET_CALLER)) {
            settings.setString(1, Long.toString(caller.userId().value()));
            settings.setString(2, caller.username());
            settings.setString(3, caller.role().code());
            settings.setString(4, visibility);
            settings.setString(5, caller.requestId());
            settings.setString(6, caller.clientId() == null ? "" : caller.clientId());
            settings.setString(7, kind.rehearsal() ? "on" : "");
            settings.setString(8, kind.readOnly() ? "on" : "off");
            settings.setString(9, kind.today().map(LocalDate::toString).orElse(""));
            settings.execute();
        } catch (SQLException e) {
            throw new TransactionException("could not set the caller in the database", e);
        }
    }

    /** Sets the role of the transaction and returns the previous role. */
    static String switchRole(Handle handle, String role) {
        return handle.select(SET_ROLE, role)
                .map((row, context) -> row.getString(1))
                .one();
    }
}
