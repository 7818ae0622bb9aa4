package herberge.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.api.Json;
import herberge.cli.api.PrivateFile;
import herberge.cli.api.Write;
import herberge.cli.live.model.Stay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {

    private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
    private static final WantedChange CHANGE = new WantedChange(
            "Move it",
            "herberge move 17",
            Write.patch("/bookings/17", 3, Json.object().put("roomId", 2)));

    @TempDir
    Path folder;

    private Outbox open(String owner) {
        return new Outbox(new PrivateFile(folder, "waiting.json"), owner);
    }

    @Test
    void keepsChangesWithTheirKeysForTheNextRun() throws IOException {
        open("anna@a").add(CHANGE, NOW);
        open("anna@a").add(CHANGE.on(4), null);

        assertThat(open("anna@a").all())
                .extracting(waiting -> waiting.change().write().key(), Outbox.Waiting::since)
                .startsWith(org.assertj.core.groups.Tuple.tuple(CHANGE.write().key(), NOW))
                .hasSize(2);
        assertThat(open("anna@a").all().get(0).change()).isEqualTo(CHANGE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("waiting.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void keepsTheBarsToBeDrawn() {
        LocalDate day = LocalDate.of(2026, 12, 1);
        Stay bar = new Stay(false, null, 0, 3, day, day.plusDays(2), "confirmed", "Erika Meyer", "", null);
        open("anna@a").add(new WantedChange("Book", "herberge book", CHANGE.write(), bar), NOW);

        assertThat(open("anna@a").all().get(0).change().expected()).isEqualTo(bar);
    }

    @Test
    void hasNoFileWithoutChanges() {
        Outbox outbox = open("anna@a");
        outbox.add(CHANGE, NOW);
        outbox.remove(outbox.all().get(0));

        assertThat(folder.resolve("waiting.json")).doesNotExist();
    }

    @Test
    void leavesOutChangesOfAnotherUserOrServer() {
        open("anna@a").add(CHANGE, NOW);

        assertThat(open("ben@a").all()).isEmpty();
        assertThat(open("anna@b").all()).isEmpty();
    }

    @Test
    void isFreshForLessThanTwentyThreeHours() {
        Outbox.Waiting waiting = new Outbox.Waiting(CHANGE, NOW);

        assertThat(waiting.isFresh(NOW.plus(Duration.ofHours(23)).minusSeconds(1)))
                .isTrue();
        assertThat(waiting.isFresh(NOW.plus(Duration.ofHours(23)))).isFalse();
        assertThat(new Outbox.Waiting(CHANGE, null).isFresh(NOW)).isFalse();
    }

    @Test
    void anotherVersionIsAnotherRequest() {
        assertThat(CHANGE.on(4).write().key()).isNotEqualTo(CHANGE.write().key());
        assertThat(CHANGE.on(4).write().version()).isEqualTo(4);
    }
}
