package herberge.application.audit;

import herberge.application.audit.AuditUseCases.VerifyAudit.Breach;
import herberge.application.audit.AuditUseCases.VerifyAudit.Flaw;
import herberge.application.port.AuditSeals.Head;
import herberge.application.port.AuditSeals.Row;
import herberge.application.port.AuditSeals.Seal;
import herberge.application.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes the chain of seals link by link from the audit rows, and finds the first seal that differs from it. */
final class AuditChain {

    private static final HexFormat HEX = HexFormat.of();

    private final @Nullable String earlierLink;
    private long sealed;
    private long erased;
    private String link = sha256();
    private @Nullable Breach breach;
    private @Nullable Head earlier;

    AuditChain(@Nullable String earlierLink) {
        this.earlierLink = earlierLink;
    }

    /** Checks the next seal; false if the chain is broken there. */
    boolean holds(Seal seal) {
        long expected = sealed + 1;
        Flaw flaw = seal.seq() == expected ? flaw(seal) : Flaw.SEAL_MISSING;
        if (flaw != null) {
            breach = new Breach(expected, flaw == Flaw.SEAL_MISSING ? null : seal.auditId(), flaw);
            return false;
        }
        sealed = expected;
        erased += seal.salt() == null ? 1 : 0;
        link = seal.link();
        if (link.equals(earlierLink)) {
            earlier = new Head(sealed, link);
        }
        return true;
    }

    private @Nullable Flaw flaw(Seal seal) {
        Row row = seal.row();
        String salt = seal.salt();
        if (row == null) {
            return Flaw.ROW_MISSING;
        } else if (salt == null && !row.erasure().named()) {
            return Flaw.ERASED_BY_NOBODY;
        } else if (salt == null && !row.erasure().rightlyLeft()) {
            return Flaw.ERASED_OTHERWISE;
        } else if (salt != null && !seal.content().equals(sha256(HEX.parseHex(salt), utf8(row.content())))) {
            return Flaw.CONTENT;
        } else if (!row.erasure().rightlyMarked()) {
            return Flaw.MARK;
        }
        return linkMatches(seal, row.facts()) || linkMatches(seal, row.formerFacts()) ? null : Flaw.LINK;
    }

    private boolean linkMatches(Seal seal, String facts) {
        return seal.link().equals(sha256(HEX.parseHex(link), HEX.parseHex(seal.content()), utf8(facts)));
    }

    long sealed() {
        return sealed;
    }

    long erased() {
        return erased;
    }

    Optional<Head> head() {
        return sealed == 0 ? Optional.empty() : Optional.of(new Head(sealed, link));
    }

    Optional<Breach> breach() {
        return Optional.ofNullable(breach);
    }

    Optional<Head> earlier() {
        return Optional.ofNullable(earlier);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[]... parts) {
        return HEX.formatHex(Sha256.of(parts));
    }
}
