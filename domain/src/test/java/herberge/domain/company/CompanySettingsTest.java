package herberge.domain.company;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.company.CompanySettings.Address;
import herberge.domain.company.CompanySettings.BankAccount;
import herberge.domain.company.CompanySettings.Contact;
import herberge.domain.company.CompanySettings.InvoiceTexts;
import herberge.domain.company.CompanySettings.Registration;
import herberge.domain.shared.Fault;
import herberge.domain.shared.Faults;
import herberge.domain.testing.Pictures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanySettingsTest {

    private static final CompanySettings DEFAULTS = CompanySettings.DEFAULTS;

    private static List<String> faults(CompanySettings settings) {
        Faults faults = new Faults();
        settings.check(faults);
        return faults.found().stream().map(CompanySettingsTest::text).toList();
    }

    private static String text(Fault fault) {
        return fault.field() + " " + fault.violation().code();
    }

    private static CompanySettings with(Registration registration, BankAccount account) {
        return new CompanySettings(
                DEFAULTS.address(), DEFAULTS.contact(), registration, account, 14, null, DEFAULTS.texts());
    }

    private static CompanySettings withIban(String iban) {
        return with(DEFAULTS.registration(), new BankAccount(iban, null, null, null));
    }

    private static CompanySettings withVatId(String vatId) {
        return with(new Registration(null, vatId, null, null), DEFAULTS.account());
    }

    @Test
    void aNewHouseHasValidSettings() {
        assertThat(faults(DEFAULTS)).isEmpty();
        assertThat(DEFAULTS.paymentDays()).isEqualTo(14);
        assertThat(DEFAULTS.address().country()).isEqualTo("DE");
    }

    @Test
    void reportsEveryFault() {
        String line = "x".repeat(201);
        CompanySettings wrong = new CompanySettings(
                new Address(line, line, line, line, "Atlantis"),
                new Contact(line, "post", line),
                new Registration(line, "123", line, line),
                new BankAccount("DE1", "BANK", line, line),
                366,
                new Logo(null, null),
                new InvoiceTexts("x".repeat(2001), "\u0007"));

        assertThat(faults(wrong))
                .containsExactlyInAnyOrder(
                        "name too-long",
                        "street too-long",
                        "postalCode too-long",
                        "city too-long",
                        "country unknown-country",
                        "phone too-long",
                        "email invalid",
                        "website too-long",
                        "taxNumber too-long",
                        "vatId invalid-vat-id",
                        "registerCourt too-long",
                        "registerNumber too-long",
                        "iban invalid-iban",
                        "bic invalid-bic",
                        "holder too-long",
                        "bank too-long",
                        "paymentDays out-of-range",
                        "logo.mediaType required",
                        "logo.data required",
                        "invoiceIntro too-long",
                        "invoiceFooter control-character");
    }

    @Test
    void storesNumbersWithoutSpacesAndCountriesByTheirCode() {
        BankAccount account = new BankAccount("de02 1203 0000 0000 2020 51", "byla dem1 001", null, null);

        assertThat(account.iban()).isEqualTo("DE02120300000000202051");
        assertThat(account.bic()).isEqualTo("BYLADEM1001");
        assertThat(new Registration(null, "de 123 456 789", null, null).vatId()).isEqualTo("DE123456789");
        assertThat(new Address(null, null, null, null, "Österreich").country()).isEqualTo("AT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE02120300000000202051",
                "DE89370400440532013000",
                "AT611904300234573201",
                "CH9300762011623852957",
                "NL91ABNA0417164300",
                "GB29NWBK60161331926819",
                "FR1420041010050500013M02606",
                "NO9386011117947",
                "MT84MALT011000012345MTLCAST001S",
                "BR1800360305000010009795493C1"
            })
    void acceptsAnIban(String iban) {
        assertThat(faults(withIban(iban))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE02120300000000202052",
                "DE20120300000000202051",
                "DE0212030000000020205",
                "DE021203000000002020510",
                "AT02120300000000202051",
                "02120300000000202051",
                "DEXX120300000000202051",
                "DE02-1203-0000-0000-2020-51"
            })
    void refusesWhatIsNoIban(String iban) {
        assertThat(faults(withIban(iban))).containsExactly("iban invalid-iban");
    }

    /** Each number that differs in one digit, or in the order of two neighbours, is refused. */
    @Test
    void findsATypingErrorInAnIban() {
        String iban = "DE89370400440532013000";
        for (int i = 2; i < iban.length(); i++) {
            char[] other = iban.toCharArray();
            other[i] = other[i] == '9' ? '0' : (char) (other[i] + 1);
            assertThat(faults(withIban(new String(other))))
                    .as(new String(other))
                    .hasSize(1);
            if (i > 2 && iban.charAt(i) != iban.charAt(i - 1)) {
                char[] exchanged = iban.toCharArray();
                exchanged[i] = iban.charAt(i - 1);
                exchanged[i - 1] = iban.charAt(i);
                assertThat(faults(withIban(new String(exchanged))))
                        .as(new String(exchanged))
                        .hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"BYLADEM1", "BYLADEM1001", "COBADEFFXXX"})
    void acceptsABic(String bic) {
        assertThat(faults(with(DEFAULTS.registration(), new BankAccount(null, bic, null, null))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BYLADEM", "BYLADEM10", "BYLADEM10012", "1YLADEM1", "BYLADEM1-01"})
    void refusesWhatIsNoBic(String bic) {
        assertThat(faults(with(DEFAULTS.registration(), new BankAccount(null, bic, null, null))))
                .containsExactly("bic invalid-bic");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE123456789", "ATU12345678", "NL123456789B01", "ESX1234567X", "IE1234567WA"})
    void acceptsAVatId(String vatId) {
        assertThat(faults(withVatId(vatId))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"DE12345678", "DE1234567890", "DE12345678A", "123456789", "A1234", "ATU1234567890123", "AT-1234"
            })
    void refusesWhatIsNoVatId(String vatId) {
        assertThat(faults(withVatId(vatId))).containsExactly("vatId invalid-vat-id");
    }

    private static List<String> logoFaults(Logo.MediaType type, byte[] bytes) {
        return faults(withLogo(Logo.of(type, bytes)));
    }

    private static CompanySettings withLogo(Logo logo) {
        return new CompanySettings(
                DEFAULTS.address(),
                DEFAULTS.contact(),
                DEFAULTS.registration(),
                DEFAULTS.account(),
                14,
                logo,
                DEFAULTS.texts());
    }

    @Test
    void acceptsPicturesOfBothFormats() {
        assertThat(logoFaults(Logo.MediaType.PNG, Pictures.encode("png", 2000, 2000)))
                .isEmpty();
        assertThat(logoFaults(Logo.MediaType.JPEG, Pictures.encode("jpeg", 300, 2000)))
                .isEmpty();
    }

    @Test
    void refusesAPictureOfTheOtherFormat() {
        assertThat(logoFaults(Logo.MediaType.JPEG, Pictures.encode("png", 1, 1)))
                .containsExactly("logo.data not-a-picture");
        assertThat(logoFaults(Logo.MediaType.PNG, Pictures.encode("jpeg", 1, 1)))
                .containsExactly("logo.data not-a-picture");
    }

    @ParameterizedTest
    @CsvSource({"2001,1", "1,2001", "2147483647,2147483647"})
    void refusesAPictureThatClaimsTooManyPixels(int width, int height) {
        assertThat(logoFaults(Logo.MediaType.PNG, Pictures.pngThatClaims(width, height)))
                .containsExactly("logo.data too-large");
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,0", "-1,1"})
    void refusesAPictureWithoutPixels(int width, int height) {
        assertThat(logoFaults(Logo.MediaType.PNG, Pictures.pngThatClaims(width, height)))
                .containsExactly("logo.data not-a-picture");
    }

    @Test
    void refusesAJpegWithTooManyPixels() {
        assertThat(logoFaults(Logo.MediaType.JPEG, Pictures.encode("jpeg", 2001, 1)))
                .containsExactly("logo.data too-large");
    }

    /** Wherever a file is cut off, it is no picture. */
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void refusesAPictureThatIsCutOff(String format) {
        Logo.MediaType type = Logo.MediaType.of("image/" + format).orElseThrow();
        byte[] file = Pictures.encode(format, 8, 8);

        for (int length = 1; length < file.length; length++) {
            assertThat(logoFaults(type, java.util.Arrays.copyOf(file, length)))
                    .as("%s of %s bytes", length, file.length)
                    .containsExactly("logo.data not-a-picture");
        }
    }

    @Test
    void refusesAJpegWithManyScans() {
        byte[] file = Pictures.encode("jpeg", 8, 8);
        byte[] scans = new byte[file.length + 200];
        System.arraycopy(file, 0, scans, 0, file.length - 2);
        for (int i = file.length - 2; i < scans.length - 2; i += 2) {
            scans[i] = (byte) 0xFF;
            scans[i + 1] = (byte) 0xDA;
        }
        System.arraycopy(file, file.length - 2, scans, scans.length - 2, 2);

        assertThat(logoFaults(Logo.MediaType.JPEG, scans)).containsExactly("logo.data not-a-picture");
    }

    @Test
    void refusesMoreThan512KiB() {
        assertThat(logoFaults(Logo.MediaType.PNG, new byte[Logo.MAX_BYTES + 1])).containsExactly("logo.data too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "###", "iVBORw0KGgo", "iVBO\nRw0K", "iVBORw0KGgp="})
    void refusesWhatIsNoBase64(String data) {
        assertThat(faults(withLogo(new Logo(Logo.MediaType.PNG, data))))
                .containsExactly(data.isEmpty() ? "logo.data not-a-picture" : "logo.data not-base64");
    }
}
