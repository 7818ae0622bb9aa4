package herberge.application.guest;

import herberge.application.shared.EntityView;
import herberge.application.shared.EventView;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestCompanion;
import herberge.domain.guest.GuestDetails;
import herberge.domain.guest.GuestId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A guest as every answer shows it. The id is null in a dry run that creates the guest. */
public record GuestView(
        @Nullable Long id,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String company,
        @Nullable String email,
        @Nullable String phone,
        boolean member,
        @Nullable String memberNumber,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String country,
        @Nullable String salutation,
        @Nullable String gender,
        @Nullable LocalDate birthDate,
        @Nullable String birthPlace,
        @Nullable String nationality,
        @Nullable String language,
        @Nullable String profession,
        @Nullable String federalState,
        @Nullable String office,
        @Nullable String invoiceEmail,
        @Nullable String businessPhone,
        @Nullable String privatePhone,
        @Nullable String mobilePhone,
        @Nullable String fax,
        @Nullable String licensePlate,
        @Nullable String costCenter,
        @Nullable String leitwegId,
        @Nullable String debtorAccount,
        @Nullable String idNumber,
        @Nullable Boolean marketingConsent,
        List<String> tags,
        List<GuestCompanion> companions,
        @Nullable String notes,
        List<Long> mergedFrom,
        long version,
        Instant createdAt,
        long createdBy,
        Instant updatedAt,
        long updatedBy)
        implements EntityView, EventView {

    public static GuestView of(Guest guest) {
        GuestDetails is = guest.details();
        return new GuestView(
                guest.id().value() < 0 ? null : guest.id().value(),
                is.name().firstName(),
                is.name().lastName(),
                is.name().company(),
                is.contact().email(),
                is.contact().phone(),
                is.membership().member(),
                is.membership().memberNumber(),
                is.address().street(),
                is.address().postalCode(),
                is.address().city(),
                is.address().country(),
                is.person().salutation(),
                is.person().gender(),
                is.person().birthDate(),
                is.person().birthPlace(),
                is.person().nationality(),
                is.person().language(),
                is.person().profession(),
                is.person().federalState(),
                is.person().office(),
                is.billing().invoiceEmail(),
                is.contact().businessPhone(),
                is.contact().privatePhone(),
                is.contact().mobilePhone(),
                is.contact().fax(),
                is.person().licensePlate(),
                is.billing().costCenter(),
                is.billing().leitwegId(),
                is.billing().debtorAccount(),
                is.person().idNumber(),
                is.marketingConsent(),
                is.tags(),
                is.companions(),
                is.notes(),
                guest.mergedFrom().stream().map(GuestId::value).sorted().toList(),
                guest.version().value(),
                guest.authorship().createdAt(),
                guest.authorship().createdBy().value(),
                guest.authorship().updatedAt(),
                guest.authorship().updatedBy().value());
    }

    @Override
    public List<String> unversionedTexts() {
        return List.of();
    }
}
