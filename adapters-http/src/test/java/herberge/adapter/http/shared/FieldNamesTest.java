package herberge.adapter.http.shared;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.reminder.ReminderSettings;
import herberge.domain.reminder.ReminderType;
import herberge.domain.shared.Field;
import org.junit.jupiter.api.Test;

final class FieldNamesTest {

    @Test
    void makesJsonPointers() {
        assertThat(FieldNames.pointer(Field.WHOLE)).isEmpty();
        assertThat(FieldNames.pointer(Field.of("name"))).isEqualTo("/name");
        assertThat(FieldNames.pointer(Field.of("companions").element(2).part("firstName")))
                .isEqualTo("/companions/2/firstName");
        assertThat(FieldNames.pointer(Field.of("a/b~c"))).isEqualTo("/a~1b~0c");
    }

    @Test
    void namesAnOptionByItsNameAlone() {
        assertThat(FieldNames.pointer(Field.option("cursor"))).isEqualTo("cursor");
    }

    @Test
    void translatesTheDaysOfRemindersBothWays() {
        Field days = ReminderSettings.daysField(ReminderType.PAYMENT);

        assertThat(FieldNames.pointer(days)).isEqualTo("/paymentDaysAfterDeparture");
        assertThat(FieldNames.field(Field.WHOLE, "paymentDaysAfterDeparture")).isEqualTo(days);
        assertThat(FieldNames.field(Field.of("companions").element(0), "paymentDaysAfterDeparture"))
                .isEqualTo(Field.of("companions").element(0).part("paymentDaysAfterDeparture"));
    }
}
