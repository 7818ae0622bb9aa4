package herberge.application.quote;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aGuest;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import herberge.application.price.PriceUseCases;
import herberge.application.price.PriceView;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.EntityKind;
import herberge.application.shared.UnknownReference;
import herberge.application.shared.UnknownReference.Reason;
import herberge.application.testing.MemoryHouse;
import herberge.application.testing.SettableClock;
import herberge.domain.booking.BookingDraft;
import herberge.domain.catalog.CatalogEntry;
import herberge.domain.catalog.DiscountDetails;
import herberge.domain.catalog.ServiceDetails;
import herberge.domain.guest.Guest;
import herberge.domain.price.Extra;
import herberge.domain.price.ExtraKind;
import herberge.domain.price.PercentBase;
import herberge.domain.price.PriceSettings;
import herberge.domain.price.PriceTerms;
import herberge.domain.price.Reduction;
import herberge.domain.room.Room;
import herberge.domain.shared.Fault;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import herberge.domain.user.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class QuoteUseCasesTest {

    private static final Caller ADMIN = new Caller(new UserId(1), "admin", Role.ADMIN, "request", null);

    private final SettableClock clock = new SettableClock(NOON);
    private final MemoryHouse house = new MemoryHouse(clock);
    private final Room room = house.storedRoom();
    private final QuoteUseCases quotes = QuoteUseCases.of(
            house.transactions(),
            new QuoteUseCases.Stores(
                    house.rooms(), house.guests(), house.priceSettings(), house.services(), house.discounts()));
    private final PriceUseCases prices = PriceUseCases.of(
            house.transactions(), house.priceSettings(), house.services(), house.changes(clock), clock);

    private QuoteDraft draft(@Nullable Guest guest, @Nullable Boolean member, PriceTerms terms) {
        return new QuoteDraft(
                new BookingDraft(
                        room.id(),
                        guest == null ? null : guest.id(),
                        day("2027-07-01"),
                        day("2027-07-03"),
                        1L,
                        List.of(),
                        BookingDraft.BLANK.status(),
                        BookingDraft.BLANK.remarks(),
                        terms),
                member);
    }

    private List<String> rules(QuoteDraft draft) {
        return quotes.quoteStay().quote(ADMIN, ChangeRequest.to(draft)).explanation().stream()
                .map(QuoteView.Explanation::rule)
                .toList();
    }

    private static PriceTerms memberRate(boolean wanted) {
        return new PriceTerms(List.of(), List.of(), wanted, null, null);
    }

    @Test
    void theMemberRateIsThatOfTheGuestUnlessTheRequestSaysOtherwise() {
        Guest guest = house.inWork(
                () -> house.guests().add(aGuest().memberNumber("M-1").details(), BY_SYSTEM));
        String discount = "member-percent-of-overnight";

        assertThat(rules(draft(guest, null, PriceTerms.NONE))).contains(discount);
        assertThat(rules(draft(guest, false, PriceTerms.NONE))).doesNotContain(discount);
        assertThat(rules(draft(guest, null, memberRate(false)))).doesNotContain(discount);
        assertThat(rules(draft(null, null, PriceTerms.NONE))).doesNotContain(discount);
        assertThat(rules(draft(null, null, memberRate(true)))).contains(discount);
    }

    @Test
    void entriesOfTheCataloguesAreQuotedWithTheirValues() {
        CatalogEntry<ServiceDetails> dog = house.inWork(() -> house.services()
                .add(new ServiceDetails("Hund", null, ExtraKind.PER_NIGHT, 500L, null, "service", true), BY_SYSTEM));
        CatalogEntry<DiscountDetails> voucher = house.inWork(() -> house.discounts()
                .add(
                        new DiscountDetails("Gutschein", Reduction.Kind.FIXED, null, 700L, PercentBase.TOTAL, true),
                        BY_SYSTEM));

        QuoteView quote = quotes.quoteStay()
                .quote(
                        ADMIN,
                        ChangeRequest.to(draft(
                                null,
                                null,
                                chosen(dog.id().value(), voucher.id().value()))));

        assertThat(quote.price().lines())
                .filteredOn(line -> List.of("extra", "reduction").contains(line.kind()))
                .extracting(PriceView.Line::text, PriceView.Line::quantity, PriceView.Line::vat)
                .contains(tuple("Hund", 6L, "service"));
        assertThat(quote.price().lines().stream()
                        .filter(line -> line.text().equals("Gutschein"))
                        .mapToLong(PriceView.Line::amountCents)
                        .sum())
                .isEqualTo(-700);
    }

    private static PriceTerms chosen(long service, long discount) {
        return new PriceTerms(
                List.of(new Extra(null, null, null, null, null, 3, service)),
                List.of(new Reduction(null, null, null, null, PercentBase.TOTAL, discount)),
                null,
                null,
                null);
    }

    @Test
    void onlyEntriesThatAreOfferedAreQuoted() {
        CatalogEntry<ServiceDetails> gone = house.inWork(() -> house.services()
                .add(
                        new ServiceDetails("Skipass", null, ExtraKind.PER_NIGHT, 500L, null, "service", false),
                        BY_SYSTEM));

        assertThatThrownBy(() -> quotes.quoteStay()
                        .quote(
                                ADMIN,
                                ChangeRequest.to(
                                        draft(null, null, chosen(gone.id().value(), 99)))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons())
                                .containsExactly(new Refusal.Invalid(List.of(
                                        new Fault(
                                                Field.of("extras").element(0).part("serviceId"),
                                                new UnknownReference(
                                                        EntityKind.SERVICE,
                                                        gone.id().value(),
                                                        Reason.NOT_ACTIVE)),
                                        new Fault(
                                                Field.of("reductions")
                                                        .element(0)
                                                        .part("discountId"),
                                                new UnknownReference(EntityKind.DISCOUNT, 99, Reason.NOT_ACTIVE))))));
    }

    @Test
    void aQuoteUsesTheSettingsOfNow() {
        assertThat(rules(draft(null, null, PriceTerms.NONE)).get(0)).isEqualTo("high-season");
        PriceSettings all = PriceSettings.DEFAULTS;
        prices.changeSettings()
                .change(
                        ADMIN,
                        ChangeRequest.to(
                                new PriceSettings(
                                        List.of(),
                                        all.memberDiscount(),
                                        all.vatRates(),
                                        all.vatCodes(),
                                        all.touristTaxes()),
                                Version.FIRST));

        assertThat(rules(draft(null, null, PriceTerms.NONE)).get(0)).isEqualTo("low-season");
    }
}
