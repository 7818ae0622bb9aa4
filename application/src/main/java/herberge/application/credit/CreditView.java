package herberge.application.credit;

import herberge.application.shared.EntityView;
import herberge.application.shared.EventView;
import herberge.domain.credit.Credit;
import herberge.domain.credit.CreditEntry;
import herberge.domain.credit.CreditId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item of a guest's credit as every answer shows it. The id is null in a dry run.
 *
 * @param number       its place among the items of the guest
 * @param balanceCents what the guest had with it
 * @param reversesId   the item that it takes back
 * @param reversedById the item that takes it back; events show it as it was when the item was recorded: null
 */
public record CreditView(
        @Nullable Long id,
        long guestId,
        long number,
        String kind,
        long amountCents,
        long balanceCents,
        @Nullable String reason,
        @Nullable Long reversesId,
        @Nullable Long reversedById,
        long version,
        Instant createdAt,
        long createdBy,
        Instant updatedAt,
        long updatedBy)
        implements EntityView, EventView {

    public static CreditView of(Credit credit) {
        CreditEntry entry = credit.entry();
        return new CreditView(
                id(credit.id()),
                entry.guest().value(),
                credit.number(),
                entry.kind().code(),
                entry.amountCents(),
                credit.balanceCents(),
                entry.reason(),
                id(entry.reverses()),
                id(credit.reversedBy()),
                1,
                credit.authorship().createdAt(),
                credit.authorship().createdBy().value(),
                credit.authorship().updatedAt(),
                credit.authorship().updatedBy().value());
    }

    private static @Nullable Long id(@Nullable CreditId credit) {
        return credit == null || credit.value() < 0 ? null : credit.value();
    }

    /** An item stays as it is; only that it was reversed is added. */
    @Override
    public List<String> unversionedTexts() {
        return reversedById == null ? List.of() : List.of(Long.toString(reversedById));
    }

    /** A new item means that the credit of its guest changed. */
    @Override
    public Optional<String> createdAs() {
        return Optional.of("changed");
    }
}
