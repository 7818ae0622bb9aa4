package herberge.application.testing;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.application.port.PriceCatalog;
import herberge.domain.booking.Booking;
import herberge.domain.catalog.CatalogDetails;
import herberge.domain.catalog.CatalogEntry;
import herberge.domain.catalog.CatalogId;
import herberge.domain.catalog.ServiceDetails;
import herberge.domain.price.Extra;
import herberge.domain.price.ExtraKind;
import herberge.domain.price.PercentBase;
import herberge.domain.price.PriceTerms;
import herberge.domain.price.Pricing;
import herberge.domain.price.Reduction;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link PriceCatalog} must do. */
public interface PriceCatalogContract<D extends CatalogDetails<D>> extends StoresUnderTest {

    PriceCatalog<D> catalog();

    /** Valid details with this name and all other values set. */
    D details(String name);

    /** Other details: a percentage instead of an amount, and not active. */
    D otherDetails(String name);

    private CatalogEntry<D> stored(String name) {
        return inWork(() -> catalog().add(details(name), BY_SYSTEM));
    }

    private CatalogEntry<D> renamed(CatalogEntry<D> entry, String name) {
        return entry.changeTo(otherDetails(name), UserId.SYSTEM, NOON);
    }

    @Test
    default void keepsEveryDetailOfAnEntry() {
        CatalogEntry<D> entry = stored("Every detail");
        CatalogEntry<D> changed = renamed(entry, "Every other detail");

        assertThat(entry.details()).isEqualTo(details("Every detail"));
        assertThat(entry.version()).isEqualTo(Version.FIRST);
        assertThat(entry.authorship()).isEqualTo(BY_SYSTEM);
        assertThat(inWork(() -> catalog().find(entry.id()))).contains(entry);
        doInWork(() -> catalog().save(changed));
        assertThat(inWork(() -> catalog().find(entry.id()))).contains(changed);
        assertThat(inWork(() -> catalog().lock(entry.id()))).contains(changed);
    }

    @Test
    default void refusesToOverwriteAChangeItHasNotSeen() {
        CatalogEntry<D> entry = stored("Overwritten");
        CatalogEntry<D> theirs = renamed(entry, "Overwritten by them");
        doInWork(() -> catalog().save(theirs));

        assertThatThrownBy(() -> doInWork(() -> catalog().save(renamed(entry, "Overwritten by us"))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(inWork(() -> catalog().find(entry.id()))).contains(theirs);
    }

    @Test
    default void removesAnEntryAndRestoresIt() {
        CatalogEntry<D> entry = stored("Removed");
        CatalogEntry<D> again = entry.restore(entry.version(), UserId.SYSTEM, NOON);

        doInWork(() -> catalog().remove(entry.id()));

        assertThat(inWork(() -> catalog().find(entry.id()))).isEmpty();
        assertThat(inWork(() -> catalog().lock(entry.id()))).isEmpty();
        assertThatThrownBy(() -> doInWork(() -> catalog().remove(entry.id())))
                .isInstanceOf(IllegalStateException.class);
        doInWork(() -> catalog().restore(again));
        assertThat(inWork(() -> catalog().find(entry.id()))).contains(again);
    }

    @Test
    default void countsTheBookingsThatHaveAnEntry() {
        CatalogEntry<D> entry = stored("Chosen");
        CatalogEntry<D> other = stored("Not chosen");
        Booking booking = storedBooking();
        Pricing chosen = Pricing.settled(terms(entry.id()), null);

        doInWork(() -> bookings().save(booking.reprice(UserId.SYSTEM, NOON).withPricing(chosen)));

        assertThat(inWork(() -> catalog().countBookingsWith(entry.id()))).isEqualTo(1);
        assertThat(inWork(() -> catalog().countBookingsWith(other.id()))).isZero();
    }

    /** What is agreed by a booking that has the entry. */
    private PriceTerms terms(CatalogId id) {
        boolean service = details("x") instanceof ServiceDetails;
        Extra extra = new Extra("Hund", ExtraKind.PER_STAY, 500L, null, "service", 1, id.value());
        Reduction reduction = new Reduction("Aktion", Reduction.Kind.FIXED, null, 500L, PercentBase.TOTAL, id.value());
        return new PriceTerms(
                service ? List.of(extra) : List.of(), service ? List.of() : List.of(reduction), false, null, null);
    }

    @Test
    default void knowsWhichNamesAreTaken() {
        CatalogEntry<D> entry = stored("Taken");

        assertThat(inWork(() -> catalog().isNameTaken("Taken", new CatalogId(0))))
                .isTrue();
        assertThat(inWork(() -> catalog().isNameTaken("Taken", entry.id()))).isFalse();
        assertThat(inWork(() -> catalog().isNameTaken("taken", new CatalogId(0))))
                .isFalse();
    }

    @Test
    default void listsEntriesInTheGermanOrderOfTheirNames() {
        CatalogEntry<D> last = stored("Order Zaun");
        CatalogEntry<D> first = stored("Order Ähre");
        CatalogEntry<D> middle = stored("Order Bett 2");
        CatalogEntry<D> later = stored("Order Bett 10");

        assertThat(allPages(2, page -> catalog().list(page))).containsSubsequence(first, middle, later, last);
    }
}
