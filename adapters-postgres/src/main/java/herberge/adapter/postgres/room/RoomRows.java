package herberge.adapter.postgres.room;

import herberge.adapter.postgres.shared.Rows;
import herberge.domain.room.Room;
import herberge.domain.room.RoomBlock;
import herberge.domain.room.RoomBlockDetails;
import herberge.domain.room.RoomBlockId;
import herberge.domain.room.RoomDetails;
import herberge.domain.room.RoomId;
import herberge.domain.shared.StayPeriod;
import herberge.domain.shared.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** Rooms and room blocks as rows, both ways. */
public final class RoomRows {

    private RoomRows() {}

    public static Room toRoom(ResultSet row, StatementContext context) throws SQLException {
        RoomDetails details = new RoomDetails(
                row.getString("name"),
                row.getString("building_type"),
                row.getLong("capacity"),
                row.getString("location"),
                row.getString("key_code"),
                row.getString("street_address"),
                row.getString("postal_code"),
                row.getString("city"),
                row.getString("notes"),
                row.getBoolean("active"),
                row.getLong("low_season_cents"),
                row.getLong("high_season_cents"),
                row.getLong("final_cleaning_cents"));
        return new Room(
                new RoomId(row.getLong("id")), details, new Version(row.getLong("version")), Rows.authorship(row));
    }

    static <S extends SqlStatement<S>> S bind(S statement, RoomDetails details) {
        return statement
                .bind("name", details.name())
                .bind("buildingType", details.buildingType())
                .bind("capacity", details.capacity())
                .bind("location", details.location())
                .bind("keyCode", details.keyCode())
                .bind("streetAddress", details.streetAddress())
                .bind("postalCode", details.postalCode())
                .bind("city", details.city())
                .bind("notes", details.notes())
                .bind("active", details.active())
                .bind("lowSeasonCents", details.lowSeasonCents())
                .bind("highSeasonCents", details.highSeasonCents())
                .bind("finalCleaningCents", details.finalCleaningCents());
    }

    public static RoomBlock toBlock(ResultSet row, StatementContext context) throws SQLException {
        return new RoomBlock(
                new RoomBlockId(row.getLong("id")),
                new RoomId(row.getLong("room_id")),
                new StayPeriod(Rows.date(row, "first_day"), Rows.date(row, "end_day")),
                row.getString("reason"),
                new Version(row.getLong("version")),
                Rows.authorship(row));
    }

    static <S extends SqlStatement<S>> S bind(S statement, RoomBlockDetails details) {
        RoomId room = details.room();
        return statement
                .bind("room", room == null ? null : room.value())
                .bind("from", details.from())
                .bind("to", details.to())
                .bind("reason", details.reason());
    }
}
