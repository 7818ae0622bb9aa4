package herberge.adapter.http.company;

import static herberge.adapter.http.shared.RoutesServer.CALLER;
import static herberge.adapter.http.shared.RoutesServer.header;
import static herberge.adapter.http.shared.RoutesServer.json;
import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.adapter.http.shared.RoutesServer;
import herberge.application.company.CompanySettingsView;
import herberge.application.company.CompanyUseCases;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.ChangeResult.Outcome;
import herberge.application.shared.EntityKind;
import herberge.domain.company.CompanySettings;
import herberge.domain.company.CompanySettings.Address;
import herberge.domain.company.CompanySettings.BankAccount;
import herberge.domain.company.CompanySettings.Contact;
import herberge.domain.company.CompanySettings.InvoiceTexts;
import herberge.domain.company.CompanySettings.Registration;
import herberge.domain.company.Logo;
import herberge.domain.company.StoredCompanySettings;
import herberge.domain.shared.Version;
import herberge.domain.testing.Pictures;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /settings/company} reaches its capabilities with what the request says, and shows what these return. */
class CompanySettingsRoutesTest {

    private static final CompanySettings DEFAULTS = CompanySettings.DEFAULTS;
    private static final Logo LOGO = Pictures.dot();
    private static final CompanySettings FULL = new CompanySettings(
            new Address("Pension", "Am Deich 1", "26757", "Borkum", "NL"),
            new Contact("1", "post@example.org", "example.org"),
            new Registration("54/123", "DE123456789", "Aurich", "HRB 1"),
            new BankAccount("DE02120300000000202051", "BYLADEM1001", "P. Größmann", "DKB"),
            7,
            LOGO,
            new InvoiceTexts("Guten Tag", "Danke"));
    private static final CompanySettingsView SETTINGS =
            CompanySettingsView.of(new StoredCompanySettings(FULL, Version.FIRST, BY_SYSTEM));

    private final RoutesServer server = RoutesServer.start(calls -> new CompanySettingsRoutes(new CompanyUseCases(
            caller -> calls.record(SETTINGS, "read", caller),
            (caller, request) -> calls.record(
                    ChangeResult.of(Outcome.CHANGED, EntityKind.COMPANY_SETTINGS, SETTINGS),
                    "change",
                    caller,
                    request))));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void showsTheSettings() throws Exception {
        HttpResponse<String> response = server.send("GET", "/settings/company");

        assertThat(server.call()).isEqualTo(List.of("read", CALLER));
        assertThat(header(response, "ETag")).isEqualTo("\"1\"");
        JsonNode body = json(response);
        assertThat(body.get("country").asText()).isEqualTo("NL");
        assertThat(body.get("paymentDays").asInt()).isEqualTo(7);
        assertThat(body.get("logo").toString())
                .isEqualTo("{\"mediaType\":\"image/png\",\"data\":\"" + LOGO.data() + "\"}");
        assertThat(body.get("invoiceFooter").asText()).isEqualTo("Danke");
    }

    @Test
    void changesEveryField() throws Exception {
        server.sendJson("PATCH", "/settings/company", """
                {"version": 1, "name": "Pension", "street": "Am Deich 1", "postalCode": "26757", "city": "Borkum",
                 "country": "Niederlande", "phone": "1", "email": "post@example.org", "website": "example.org",
                 "taxNumber": "54/123", "vatId": "de 123456789", "registerCourt": "Aurich", "registerNumber": "HRB 1",
                 "iban": "DE02 1203 0000 0000 2020 51", "bic": "byladem1001", "holder": "P. Größmann", "bank": "DKB",
                 "paymentDays": 7, "logo": {"mediaType": "image/png", "data": "DATA"}, "invoiceIntro": "Guten Tag",
                 "invoiceFooter": "Danke"}
                """.replace("DATA", LOGO.data()));

        assertThat(server.request().from()).containsExactly(Version.FIRST);
        assertThat(server.applied(DEFAULTS)).isEqualTo(FULL);
    }

    @Test
    void absentFieldsStayAndNullRemoves() throws Exception {
        server.sendJson("PATCH", "/settings/company", "{\"version\": 1, \"logo\": null, \"country\": null}");

        assertThat(server.applied(FULL))
                .isEqualTo(new CompanySettings(
                        new Address("Pension", "Am Deich 1", "26757", "Borkum", "DE"),
                        FULL.contact(),
                        FULL.registration(),
                        FULL.account(),
                        7,
                        null,
                        FULL.texts()));
    }

    @Test
    void readsALogoOfTheGreatestSize() throws Exception {
        Logo logo = Logo.of(Logo.MediaType.JPEG, new byte[Logo.MAX_BYTES]);

        server.sendJson(
                "PATCH",
                "/settings/company",
                "{\"version\": 1, \"logo\": {\"mediaType\": \"image/jpeg\", \"data\": \"" + logo.data() + "\"}}");

        assertThat(server.<CompanySettings>applied(DEFAULTS).logo()).isEqualTo(logo);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"logo\": \"none\"}         | /logo        | wrong-type",
                "{\"logo\": {\"data\": 1}}    | /logo/data   | wrong-type",
                "{\"paymentDays\": null}      | /paymentDays | wrong-type",
                "{\"iban\": 1}                | /iban        | wrong-type"
            })
    void refusesWhatHasAnotherType(String body, String pointer, String code) throws Exception {
        server.sendJson("PATCH", "/settings/company", body);

        server.assertDefect(pointer, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"version\": 1, \"logo\": {\"mediaType\": \"image/gif\"}} | /logo/mediaType | unknown-value",
                "{\"version\": 1, \"logo\": {\"size\": 1}}                 | /logo/size      | unknown-field",
                "{\"version\": 1, \"fax\": \"1\"}                          | /fax            | unknown-field"
            })
    void refusesWhatIsNoValue(String body, String pointer, String code) throws Exception {
        server.sendJson("PATCH", "/settings/company", body);

        server.assertFault(pointer, code);
    }
}
