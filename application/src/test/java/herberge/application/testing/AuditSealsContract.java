package herberge.application.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.application.port.AuditSeals;
import herberge.application.port.AuditSeals.Head;
import herberge.application.port.AuditSeals.Seal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What every {@link AuditSeals} must do. */
public interface AuditSealsContract extends StoresUnderTest {

    private List<Seal> seals() {
        List<Seal> seals = new ArrayList<>();
        doInWork(() -> auditSeals().read(seals::add));
        return seals;
    }

    private void sealAll() {
        while (inWork(() -> eventLog().publish(100)) + inWork(() -> auditSeals().seal(100)) > 0) {
            // until there is nothing left
        }
    }

    private static String sha256(byte[]... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            List.of(parts).forEach(sha::update);
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    @Test
    default void sealsEachRowOnce() {
        sealAll();
        int before = seals().size();
        storedRoom();
        storedRoom();
        sealAll();
        sealAll();

        assertThat(seals()).hasSize(before + 2);
        assertThat(inWork(() -> auditSeals().countWaiting())).isZero();
        assertThat(inWork(() -> auditSeals().findUnsealed())).isEmpty();
    }

    @Test
    default void sealsNothingThatWasUndone() {
        sealAll();
        assertThatThrownBy(() -> doInWork(() -> {
                    rooms().remove(storedRoom().id());
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(inWork(() -> auditSeals().countWaiting())).isZero();
    }

    @Test
    default void countsSealsWithoutAGap() {
        storedRoom();
        sealAll();
        storedRoom();
        sealAll();

        List<Seal> seals = seals();
        for (int i = 0; i < seals.size(); i++) {
            assertThat(seals.get(i).seq()).isEqualTo(i + 1L);
        }
        assertThat(inWork(() -> auditSeals().head()))
                .contains(new Head(seals.size(), seals.get(seals.size() - 1).link()));
    }

    @Test
    default void chainsEachSealToTheOneBefore() {
        storedRoom();
        sealAll();

        String link = sha256(new byte[0]);
        for (Seal seal : seals()) {
            AuditSeals.Row row = Objects.requireNonNull(seal.row());
            String salt = Objects.requireNonNull(seal.salt());
            assertThat(seal.content())
                    .isEqualTo(sha256(bytes(salt), row.content().getBytes(StandardCharsets.UTF_8)));
            link = sha256(bytes(link), bytes(seal.content()), row.facts().getBytes(StandardCharsets.UTF_8));
            assertThat(seal.link()).isEqualTo(link);
        }
    }

    @Test
    default void saltsEachSealOnItsOwn() {
        storedRoom();
        storedRoom();
        sealAll();

        assertThat(seals()).extracting(Seal::salt).doesNotHaveDuplicates();
    }

    @Test
    default void readsNoFurtherThanItIsAsked() {
        storedRoom();
        storedRoom();
        sealAll();
        List<Seal> read = new ArrayList<>();

        doInWork(() -> auditSeals().read(seal -> {
            read.add(seal);
            return false;
        }));

        assertThat(read).hasSize(1);
    }
}
