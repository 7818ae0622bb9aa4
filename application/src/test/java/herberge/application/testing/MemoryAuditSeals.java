package herberge.application.testing;

import herberge.application.port.AuditSeals;
import herberge.application.testing.MemoryState.Logged;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Seals in memory: every entry of the log is sealed at once, the n-th with number n. */
public final class MemoryAuditSeals implements AuditSeals {

    private static final HexFormat HEX = HexFormat.of();

    private final MemoryTransactions transactions;

    MemoryAuditSeals(MemoryTransactions transactions) {
        this.transactions = transactions;
    }

    /** Always 0: every entry is sealed at once. */
    @Override
    public int seal(int atMost) {
        return 0;
    }

    @Override
    public Optional<Head> head() {
        List<Seal> seals = seals();
        return seals.isEmpty()
                ? Optional.empty()
                : Optional.of(new Head(seals.size(), seals.get(seals.size() - 1).link()));
    }

    private List<Seal> seals() {
        List<Seal> seals = new ArrayList<>();
        String link = sha256();
        for (Logged logged : transactions.read().log) {
            Row row = row(logged);
            long seq = seals.size() + 1L;
            String salt = sha256(utf8("salt " + seq));
            String content = sha256(HEX.parseHex(salt), utf8(row.content()));
            link = sha256(HEX.parseHex(link), HEX.parseHex(content), utf8(row.facts()));
            seals.add(new Seal(seq, seq, salt, content, link, row));
        }
        return seals;
    }

    private static Row row(Logged logged) {
        String facts = logged.entry().operation() + " " + logged.id() + " by "
                + logged.entry().username();
        return new Row(logged.before() + " -> " + logged.after(), facts, facts, Erasure.NONE);
    }

    @Override
    public long countWaiting() {
        return 0;
    }

    @Override
    public Optional<Long> findUnsealed() {
        return Optional.empty();
    }

    @Override
    public void read(Predicate<Seal> reader) {
        for (Seal seal : seals()) {
            if (!reader.test(seal)) {
                return;
            }
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[]... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                sha.update(part);
            }
            return HEX.formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
