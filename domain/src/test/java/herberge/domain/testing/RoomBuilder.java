package herberge.domain.testing;

import herberge.domain.room.Room;
import herberge.domain.room.RoomDetails;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Version;
import org.jspecify.annotations.Nullable;

/** Builds a room: by default an active double room in Berlin. */
public final class RoomBuilder {

    private long id = 11;
    private @Nullable String name = "Zimmer 11";
    private @Nullable String buildingType = "DZ";
    private @Nullable Long capacity = 2L;
    private @Nullable String location = "Berlin";
    private @Nullable String keyCode;
    private @Nullable String notes;
    private boolean active = true;
    private long lowSeasonCents = 6000;

    RoomBuilder() {}

    public RoomBuilder id(long value) {
        this.id = value;
        return this;
    }

    public RoomBuilder name(@Nullable String value) {
        this.name = value;
        return this;
    }

    public RoomBuilder buildingType(@Nullable String value) {
        this.buildingType = value;
        return this;
    }

    public RoomBuilder capacity(@Nullable Long persons) {
        this.capacity = persons;
        return this;
    }

    public RoomBuilder location(@Nullable String value) {
        this.location = value;
        return this;
    }

    public RoomBuilder keyCode(@Nullable String value) {
        this.keyCode = value;
        return this;
    }

    public RoomBuilder notes(@Nullable String value) {
        this.notes = value;
        return this;
    }

    public RoomBuilder lowSeasonCents(long value) {
        this.lowSeasonCents = value;
        return this;
    }

    public RoomBuilder inactive() {
        this.active = false;
        return this;
    }

    public RoomDetails details() {
        return new RoomDetails(
                name,
                buildingType,
                capacity,
                location,
                keyCode,
                null,
                null,
                null,
                notes,
                active,
                lowSeasonCents,
                7500,
                3000);
    }

    public Room build() {
        return new Room(new RoomId(id), details(), Version.FIRST, Fixtures.BY_SYSTEM);
    }
}
