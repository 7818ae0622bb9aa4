package herberge.bootstrap.system;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of all entities that can be undone, without what every change changes. */
final class HouseState {

    /** Key codes are no part of the audit, so that undo cannot give them back. */
    private static final String EVERYTHING = Stream.of(
                    "room", "room_block", "guest", "booking", "booking_group", "reminder")
            .map(table -> "select '" + table
                    + " ' || (to_jsonb(it) - '{version,updated_at,updated_by,key_code}'::text[])::text" + " from "
                    + table + " it")
            .collect(Collectors.joining(" union all ", "", " order by 1"));

    private HouseState() {}

    static List<String> of(HouseUnderTest house) {
        return house.sql(EVERYTHING);
    }
}
