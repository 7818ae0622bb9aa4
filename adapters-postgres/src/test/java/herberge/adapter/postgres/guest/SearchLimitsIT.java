package herberge.adapter.postgres.guest;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.aGuest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.application.shared.PageRequest;
import herberge.application.shared.RequestFault;
import herberge.domain.booking.BookingFilter;
import herberge.domain.guest.Guest;
import herberge.domain.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that an endless search is stopped and its limits are reset, and that the pages together are complete. */
class SearchLimitsIT {

    private static final PageRequest FIRST = new PageRequest(50, null);

    private final TestDatabase database = TestDatabase.shared();
    private final Stores stores = Stores.of(database);

    @Test
    void answersThatItIsUnavailableWhereTheSearchTakesTooLong() {
        Jdbi.create(database.superuser()).useTransaction(h -> {
            h.execute("lock table guest_search in access exclusive mode");

            assertThatThrownBy(() -> stores.read(() -> stores.guests().search("albers", FIRST)))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            no -> assertThat(no.reasons()).hasOnlyElementsOfType(RequestFault.Unavailable.class));
            assertThatThrownBy(() -> stores.read(() -> stores.bookings()
                            .list(
                                    new BookingFilter(null, null, null, null, Set.of(), null, "albers", null, null),
                                    FIRST)))
                    .isInstanceOf(Refusal.class);
        });
    }

    @Test
    void leavesTheUnitOfWorkWithoutBounds() {
        stores.change(() -> {
            String before = settings();
            stores.guests().search("albers 0171 a", FIRST);

            assertThat(settings()).isEqualTo(before);
        });
    }

    /** A thousand guests have the name: those of the page are read, and one that tells that there are more. */
    @Test
    void readsOnlyTheGuestsOfThePage() {
        stores.change(() -> {
            IntStream.range(0, 1000)
                    .forEach(i -> stores.guests()
                            .add(aGuest().name("Eva", "Haufendorf " + i).details(), BY_SYSTEM));
            long before = guestsRead();

            assertThat(stores.guests().search("haufen", FIRST).items()).hasSize(50);

            assertThat(guestsRead() - before).isEqualTo(51);
        });
    }

    private long guestsRead() {
        return stores.transactions()
                .run(h -> h.createQuery("select idx_tup_fetch from pg_stat_xact_user_tables where relname = 'guest'")
                        .mapTo(Long.class)
                        .one());
    }

    private String settings() {
        return stores.transactions()
                .run(h -> h.createQuery("select string_agg(name || setting, ',' order by name) from pg_settings"
                                + " where name like 'enable%' or name = 'statement_timeout'")
                        .mapTo(String.class)
                        .one());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hofmann", "hofman", "a", "hofmann eva", "o", "_", "0171", "hoffmann eva"})
    void turnsThePagesThroughAllTiers(String text) {
        List<String> names =
                List.of("Hofmann", "Hoffmann", "Hofmannsthal", "Althofmann", "Hofman", "_Hofmann_", "Adam");
        stores.change(() -> IntStream.range(0, 21)
                .forEach(i -> stores.guests()
                        .add(
                                aGuest().name(i % 2 == 0 ? "Eva" : "Adam", names.get(i % 7))
                                        .phone(i % 3 == 0 ? "0171 " + i : null)
                                        .details(),
                                BY_SYSTEM)));

        List<Guest> whole = stores.read(() -> stores.guests().search(text, new PageRequest(500, null)))
                .items();
        List<Guest> paged = new ArrayList<>();
        PageRequest page = new PageRequest(2, null);
        while (page != null) {
            PageRequest asked = page;
            var slice = stores.read(() -> stores.guests().search(text, asked));
            paged.addAll(slice.items());
            page = slice.next() == null ? null : new PageRequest(2, slice.next());
        }

        assertThat(whole).isNotEmpty();
        assertThat(paged).isEqualTo(whole);
    }
}
