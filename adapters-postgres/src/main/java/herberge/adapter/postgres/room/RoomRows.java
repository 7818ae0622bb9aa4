package herberge.adapter.postgres.room;

import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.EntityTable;
import herberge.adapter.postgres.shared.Row;
import herberge.application.shared.EntityKind;
import herberge.domain.room.Room;
import herberge.domain.room.RoomBlock;
import herberge.domain.room.RoomBlockDetails;
import herberge.domain.room.RoomBlockId;
import herberge.domain.room.RoomDetails;
import herberge.domain.room.RoomId;
import herberge.domain.shared.StayPeriod;
import herberge.domain.shared.Version;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.SqlStatement;

/** Converts rooms and room blocks from and to table rows. */
public final class RoomRows {

    public static final EntityTable<Room> ROOMS = EntityTable.plain(EntityKind.ROOM, "room", RoomRows::room);

    public static final EntityTable<RoomBlock> BLOCKS =
            EntityTable.plain(EntityKind.ROOM_BLOCK, "room_block", RoomRows::block);

    private RoomRows() {}

    public static Room room(Row row) throws SQLException {
        RoomDetails details = new RoomDetails(
                row.text("name"),
                row.optionalText("building_type"),
                row.number("capacity"),
                row.optionalText("location"),
                row.optionalText("key_code"),
                row.optionalText("street_address"),
                row.optionalText("postal_code"),
                row.optionalText("city"),
                row.optionalText("notes"),
                row.flag("active"),
                row.number("low_season_cents"),
                row.number("high_season_cents"),
                row.number("final_cleaning_cents"));
        return new Room(
                new RoomId(row.number("id")),
                details,
                new Version(row.number("version")),
                CommonColumns.authorship(row));
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

    public static RoomBlock block(Row row) throws SQLException {
        return new RoomBlock(
                new RoomBlockId(row.number("id")),
                new RoomId(row.number("room_id")),
                new StayPeriod(row.date("first_day"), row.date("end_day")),
                row.text("reason"),
                new Version(row.number("version")),
                CommonColumns.authorship(row));
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
