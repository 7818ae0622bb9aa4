package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was moved in about a guest survives a merge and its undo, and is erased with the guest that stays. */
class MergedArchiveIT {

    private final HouseUnderTest house = HouseUnderTest.shared();
    private final HouseClient admin = house.admin();
    private final long guest = admin.addGuest("Ida", "Archivar").id();
    private final long twin = admin.addGuest("Ida", "Archivarin").id();

    private void archive(String name) {
        house.run("select set_config('herberge.username', 'import', false),"
                + " set_config('herberge.request_id', 'archive', false);"
                + " insert into import_run (id, sha256, bytes, kind, started_by, at)"
                + " select coalesce(max(id), 0) + 1, repeat('a', 64), 1, 'sqlite', 'operator', now() from import_run;"
                + " insert into legacy_row (run_id, table_name, legacy_key, digest, fate, remarks, entity_id, guest_id,"
                + " content) select max(id), 'guests', " + twin + ", 'digest-" + twin + "', 'taken', '[]', " + twin
                + ", "
                + twin + ", jsonb_build_object('nachname', '" + name + "') from import_run");
    }

    private String archived() {
        return house.sql("select coalesce(content ->> 'nachname', '') from legacy_row where guest_id = " + twin)
                .get(0);
    }

    private long version(long id) {
        return admin.get("/guests/" + id).expect(200).version();
    }

    private void undoNewest() {
        long change = admin.newestChange();
        assertThat(admin.post("/changes/" + change + "/undo", null).status()).isBetween(200, 204);
    }

    @Test
    void survivesAMergeAndItsUndoAndIsErasedWithTheGuestThatStays() {
        archive("Archivarin");

        admin.post(
                        "/guests/" + guest + "/merge",
                        Map.of("version", version(guest), "from", twin, "fromVersion", version(twin)))
                .expect(200);
        assertThat(archived()).isEqualTo("Archivarin");
        undoNewest();
        assertThat(archived()).isEqualTo("Archivarin");
        assertThat(admin.get("/guests/" + twin).expect(200).id()).isEqualTo(twin);

        undoNewest();
        admin.post("/guests/" + guest + "/erase", Map.of("version", version(guest)))
                .expect(200);
        assertThat(archived()).isEmpty();
        assertThat(house.sql("select digest from legacy_row where guest_id = " + twin))
                .containsExactly("erased");
    }
}
