package herberge.adapter.postgres.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads the views {@code invariant_…}, each of which shows the records that break an invariant of the data. */
public final class Invariants {

    private static final String VIEWS = """
            select c.relname from pg_class c
             where c.relnamespace = 'public'::regnamespace and c.relkind = 'v' and c.relname like 'invariant\\_%'
             order by c.relname
            """;

    private static final String CHECK = """
            select obj_description('<view>'::regclass), (select count(*) from <view>),
                   (select detail || ' ' || record_id from <view> order by record_id limit 1)
            """;

    private Invariants() {}

    /**
     * One invariant and what is known about it.
     *
     * @param name the name of its view
     * @param meaning what must be true
     * @param broken the number of records that break it
     * @param example one of them, or an empty text
     */
    public record Invariant(String name, String meaning, long broken, String example) {}

    /** Checks all invariants at one moment. Reads whole tables, and locks nothing. */
    public static List<Invariant> check(DataSource owner) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            Sql.prepareSession(connection);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            List<Invariant> invariants = new ArrayList<>();
            for (String view : Sql.texts(connection, VIEWS)) {
                invariants.add(read(connection, view));
            }
            return invariants;
        }
    }

    private static Invariant read(Connection connection, String view) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(CHECK.replace("<view>", Names.quoted(view)))) {
            row.next();
            String example = row.getString(3);
            return new Invariant(view, row.getString(1), row.getLong(2), example == null ? "" : example);
        }
    }
}
