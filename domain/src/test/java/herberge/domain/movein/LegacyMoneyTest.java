package herberge.domain.movein;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class LegacyMoneyTest {

    @Test
    void roundsTheDecimalFormHalfUp() {
        assertThat(LegacyMoney.cents(113.3475)).hasValue(11335);
        assertThat(LegacyMoney.cents(125.545)).hasValue(12555);
        assertThat(LegacyMoney.cents(-33.335)).hasValue(-3334);
        assertThat(LegacyMoney.cents(40L)).hasValue(4000);
    }

    /** The binary value of 1.005 is less than 1.005. */
    @Test
    void doesNotRoundTheBinaryValue() {
        assertThat(new BigDecimal("1.00499999999999989341858963598497211933135986328125")
                        .setScale(2, RoundingMode.HALF_UP))
                .isEqualTo("1.00");
        assertThat(LegacyMoney.cents(1.005)).hasValue(101);
    }

    @Test
    void takesNothingElseForAnAmount() {
        assertThat(LegacyMoney.cents("12,50 €")).isEmpty();
        assertThat(LegacyMoney.cents(null)).isEmpty();
        assertThat(LegacyMoney.cents(Double.POSITIVE_INFINITY)).isEmpty();
        assertThat(LegacyMoney.cents(Double.NaN)).isEmpty();
        assertThat(LegacyMoney.cents(1e300)).isEmpty();
        assertThat(LegacyMoney.cents(new byte[] {1})).isEmpty();
    }

    @Test
    void writesAmountsThatAreReadAsTheyWere() {
        for (long cents = -2_000; cents < 200_000; cents++) {
            assertThat(LegacyMoney.cents(LegacyMoney.euros(cents))).hasValue(cents);
        }
        assertThat(LegacyMoney.cents(LegacyMoney.euros(1_000_000_000_01L))).hasValue(1_000_000_000_01L);
    }
}
