package herberge.application.credit;

import static herberge.application.shared.ChangeRequest.to;
import static herberge.application.testing.Refusals.onlyReason;
import static herberge.domain.testing.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.audit.AuditUseCases;
import herberge.application.audit.ChangeView;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.PageRequest;
import herberge.application.shared.RequestFault;
import herberge.application.testing.EntityCatalogs;
import herberge.application.testing.MemoryHouse;
import herberge.application.testing.SettableClock;
import herberge.domain.credit.CreditConflict;
import herberge.domain.credit.CreditDraft;
import herberge.domain.credit.CreditId;
import herberge.domain.credit.CreditKind;
import herberge.domain.guest.GuestId;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import herberge.domain.user.Role;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class CreditUseCasesTest {

    private static final Caller ANNA = new Caller(new UserId(3), "anna", Role.USER, "request", null);

    private final SettableClock clock = new SettableClock(NOON);
    private final MemoryHouse house = new MemoryHouse(clock);
    private final CreditUseCases credits = CreditUseCases.of(
            house.transactions(),
            new CreditUseCases.Stores(house.creditLedger(), house.eventLog()),
            house.changes(clock),
            clock);
    private final AuditUseCases audit = AuditUseCases.of(
            house.transactions(),
            house.changes(clock),
            new AuditUseCases.Stores(
                    house.audit(),
                    house.auditSeals(),
                    house.changeLog(),
                    house.undos(),
                    house.eventLog(),
                    house.occupancies(),
                    house.followingReminders(),
                    house.followUp()),
            EntityCatalogs.of(house),
            new AuditUseCases.Sealing(house.transactions(), house.auditSeals()),
            clock);
    private final GuestId guest = house.storedGuest().id();

    private CreditView change(CreditKind kind, long cents) {
        return change(new CreditDraft(cents, kind, "Kulanz"));
    }

    private CreditView change(CreditDraft draft) {
        return credits.changeCredit().change(ANNA, guest, to(draft)).view();
    }

    private CreditView reverse(CreditView item) {
        return credits.reverseCredit()
                .reverse(ANNA, id(item), ChangeRequest.command(null))
                .view();
    }

    private static CreditId id(CreditView item) {
        return new CreditId(Objects.requireNonNull(item.id()));
    }

    private List<CreditView> items() {
        return listed().items().slice().items();
    }

    private CreditUseCases.Balance listed() {
        return credits.listCredit().list(ANNA, guest, () -> new PageRequest(50, null));
    }

    private long newestChange() {
        return audit.listChanges().list(ANNA, false, new PageRequest(1, null)).slice().items().stream()
                .mapToLong(ChangeView::id)
                .max()
                .orElseThrow();
    }

    private void undo(long change) {
        audit.undoChange().undo(ANNA, change, ChangeRequest.command(null));
    }

    private static Refusal.Reason refused(Runnable request) {
        return onlyReason(Refusal.Reason.class, request::run);
    }

    private String fault(CreditDraft draft) {
        Refusal.Invalid invalid = (Refusal.Invalid) refused(() -> change(draft));
        return invalid.faults().get(0).violation().code();
    }

    @Test
    void answersWithTheBalance() {
        assertThat(change(CreditKind.ADDED, 5_000).balanceCents()).isEqualTo(5_000);
        assertThat(change(CreditKind.REFUND, 1_500).balanceCents()).isEqualTo(3_500);
        assertThat(change(CreditKind.EXPIRED, 500).balanceCents()).isEqualTo(3_000);

        assertThat(listed().balanceCents()).isEqualTo(3_000);
        assertThat(items()).extracting(CreditView::amountCents).containsExactly(5_000L, -1_500L, -500L);
        assertThat(items()).extracting(CreditView::number).containsExactly(1L, 2L, 3L);
    }

    @Test
    void isNeverBelowZero() {
        change(CreditKind.ADDED, 5_000);

        assertThat(refused(() -> change(CreditKind.REFUND, 5_001))).isEqualTo(new CreditConflict.Exceeded(5_000));
        assertThat(refused(() -> change(CreditKind.EXPIRED, 5_001))).isEqualTo(new CreditConflict.Exceeded(5_000));
        assertThat(items()).hasSize(1);
    }

    @Test
    void refusesWhatIsNoChangeOfCredit() {
        assertThat(fault(new CreditDraft(0L, CreditKind.ADDED, null))).isEqualTo("out-of-range");
        assertThat(fault(new CreditDraft(-1L, CreditKind.REFUND, null))).isEqualTo("out-of-range");
        assertThat(fault(new CreditDraft(1_000_000_001L, CreditKind.ADDED, null)))
                .isEqualTo("out-of-range");
        assertThat(fault(new CreditDraft(null, CreditKind.ADDED, null))).isEqualTo("required");
        assertThat(fault(new CreditDraft(1L, null, null))).isEqualTo("required");
        assertThat(fault(new CreditDraft(1L, CreditKind.ADDED, "x".repeat(201))))
                .isEqualTo("too-long");
        assertThat(items()).isEmpty();
    }

    @Test
    void isReversedOnce() {
        CreditView item = change(CreditKind.ADDED, 5_000);

        CreditView reversal = reverse(item);

        assertThat(reversal.amountCents()).isEqualTo(-5_000);
        assertThat(reversal.kind()).isEqualTo("added");
        assertThat(reversal.reversesId()).isEqualTo(item.id());
        assertThat(items()).extracting(CreditView::reversedById).containsExactly(reversal.id(), null);
        long change = newestChange();
        assertThat(refused(() -> reverse(item))).isEqualTo(new RequestFault.AlreadyUndone(change));
    }

    @Test
    void isNotReversedAfterItWasSpent() {
        CreditView item = change(CreditKind.ADDED, 5_000);
        change(CreditKind.REFUND, 1);

        assertThat(refused(() -> reverse(item))).isEqualTo(new CreditConflict.Exceeded(4_999));
    }

    @Test
    void isThereAgainAfterAReversalWasReversed() {
        CreditView item = change(CreditKind.ADDED, 5_000);

        reverse(reverse(item));

        assertThat(listed().balanceCents()).isEqualTo(5_000);
    }

    @Test
    void isReversedByAnUndo() {
        change(CreditKind.ADDED, 5_000);
        long change = newestChange();

        undo(change);
        assertThat(listed().balanceCents()).isZero();
        undo(newestChange());
        assertThat(listed().balanceCents()).isEqualTo(5_000);
        undo(change);

        assertThat(items()).extracting(CreditView::amountCents).containsExactly(5_000L, -5_000L, 5_000L, -5_000L);
    }

    @Test
    void isNotUndoneAfterItWasSpent() {
        change(CreditKind.ADDED, 5_000);
        long change = newestChange();
        change(CreditKind.REFUND, 1);

        assertThat(refused(() -> undo(change))).isEqualTo(new CreditConflict.Exceeded(4_999));
    }

    @Test
    void needsAGuest() {
        GuestId none = new GuestId(999);

        assertThat(refused(() -> credits.listCredit().list(ANNA, none, () -> new PageRequest(1, null))))
                .isEqualTo(new Refusal.NotFound("guest", 999L));
        assertThat(refused(() ->
                        credits.changeCredit().change(ANNA, none, to(new CreditDraft(1L, CreditKind.ADDED, null)))))
                .isEqualTo(new Refusal.NotFound("guest", 999L));
        assertThat(refused(() -> credits.readCredit().read(ANNA, new CreditId(999))))
                .isEqualTo(new Refusal.NotFound("credit", 999L));
    }
}
