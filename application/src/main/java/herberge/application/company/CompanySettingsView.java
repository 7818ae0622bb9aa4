package herberge.application.company;

import herberge.application.shared.EntityView;
import herberge.domain.company.CompanySettings;
import herberge.domain.company.StoredCompanySettings;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settings of the company as every answer shows them. */
public record CompanySettingsView(
        @Nullable String name,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        String country,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String website,
        @Nullable String taxNumber,
        @Nullable String vatId,
        @Nullable String registerCourt,
        @Nullable String registerNumber,
        @Nullable String iban,
        @Nullable String bic,
        @Nullable String holder,
        @Nullable String bank,
        long paymentDays,
        @Nullable Picture logo,
        @Nullable String invoiceIntro,
        @Nullable String invoiceFooter,
        long version,
        Instant createdAt,
        long createdBy,
        Instant updatedAt,
        long updatedBy)
        implements EntityView {

    /** A picture; {@code data} is base64. */
    public record Picture(
            @Nullable String mediaType, @Nullable String data) {}

    public static CompanySettingsView of(StoredCompanySettings company) {
        CompanySettings settings = company.settings();
        return new CompanySettingsView(
                settings.address().name(),
                settings.address().street(),
                settings.address().postalCode(),
                settings.address().city(),
                settings.address().country(),
                settings.contact().phone(),
                settings.contact().email(),
                settings.contact().website(),
                settings.registration().taxNumber(),
                settings.registration().vatId(),
                settings.registration().registerCourt(),
                settings.registration().registerNumber(),
                settings.account().iban(),
                settings.account().bic(),
                settings.account().holder(),
                settings.account().bank(),
                settings.paymentDays(),
                logo(settings),
                settings.texts().intro(),
                settings.texts().footer(),
                company.version().value(),
                company.authorship().createdAt(),
                company.authorship().createdBy().value(),
                company.authorship().updatedAt(),
                company.authorship().updatedBy().value());
    }

    private static @Nullable Picture logo(CompanySettings settings) {
        if (settings.logo() == null) {
            return null;
        }
        return new Picture(
                settings.logo().mediaType() == null
                        ? null
                        : settings.logo().mediaType().code(),
                settings.logo().data());
    }

    @Override
    public List<String> unversionedTexts() {
        return List.of();
    }
}
