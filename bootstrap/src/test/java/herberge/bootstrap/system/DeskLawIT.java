package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The law of the desks: whatever eight of them do with the stays of a house at once, every night of every room has one
 * holder at most, every stay is one chain of bookings, and undoing everything backwards gives the first state.
 */
class DeskLawIT {

    /** Nights that a room has given to more than one booking or block. */
    private static final String NIGHTS_GIVEN_TWICE = """
            select format('room %s, night %s: %s', room_id, night, string_agg(holder, ', '))
              from (select room_id, generate_series(check_in, check_out - 1, interval '1 day')::date as night,
                           'booking ' || id as holder
                      from booking where status not in ('cancelled', 'no-show')
                    union all
                    select room_id, generate_series(first_day, end_day - 1, interval '1 day')::date, 'block ' || id
                      from room_block) held
             group by room_id, night having count(*) > 1""";

    /** Bookings whose neighbours in the stay do not name them, do not adjoin them or are about something else. */
    private static final String BROKEN_CHAINS = """
            select format('booking %s continued by %s', b.id, b.continued_by_id)
              from booking b left join booking n on n.id = b.continued_by_id
             where b.continued_by_id is not null
               and (n.continues_id, n.check_in, n.guest_id, n.party_size, n.companions, n.status, n.notes, n.group_id,
                    n.created_by)
                   is distinct from
                   (b.id, b.check_out, b.guest_id, b.party_size, b.companions, b.status, b.notes, b.group_id, b.created_by)
            union all
            select format('booking %s continues %s', b.id, b.continues_id)
              from booking b left join booking p on p.id = b.continues_id
             where b.continues_id is not null and p.continued_by_id is distinct from b.id""";

    /** The nights that the constraint guards are those of the bookings. */
    private static final String BROKEN_OCCUPANCY = "select detail from invariant_occupancy_follows_bookings";

    @Test
    void holdsForSomeHundredOperations() throws Exception {
        law(400);
    }

    @Tag("thorough")
    @Test
    void holdsForFiveThousandOperations() throws Exception {
        law(5_000);
    }

    private static void law(int operations) throws Exception {
        long seed = Long.getLong("herberge.seed", new Random().nextLong());
        SettableClock clock = SettableClock.at("2033-05-04T10:00:00", HouseUnderTest.BERLIN);
        try (HouseUnderTest house = HouseUnderTest.open(Map.of(), clock)) {
            List<HouseClient> desks = desks(house);
            DeskDay day = new DeskDay(house);
            for (int i = 0; i < 20; i++) {
                day.book(house.admin(), new Random(seed - i));
            }
            List<String> first = HouseState.of(house);
            long start =
                    Long.parseLong(house.sql("select max(id) from audit_log").get(0));

            AtOnce.call(desks.size(), i -> {
                day.spend(desks.get(i), new Random(seed + i), operations / desks.size());
                return i;
            });

            requireLaw(house, "seed " + seed);
            assertThat(day.accepted()).as("seed %d: %s", seed, day).isGreaterThan(operations / 20);
            undoBackwards(house, start, "seed " + seed);
            assertThat(HouseState.of(house)).as("seed %d", seed).isEqualTo(first);
        }
    }

    /** The last change first. A change that met the result of another one has written its last row after it. */
    private static void undoBackwards(HouseUnderTest house, long start, String as) {
        List<String> changes = house.sql("select change_id from audit_log"
                + " where table_name in ('booking', 'booking_group') and id > " + start
                + " group by change_id order by max(id) desc");
        int undone = 0;
        for (String change : changes) {
            Reply reply = house.admin().post("/changes/" + change + "/undo", null);
            assertThat(reply.status())
                    .as("%s: undo of change %s after %d others: %s", as, change, undone, reply)
                    .isIn(200, 204);
            if (++undone % 100 == 0) {
                requireLaw(house, as + " after " + undone + " undos");
            }
        }
    }

    private static void requireLaw(HouseUnderTest house, String as) {
        assertThat(house.sql(NIGHTS_GIVEN_TWICE)).as(as).isEmpty();
        assertThat(house.sql(BROKEN_CHAINS)).as(as).isEmpty();
        assertThat(house.sql(BROKEN_OCCUPANCY)).as(as).isEmpty();
    }

    private static List<HouseClient> desks(HouseUnderTest house) {
        return List.of(
                house.admin(),
                house.hire("chief", "admin"),
                house.anna(),
                house.ben(),
                house.hire("carla", "user"),
                house.hire("dirk", "user"),
                house.hire("eva", "user"),
                house.hire("franz", "user"));
    }
}
