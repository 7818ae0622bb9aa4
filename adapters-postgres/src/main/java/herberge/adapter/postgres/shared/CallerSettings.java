package herberge.adapter.postgres.shared;

import herberge.application.shared.Caller;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionException;

/** What triggers and policies read of the caller: settings that go with the transaction. */
final class CallerSettings {

    private static final String BEGIN = """
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

    private static final String BECOME =
            "select current_setting('herberge.role'), set_config('herberge.role', ?, true)";

    /**
     * What kind of transaction it is.
     *
     * @param today what day it is in the house; where it is empty, the database holds nothing against a date
     */
    record Kind(boolean rehearsal, boolean readOnly, Optional<LocalDate> today) {}

    private CallerSettings() {}

    /** By bare JDBC: it stands before every request, and the fluent way took a tenth of a request's processor time. */
    static void begin(Handle handle, Caller caller, String visibility, Kind kind) {
        try (PreparedStatement settings = handle.getConnection().prepareStatement(BEGIN)) {
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
            throw new TransactionException("could not name the caller to the database", e);
        }
    }

    /** Gives the transaction another role and returns the one it had. */
    static String become(Handle handle, String role) {
        return handle.select(BECOME, role)
                .map((row, context) -> row.getString(1))
                .one();
    }
}
