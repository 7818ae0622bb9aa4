package herberge.adapter.postgres.realtime;

import herberge.adapter.postgres.shared.EntityTable;
import herberge.adapter.postgres.shared.Row;
import herberge.application.shared.EventView;
import java.sql.SQLException;
import java.util.function.Function;

/** Reads what events show of the entities in one table: the whole entity never leaves this object. */
public record EventTable<T>(EntityTable<T> table, Function<T, EventView> view) {

    EventView read(Row row) throws SQLException {
        return view.apply(table.reader().read(row));
    }
}
