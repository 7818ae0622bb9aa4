#!/usr/bin/env bash
# moneta 1.4.5 (JavaMoney): Swiss cash rounding rounds what is paid back to another amount than what was paid.
#
# Guess:  the rounding with "cashRounding" for CHF gives the nearest 0.05, and -10.03 the same amount as 10.03 with a minus.
# Seen:   positive amounts go to the nearest 0.05, negative ones to the next 0.05 towards zero: -10.03 and -10.04 become -10.00,
#         -10.08 and -10.09 become -10.05.
# Harm:   a bill of CHF 10.03 is paid with 10.05; its cancellation gives 10.00 back. The guest loses 5 Rappen, bill and
#         cancellation do not add up to nothing in the cash book, and a test with positive amounts sees nothing.
# Way:    round abs() and put the sign back, or round the total by hand in BigDecimal.
#
# Needs: a JDK from 17 on, Maven. Exits with 1 if what is seen changes.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

for artifact in org.javamoney.moneta:moneta-core:1.4.5 javax.money:money-api:1.1 jakarta.annotation:jakarta.annotation-api:2.0.0; do
  mvn -q -B dependency:copy -Dartifact="$artifact" -DoutputDirectory=lib >&2
done

cat >Refund.java <<'JAVA'
import java.math.BigDecimal;
import java.util.Locale;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import javax.money.MonetaryOperator;
import javax.money.RoundingQueryBuilder;
import org.javamoney.moneta.Money;

class Refund {
    public static void main(String[] arguments) {
        MonetaryOperator cash = Monetary.getRounding(RoundingQueryBuilder.of()
                .setCurrency(Monetary.getCurrency("CHF")).set("cashRounding", true).build());
        for (int cents = 1000; cents <= 1010; cents++) {
            MonetaryAmount paid = Money.of(BigDecimal.valueOf(cents, 2), "CHF");
            MonetaryAmount back = paid.negate();
            System.out.println(text(paid) + " -> " + text(paid.with(cash)) + " | " + text(back) + " -> " + text(back.with(cash))
                    + " | by abs() " + text(back.abs().with(cash).negate()));
        }
    }

    private static String text(MonetaryAmount amount) {
        return String.format(Locale.ROOT, "%.2f", amount.getNumber().numberValueExact(BigDecimal.class));
    }
}
JAVA
java -cp 'lib/*' Refund.java 2>log | tee seen || { cat log >&2; exit 1; }

cat >expected <<'TEXT'
10.00 -> 10.00 | -10.00 -> -10.00 | by abs() -10.00
10.01 -> 10.00 | -10.01 -> -10.00 | by abs() -10.00
10.02 -> 10.00 | -10.02 -> -10.00 | by abs() -10.00
10.03 -> 10.05 | -10.03 -> -10.00 | by abs() -10.05
10.04 -> 10.05 | -10.04 -> -10.00 | by abs() -10.05
10.05 -> 10.05 | -10.05 -> -10.05 | by abs() -10.05
10.06 -> 10.05 | -10.06 -> -10.05 | by abs() -10.05
10.07 -> 10.05 | -10.07 -> -10.05 | by abs() -10.05
10.08 -> 10.10 | -10.08 -> -10.05 | by abs() -10.10
10.09 -> 10.10 | -10.09 -> -10.05 | by abs() -10.10
10.10 -> 10.10 | -10.10 -> -10.10 | by abs() -10.10
TEXT
diff expected seen && echo "as described"
